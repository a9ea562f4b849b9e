import { beside } from '../../../render/structured-data/nodes.ts';
import { canonicalOf, type Material, type Platform, type Snippet } from '../platform.ts';

/**
 * What the page's own policy, a meta element, cannot say: who may show it in a frame. Browsers keep to both policies.
 */
const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', "frame-ancestors 'self'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
];

const headersFile: Snippet = {
  path: 'seo/_headers',
  mediaType: 'text/plain',
  about: 'HTTP headers for Netlify, Cloudflare Pages and their like',
  isPasted: false,
  needs: ['canonicalUrl'],
  make: (material) => {
    const { folder, pdf, canonical } = placesOf(material);
    return [
      '# Add these lines to the file _headers of the site.',
      `${folder}*`,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
      ...(pdf === undefined
        ? []
        : [
            '# Search engines take the PDF for the same text as the page.',
            pdf,
            `  Link: <${canonical}>; rel="canonical"`,
          ]),
      '',
    ].join('\n');
  },
};

const nginxFile: Snippet = {
  path: 'seo/nginx.conf',
  mediaType: 'text/plain',
  about: 'the same headers for nginx',
  isPasted: false,
  needs: ['canonicalUrl'],
  make: (material) => {
    const { folder, pdf, canonical } = placesOf(material);
    const added = headers.map(([name, value]) => `    add_header ${name} "${value}" always;`);
    return [
      '# Put these lines into the server block of the site.',
      `location ${nginxPath(folder)} {`,
      ...added,
      '}',
      ...(pdf === undefined
        ? []
        : [
            '# Search engines take the PDF for the same text as the page.',
            `location = ${nginxPath(pdf)} {`,
            ...added,
            `    add_header Link '<${canonical.replaceAll("'", '%27').replaceAll('$', '%24')}>; rel="canonical"';`,
            '}',
          ]),
      '',
    ].join('\n');
  },
};

const robotsFile: Snippet = {
  path: 'seo/robots-note.txt',
  mediaType: 'text/plain',
  about: 'lines for a robots.txt that would keep the pictures of link previews out',
  isPasted: true,
  needs: ['canonicalUrl'],
  make: (material) => `# Needed only where robots.txt forbids crawlers the folder of the pictures.
# A crawler keeps to one group, the one that names it: repeat in this one what else you forbid these four.
User-agent: Twitterbot
User-agent: facebookexternalhit
User-agent: LinkedInBot
User-agent: WhatsApp
Allow: ${placesOf(material).folder}cards/
`,
};

interface Places {
  /** The page's folder on its site, percent-encoded, with a slash at both ends. */
  readonly folder: string;
  readonly pdf: string | undefined;
  readonly canonical: string;
}

function placesOf(material: Material): Places {
  const canonical = new URL(canonicalOf(material)).href;
  const { document, settings } = material;
  const path = (file: string) => new URL(beside(canonical, file)).pathname;
  return {
    folder: path('.'),
    pdf: settings.formats.includes('pdf') ? path(`${encodeURIComponent(document.id)}.pdf`) : undefined,
    canonical,
  };
}

/** nginx compares with the path as it reads, without percent signs. */
function nginxPath(path: string): string {
  const read = path.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  return `"${read.replace(/[\\"]/g, '\\$&')}"`;
}

export const ownPage: Platform = {
  id: 'own-page',
  title: 'The finished page, uploaded as it is',
  audience:
    'For everyone who can upload files to the website. It is the surest way: nothing is pasted, nothing is lost.',
  snippets: [headersFile, nginxFile, robotsFile],
  steps: ({ document }) => [
    document.meta.canonicalUrl === undefined
      ? `Upload the folder \`${document.id}\` with all that is in it, \`seo\` apart.`
      : `Upload the folder \`${document.id}\` with all that is in it, \`seo\` apart, so that \`index.html\` opens at \`${document.meta.canonicalUrl}\`.`,
    'That is all: the page carries its own FAQ markup and head tags. Paste nothing into it.',
    'If you can set HTTP headers, add those of `seo/_headers` (Netlify, Cloudflare Pages) or `seo/nginx.conf` (nginx): they say what a page cannot say of itself.',
    'If link previews come without their picture, see `seo/robots-note.txt`.',
  ],
  limits: [],
};
