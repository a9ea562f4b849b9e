/**
 * The floors of the house (src/README.md): a file imports lower floors or its own folder; folders of one floor do
 * not know one another; only the outer floors touch the machine.
 */
const stages = 'read|structure|check|render|config|preflight|audit';
const outer = 'world|desk|verify|cli';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$'] }, to: {} },
    {
      name: 'no-unresolved',
      comment: 'The syntax trees come as types only: they have no module to resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(hast|mdast|unist|xast)$' },
    },
    {
      name: 'no-dev-package',
      comment: 'What the product needs at run time is a dependency.',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'model-stands-alone',
      severity: 'error',
      from: { path: '^src/model' },
      to: { path: '^src/(?!model)' },
    },
    {
      name: 'schema-knows-the-model-only',
      severity: 'error',
      from: { path: '^src/schema' },
      to: { path: '^src/(?!model|schema)' },
    },
    {
      name: 'pdf-stands-alone',
      comment: 'What PDF itself says, nothing of leaflets.',
      severity: 'error',
      from: { path: '^src/pdf' },
      to: { path: '^src/(?!pdf)' },
    },
    {
      name: 'markup-knows-the-model-only',
      severity: 'error',
      from: { path: '^src/markup' },
      to: { path: '^src/(?!model|markup|schema)' },
    },
    {
      name: 'answers-know-the-model-only',
      severity: 'error',
      from: { path: '^src/answers' },
      to: { path: '^src/(?!model|answers)' },
    },
    {
      name: 'wording-stands-alone',
      severity: 'error',
      from: { path: '^src/wording' },
      to: { path: '^src/(?!wording)' },
    },
    {
      name: 'stages-do-not-know-one-another',
      severity: 'error',
      from: { path: `^src/(${stages})/` },
      to: { path: '^src/', pathNot: ['^src/(model|wording|schema|markup|answers|pdf)/', '^src/$1/'] },
    },
    {
      name: 'formats-import-downwards',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: { path: `^src/(publish|${outer})/` },
    },
    {
      name: 'one-format-never-imports-another',
      severity: 'error',
      from: { path: '^src/formats/([^/]+)/' },
      to: { path: '^src/formats/[^/]+/', pathNot: '^src/formats/$1/' },
    },
    {
      name: 'publish-imports-downwards',
      severity: 'error',
      from: { path: '^src/publish/' },
      to: { path: `^src/(${outer})/` },
    },
    {
      name: 'world-does-not-know-the-command-line',
      severity: 'error',
      from: { path: '^src/world/' },
      to: { path: '^src/(cli|desk|verify)/' },
    },
    {
      name: 'the-machine-is-touched-outside',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(${outer})/`, '^src/main\\.ts$'] },
      to: {
        path: '^(node:)?(fs|fs/promises|http|https|net|process|child_process|os)$|^node_modules/(puppeteer|@takumi-rs|@sparticuz)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    exclude: { path: '\\.json$' },
  },
};
