import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Templates } from '../../../model/context.ts';
import { isDraft } from '../../../model/document.ts';
import { copyPagePolicy, copyScript } from '../../../render/copy-page.ts';
import { toHtml } from '../../../render/serialize.ts';
import { fillShell } from '../../../render/shell.ts';
import { markedUp } from '../../../render/structured-data/questions.ts';
import { template } from '../../../render/template.ts';
import { joinCss } from '../../../render/theme.ts';
import { additions, platforms } from '../kit.ts';
import type { Made, Material, Platform } from '../platform.ts';
import { changesBlock } from './changes-block.ts';
import { filesTable, limitsTable } from './files.ts';
import { lackingBlock } from './lacking.ts';
import { platformBlocks } from './platforms.ts';

/** `deploy.html`: what to do with the files of the kit, for people who do not program; in English. */
export function deployPage(material: Material, made: readonly Made[], templates: Templates): string {
  const { document, settings } = material;
  const style = joinCss(template(templates, 'theme.css'), template(templates, 'deploy/deploy.css'));
  const script = copyScript(templates);
  const tree = fillShell(
    template(templates, 'deploy/shell.html'),
    {
      'head-title': `How to publish “${document.title}”`,
      policy: copyPagePolicy(style, script),
      generator: settings.generator,
      style,
      title: [{ type: 'text', value: 'How to publish ' }, h('bdi', { lang: document.lang }, document.title)],
      facts: facts(material),
      notices: notices(material),
      lacking: lackingBlock(material),
      contents: contents(platforms),
      more: contents(additions),
      platforms: platformBlocks([...platforms, ...additions], material, made),
      limits: limitsTable(made),
      changes: changesBlock(material),
      files: filesTable(made),
      verify: [h('code', `npm run verify -- ${document.meta.canonicalUrl ?? 'https://…'}`)],
      script,
    },
    { lang: 'en', dir: 'ltr' },
  );
  return `${toHtml(tree)}\n`;
}

function facts({ document, build }: Material): ElementContent[] {
  const { meta } = document;
  const rows: [string, string | undefined][] = [
    ['Address', meta.canonicalUrl],
    ['Questions', String(markedUp(document).length)],
    ['Language', document.lang],
    ['Version', meta.version],
    ['Changed', meta.dateModified],
    ['Reviewed', meta.lastReviewed],
    ['Build of the markup', build],
  ];
  return rows.flatMap(([term, value]) =>
    value === undefined ? [] : [h('div', [h('dt', term), h('dd', h('bdi', value))])],
  );
}

function notices({ document, settings }: Material): ElementContent[] {
  const said = [
    ...(isDraft(document)
      ? [
          'A draft: do not put this live. Nobody has approved the text yet. Set `status: approved` in the source when it is, and publish again.',
        ]
      : []),
    ...(settings.isOverdue
      ? ['The date of the next review has passed: have the text checked before you put it live.']
      : []),
  ];
  return said.map((words) => h('p', { className: ['notice'] }, h('strong', words.replaceAll('`', ''))));
}

function contents(entries: readonly Platform[]): ElementContent[] {
  return entries.map(({ id, title }) => h('li', h('a', { href: `#${id}` }, title)));
}
