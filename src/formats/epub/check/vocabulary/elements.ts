/**
 * The elements that our books may hold, and what each may hold: an allow-list, drawn from the schema for XHTML that
 * EPUBCheck validates with (RELAX NG of the Nu HTML checker, EPUBCheck 4.2.6, `mod/html5`), where that is stricter than
 * HTML from HTML itself. What is not in it has no business in a leaflet.
 */
export interface ElementModel {
  /** Where it may stand: among blocks, in a line too, or only where its parent names it. */
  readonly stands: 'flow' | 'phrasing' | 'named';
  /**
   * `flow`: text and blocks; `phrasing`: text and what stands in a line; `elements`: only those that `order` names;
   * `transparent`: what its parent may hold.
   */
  readonly holds: 'nothing' | 'text' | 'phrasing' | 'flow' | 'elements' | 'transparent';
  /** Children that may stand here beside, or instead of, what `holds` says. */
  readonly names?: readonly string[];
  /** The names of all children in order, each with a space behind it; `#text` for text that is not blank. */
  readonly order?: RegExp;
  /** What `order` asks for, in words. */
  readonly expected?: string;
  /** Elements that it may not be inside, however far up. */
  readonly notInside?: readonly string[];
}

const flow = { stands: 'flow', holds: 'flow' } as const satisfies ElementModel;
const block = { stands: 'flow', holds: 'phrasing' } as const satisfies ElementModel;
const inline = { stands: 'phrasing', holds: 'phrasing' } as const satisfies ElementModel;
const named = { stands: 'named', holds: 'flow' } as const satisfies ElementModel;

/** An element that holds only others. */
function elements(
  stands: ElementModel['stands'],
  names: string,
  order: RegExp,
  expected: string,
): ElementModel {
  return { stands, holds: 'elements', names: names.split(' '), order, expected };
}

const group = /^((dt )+(dd )+)*$/;

export const elementModels: Readonly<Record<string, ElementModel>> = {
  html: elements('named', 'head body', /^head body $/, '<head> and <body>'),
  head: elements(
    'named',
    'meta title link',
    /^(?=.*title )(?!.*title .*title )(meta |title |link )*$/,
    'one <title>',
  ),
  meta: { stands: 'named', holds: 'nothing' },
  link: { stands: 'named', holds: 'nothing' },
  title: { stands: 'named', holds: 'text' },
  body: named,

  section: flow,
  div: flow,
  aside: flow,
  blockquote: flow,
  main: { ...flow, notInside: ['section', 'header', 'nav', 'aside'] },
  nav: { ...flow, notInside: ['main', 'address'] },
  header: { ...flow, notInside: ['header', 'address'] },
  address: { ...flow, notInside: ['address'] },
  h1: block,
  h2: block,
  h3: block,
  h4: block,
  h5: block,
  h6: block,
  p: block,
  pre: block,
  hr: { stands: 'flow', holds: 'nothing' },
  figure: {
    ...flow,
    names: ['figcaption'],
    order: /^(figcaption )?((?!figcaption )\S+ )*$|^((?!figcaption )\S+ )*figcaption $/,
    expected: '<figcaption> first or last',
  },
  figcaption: named,

  ul: elements('flow', 'li', /^(li )*$/, '<li>'),
  ol: elements('flow', 'li', /^(li )*$/, '<li>'),
  li: named,
  dl: elements('flow', 'dt dd div', /^(((dt )+(dd )+)*|(div )+)$/, 'each <dt> with its <dd>'),
  'dl/div': elements('named', 'dt dd', group, 'each <dt> with its <dd>'),
  dt: named,
  dd: named,

  table: elements(
    'flow',
    'caption thead tbody tfoot tr',
    /^(caption )?(thead )?((tbody )*|(tr )+)(tfoot )?$/,
    'caption, head, bodies and foot, in that order',
  ),
  caption: named,
  thead: elements('named', 'tr', /^(tr )*$/, '<tr>'),
  tbody: elements('named', 'tr', /^(tr )*$/, '<tr>'),
  tfoot: elements('named', 'tr', /^(tr )*$/, '<tr>'),
  tr: elements('named', 'td th', /^(td |th )*$/, '<td> and <th>'),
  td: named,
  th: named,

  a: { stands: 'phrasing', holds: 'transparent', notInside: ['a'] },
  ins: { stands: 'phrasing', holds: 'transparent' },
  del: { stands: 'phrasing', holds: 'transparent' },
  dfn: { ...inline, notInside: ['dfn'] },
  ...Object.fromEntries(
    'abbr b bdi bdo cite code em i kbd mark q s samp small span strong sub sup u var'
      .split(' ')
      .map((name) => [name, inline]),
  ),
  br: { stands: 'phrasing', holds: 'nothing' },
  wbr: { stands: 'phrasing', holds: 'nothing' },
  img: { stands: 'phrasing', holds: 'nothing' },
  ruby: {
    ...inline,
    names: ['rt', 'rp'],
    order: /^(((?!rt |rp )\S+ )*((rt )+|rp (rt rp )+))+$/,
    expected: 'its base, then <rt>, with <rp> on both sides or none',
  },
  rt: { stands: 'named', holds: 'phrasing' },
  rp: { stands: 'named', holds: 'text' },

  // Drawings in a page: the QR code.
  svg: elements('phrasing', 'title desc g rect path', /^/, 'shapes'),
  'svg/title': { stands: 'named', holds: 'text' },
  desc: { stands: 'named', holds: 'text' },
  g: elements('named', 'title desc g rect path', /^/, 'shapes'),
  rect: { stands: 'named', holds: 'nothing' },
  path: { stands: 'named', holds: 'nothing' },
};

/** The model of an element; some have another below certain parents. */
export function modelOf(name: string, parent: string | undefined): ElementModel | undefined {
  return elementModels[`${parent === 'g' ? 'svg' : parent}/${name}`] ?? elementModels[name];
}
