/**
 * Whether two addresses name one page: a slash at the end, `index.html` and what follows `#` count for nothing. What follows
 * `?` counts where both have it (`?page_id=7`); what only one has was added to count visits.
 */
export function sameAddress(one: string, other: string): boolean {
  if (plain(one) !== plain(other)) return false;
  const [query, otherQuery] = [one, other].map(queryOf);
  return query === '' || otherQuery === '' || query === otherQuery;
}

function queryOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { searchParams } = new URL(address);
  for (const name of [...searchParams.keys()]) if (/^utm_|clid$/.test(name)) searchParams.delete(name);
  searchParams.sort();
  return String(searchParams);
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
