import { transformSync } from '@swc/core';

/** What each platform makes of a snippet, as far as it touches the text: the page that a visitor gets. */

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** A file by its path in the kit. */
export type Kit = Readonly<Record<string, string>>;

export const platformPages: Readonly<Record<string, (kit: Kit) => string>> = {
  'faq.html pasted into a head': (kit) => page(kit['seo/faq.html'] ?? ''),
  'faq.html pasted into a body': (kit) => page('', `<p>Text</p>${kit['seo/faq.html']}<p>More</p>`),
  'the Tag Manager tag': (kit) => page('', kit['seo/gtm.html']),
  'the Tag Manager tag, fired twice': (kit) => page('', `${kit['seo/gtm.html']}${kit['seo/gtm.html']}`),
  'the lines for Shopify': (kit) => page(liquid(kit['seo/shopify.liquid'] ?? '')),
  'the component for React': (kit) => page(react(kit['seo/nextjs.tsx'] ?? '').html),
  'the component for Astro': (kit) => page(astro(kit['seo/astro.astro'] ?? '')),
  'the plugin for WordPress': (kit) => page(php(kit['seo/wordpress-mu-plugin.php'] ?? '')),
};

/** Liquid: the first `endraw` ends what is raw, whatever stands before it. */
function liquid(text: string): string {
  const condition = /^\{% if request\.path == "([^"]*)" or request\.path == "\1\/" %\}\{% raw %\}([\s\S]*)$/;
  const [, path, rest = ''] = condition.exec(text) ?? [];
  if (path === undefined || path.endsWith('/')) throw new Error(`no condition: ${text.slice(0, 80)}`);
  const [raw = '', after] = rest.split(/\{%-?\s*endraw\s*-?%\}/);
  if (after !== '{% endif %}\n') throw new Error(`raw ends too early: ${after}`);
  return raw;
}

/** React on a server: attributes are escaped, `dangerouslySetInnerHTML` is not. */
export function react(text: string): { readonly html: string; readonly metadata: unknown } {
  const { code } = transformSync(text, {
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'classic' } } },
    module: { type: 'commonjs' },
  });
  const createElement = (
    name: string,
    { dangerouslySetInnerHTML: inner, ...rest }: { dangerouslySetInnerHTML: { __html: string } },
  ) => {
    const attributes = Object.entries(rest).map(([key, value]) => ` ${key}="${value}"`);
    return `<${name}${attributes.join('')}>${inner.__html}</${name}>`;
  };
  const exports: { FaqSchema?: () => string; metadata?: unknown } = {};
  new Function('exports', 'React', code)(exports, { createElement });
  return { html: exports.FaqSchema?.() ?? '', metadata: exports.metadata };
}

/** Astro: what stands between the fences runs, `set:html` is put in as it is. */
function astro(text: string): string {
  const [nothing, script, markup = '', ...more] = text.split('---');
  if (nothing !== '' || more.length > 0) throw new Error('the fence is not where it belongs');
  const json = new Function(`${script}; return json;`)();
  return markup.replace('is:inline ', '').replace(/ set:html=\{json\} \/>/, () => `>${json}</script>`);
}

/** PHP: the nowdoc ends at the first line that begins with its name; `?>` ends the program, `*​/` the comment. */
function php(text: string): string {
  const code = text.replace(/^<\?php\n\/\*\*[\s\S]*?\*\//, '');
  if (!/^\s*if \( ! defined\( 'ABSPATH' \) \) \{/.test(code)) throw new Error('the comment ends too early');
  if (text.includes('?>')) throw new Error('the program ends too early');
  const opening = "<<<'PAMPHLETEER'\n";
  const start = code.indexOf(opening) + opening.length;
  const end = /\n[ \t]*PAMPHLETEER\b/.exec(code.slice(start));
  if (end === null || !code.slice(start + end.index).startsWith('\nPAMPHLETEER;\n'))
    throw new Error('no nowdoc');
  const json = code.slice(start, start + end.index);
  const echo = /echo '([^']*)' \. \$json \. "<\/script>\\n";/.exec(code.slice(start + end.index));
  return `${echo?.[1]}${json}</script>`;
}
