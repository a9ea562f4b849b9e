import { describe, expect, it } from 'vitest';
import { sameAddress } from '../../src/audit/addresses.ts';
import { codesOf, faqOf, pageOf, scriptOf, served } from './pages.ts';

const asked = [{ name: 'What is a pore?', answer: '<p>An opening.</p>' }];
const look = (head: string, robotsHeader?: string) =>
  codesOf(
    pageOf({ head: head + scriptOf(faqOf(asked)), body: '<h2>What is a pore?</h2><p>An opening.</p>' }),
    {
      today: '2026-11-27',
      served: { ...served, robotsHeader },
    },
  );
const meta = (content: string, name = 'robots') => `<meta name="${name}" content="${content}">`;

describe('search engines are let in', () => {
  it.each([
    'index, follow, max-snippet:-1, max-image-preview:none, max-video-preview:-1',
    'unavailable_after: 2027-01-01',
    'all',
  ])('by %s', (content) => {
    expect(look(meta(content))).toEqual([]);
    expect(look('', content)).toEqual([]);
  });

  it('where another is kept out', () => {
    expect(look(meta('noindex', 'googlebot-news'))).toEqual([]);
    expect(look('', 'otherbot: noindex, nofollow')).toEqual([]);
  });
});

describe('search engines are kept out', () => {
  it.each([
    'noindex',
    'NONE',
    'nofollow , NoIndex',
    'noindex nofollow',
    'unavailable_after: 25 Jun 2010 15:00:00 PST',
  ])('by %s', (content) => {
    expect(look(meta(content))).toEqual(['page-not-indexable']);
    expect(look('', content)).toEqual(['page-not-indexable']);
  });

  it('by name', () => {
    expect(look(meta('noindex', 'Googlebot'))).toEqual(['page-not-indexable']);
    expect(look('', 'googlebot: noindex')).toEqual(['page-not-indexable']);
    expect(look('', 'otherbot: nofollow, noindex')).toEqual(['page-not-indexable']);
  });
});

describe('an address', () => {
  it.each([
    ['https://clinic.example.org/skin', 'https://clinic.example.org/skin/index.html#top'],
    ['https://clinic.example.org/skin/?utm_source=a', 'https://clinic.example.org/skin/?gclid=b'],
    ['https://clinic.example.org/skin/', 'https://clinic.example.org/skin/?preview=1'],
    ['https://clinic.example.org/?a=1&page_id=7', 'https://clinic.example.org/?page_id=7&a=1'],
  ])('%s is that of %s', (one, other) => expect(sameAddress(one, other)).toBe(true));

  it.each([
    ['https://clinic.example.org/?page_id=7', 'https://clinic.example.org/?page_id=8'],
    ['http://clinic.example.org/', 'https://clinic.example.org/'],
  ])('%s is not that of %s', (one, other) => expect(sameAddress(one, other)).toBe(false));

  it('need not be whole to be right', () => {
    const short = pageOf({
      head: scriptOf(faqOf(asked)),
      body: '<h2>What is a pore?</h2><p>An opening.</p>',
    });
    const written = (path: string) => short.replace(/(rel="canonical" href=")[^"]*/, `$1${path}`);
    expect(codesOf(written('/leaflet/'), { served })).toEqual([]);
    expect(codesOf(written('/other/'), { served })).toContain('canonical-differs');
  });
});
