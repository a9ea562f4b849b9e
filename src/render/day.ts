/**
 * Writes days as people do in a language: 20 November 2026; by the Gregorian calendar everywhere, as the front matter
 * does. Made once a text: `Intl` takes its time.
 */
export function dayWriter(lang: string): (day: string | undefined) => string | undefined {
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (day) => (day === undefined ? undefined : format.format(new Date(`${day}T00:00:00Z`)));
}
