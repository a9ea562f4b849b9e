import type { Brand } from '../model/brand.ts';

/** The brand's colours over the theme's; both are checked against white paper when the brand is read. */
export function brandCss(brand: Brand): string {
  const { primary, accent } = brand.colors ?? {};
  const tokens = [
    primary === undefined ? '' : `--brand:${primary};`,
    accent === undefined ? '' : `--accent:${accent};`,
  ].join('');
  return tokens === '' ? '' : `:root{${tokens}}`;
}

/** Style sheets as one, comments and needless white space gone. */
export function joinCss(...sheets: readonly string[]): string {
  return sheets
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
