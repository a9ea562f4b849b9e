/** What the tests ask a page. Only the text of these functions goes into the browser. */

interface Node {
  readonly tagName: string;
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly value: string;
  readonly textContent: string;
  readonly childElementCount: number;
  readonly nextElementSibling: Node | null;
  readonly labels: ArrayLike<Node>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node> & { readonly length: number };
}
declare const document: Node & { readonly head: Node; readonly body: Node; getElementById(id: string): Node };
declare const DOMParser: new () => {
  parseFromString(html: string, type: string): { readonly documentElement: Node };
};

export const markupIn = () =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
    text: script.textContent,
    id: script.id,
    build: script.getAttribute('data-build'),
  }));

export const count = (selector: string) => document.querySelectorAll(selector).length;

export const headIn = () => ({
  title: document.querySelector('title')?.textContent,
  tags: document.head.querySelectorAll('title, meta, link').length,
  strays: document.body.childElementCount,
  said: Object.fromEntries(
    [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.name,
      meta.content,
    ]),
  ),
});

/** Each heading with an anchor, and the text up to the next heading of its level. */
export const underHeadings = () =>
  [...document.querySelectorAll('body > :is(h2, h3)[id]')].map((heading) => {
    let text = '';
    let next = heading.nextElementSibling;
    while (next !== null && !(/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName)) {
      text += next.textContent;
      next = next.nextElementSibling;
    }
    return { id: heading.id, question: heading.textContent, text };
  });

export const yoastSections = () =>
  [...document.querySelectorAll('.schema-faq-section')].map((section) => ({
    id: section.id,
    question: section.querySelector('.schema-faq-question')?.textContent,
    answer: section.querySelector('.schema-faq-answer')?.textContent,
  }));

/** The words of HTML, as a browser reads it. */
export const wordsOf = (texts: readonly string[]) =>
  texts.map((html) => new DOMParser().parseFromString(html, 'text/html').documentElement.textContent);

export const boxesIn = () =>
  [...document.querySelectorAll('textarea')].map((box) => ({
    name: box.labels[0]?.querySelector('code')?.textContent ?? '',
    value: box.value,
  }));

/** Links within the page that lead to nothing. */
export const deadLinks = () =>
  [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))));

export const said = () => document.getElementById('said').textContent;
