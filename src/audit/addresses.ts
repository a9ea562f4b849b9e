/** Whether two addresses name one page: a slash at the end, `index.html` and what follows `#` or `?` count for nothing. */
export function sameAddress(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return `${url.protocol}//${url.host}${decoded(url.pathname).replace(/(?:\/index\.html?|\/)$/i, '')}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
