/** Whether every tag of an XML text is closed where it has to be: what is not cannot be read by anybody. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const marks =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
  for (const [, closes, name, , isEmpty] of xml.matchAll(marks)) {
    if (name === undefined) continue;
    if (closes === '/') {
      if (open.pop() !== name) return false;
    } else if (isEmpty !== '/') open.push(name);
  }
  const isStray = [...xml.matchAll(marks)].some(([mark]) => mark === '<');
  return open.length === 0 && !isStray && /<rdf:RDF[\s>]/.test(xml);
}

/**
 * The value of a property (ISO 16684-1, 7): an element, the first item of a list in it, or an attribute; all three mean
 * the same, and programs rewrite one as the other.
 */
export function xmpValue(xmp: string, property: string): string | undefined {
  const element = new RegExp(`<${property}(?:\\s[^>]*)?>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1];
  const item = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(element ?? '')?.[1];
  const attribute = new RegExp(`\\s${property}=(?:"([^"]*)"|'([^']*)')`).exec(xmp);
  const value = item ?? element ?? attribute?.[1] ?? attribute?.[2];
  return value === undefined ? undefined : unescaped(value).trim();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
