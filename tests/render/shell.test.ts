import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { toHtml, toXhtml } from '../../src/render/serialize.ts';
import { fillShell } from '../../src/render/shell.ts';

const shell = `<!DOCTYPE html><html lang="xx"><head><title data-slot="title">Sample</title>
<meta name="description" data-slot="about" content="sample"><link rel="canonical" data-slot="home" href="sample"></head>
<body><p data-slot="text">Sample <b>words</b></p></body></html>`;
const slots = { title: 'A < B', about: '"quoted"', home: 'https://example.org/', text: [h('em', 'real')] };

describe('fillShell', () => {
  it('fills text, meta, link and elements, and leaves nothing of the sample', () => {
    const page = toHtml(fillShell(shell, slots, { lang: 'ar', dir: 'rtl' }));
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<title>A &lt; B</title>');
    expect(page).toContain('<meta name="description" content="&quot;quoted&quot;">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/">');
    expect(page).toContain('<p><em>real</em></p>');
    expect(page).not.toMatch(/sample|data-slot/i);
  });

  it('gives a place attributes with its text', () => {
    const text = { text: 'A < B', properties: { dataBuild: '"1"' } };
    expect(toHtml(fillShell(shell, { ...slots, text }))).toContain(
      '<p data-build="&quot;1&quot;">A &lt; B</p>',
    );
  });

  it('takes a place out when there is nothing for it', () => {
    const page = toHtml(fillShell(shell, { ...slots, about: null, home: null, text: null }));
    expect(page).not.toMatch(/<meta|<link|<p>/);
  });

  it.each([
    ['a place that nothing fills', shell.replace('"title"', '"other"'), slots],
    ['a slot without a place', shell, { ...slots, more: 'x' }],
    ['elements for a meta', shell, { ...slots, about: [h('b')] }],
  ])('refuses %s', (_, page, given) => {
    expect(() => fillShell(page, given)).toThrow();
  });

  it('comes out as well-formed XHTML too', () => {
    const page = toXhtml(
      fillShell(shell, { ...slots, text: [h('br'), h('img', { src: 'a.png', alt: '' })] }),
    );
    expect(page).toContain('xmlns="http://www.w3.org/1999/xhtml"');
    expect(page).toMatch(/<br ?\/>.*<img src="a.png" alt="" ?\/>/);
  });
});
