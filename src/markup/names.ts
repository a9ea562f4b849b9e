const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that never show a word. */
export const silent = set(
  'applet area base basefont bgsound col colgroup frame head link meta param script source style template track',
);

/** Boxes that part text into blocks and mean nothing more to a reader of Markdown. */
export const boxes = set(
  'address article aside body caption center dd details dialog div dt fieldset figcaption footer form frameset header hgroup html legend main multicol nav noframes noscript optgroup p search section tbody td tfoot th thead tr',
);

/** Inline elements that Markdown has no sign for; they stay as HTML. */
export const signless = set(
  'bdi bdo cite dfn ins kbd mark q rb rp rt ruby samp small sub sup u var abbr acronym span',
);

/** Signs of Markdown, whatever the element is called. */
export const signs: Readonly<Record<string, 'strong' | 'em' | 'del'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
};

export const lists = set('ul ol menu dir');

export const headings = set('h1 h2 h3 h4 h5 h6');

/** Preformatted text, also by its old names. */
export const preformatted = set('pre listing plaintext xmp');
