import { describe, expect, it } from 'vitest';
import { type Asked, codesOf, faqOf, faults, pageOf, scriptOf } from './pages.ts';

/** The same questions as the templates of well-known systems write them. */

const questions: readonly Asked[] = [
  {
    name: 'How do I wash?',
    answer:
      '<p>Wash your face gently twice a day, and see <a href="https://clinic.example.org/soap/">our other page</a>.</p>',
  },
  {
    name: 'What is a pore?',
    answer: '<p>A pore is an opening:</p><ul><li>it lets oil out</li><li>it does not open</li></ul>',
  },
];

type Write = (question: Asked & { readonly at: number }) => string;

const systems: Readonly<Record<string, Write>> = {
  'WordPress, block theme with anchors': ({ name, answer, at }) =>
    `<h2 class="wp-block-heading" id="h-${at}"><span class="ez-toc-section" id="x-${at}"></span>${at}) ${name}<span class="ez-toc-section-end"></span></h2>${answer}`,
  'WordPress, links marked for listeners and by a sign': ({ name, answer }) =>
    `<h3>${name}</h3>${answer.replace('</a>', '<svg class="icon"><path/></svg><span class="screen-reader-text"> (opens in a new tab)</span></a>')}`,
  'WordPress, lazy picture in the answer': ({ name, answer }) =>
    `<h3>${name}</h3><figure class="wp-block-image"><img src="data:," data-src="/wash.jpg" alt="Somebody washing"><noscript><img src="/wash.jpg" alt="Somebody washing"></noscript></figure>${answer}<p><a href="#top">Back to top</a></p>`,
  'WordPress, breaks for looks': ({ name, answer }) =>
    `<h3>${name.replace(' ', '<br class="on-small"> ')}</h3><div>${answer.replace('gently ', '<span>gently<br>twice</span> ').replace('twice</span> twice', 'twice</span>')}</div>`,
  'Elementor accordion': ({ name, answer, at }) =>
    `<div class="elementor-accordion-item"><div id="elementor-tab-title-${at}" class="elementor-tab-title" role="button" aria-controls="elementor-tab-content-${at}" aria-expanded="false"><a class="elementor-accordion-title" tabindex="0">${name}</a></div><div id="elementor-tab-content-${at}" class="elementor-tab-content" role="region" aria-labelledby="elementor-tab-title-${at}">${answer}</div></div>`,
  'Elementor accordion, nested elements': ({ name, answer, at }) =>
    `<details class="e-n-accordion-item"><summary class="e-n-accordion-item-title" aria-expanded="false" aria-controls="e-${at}"><span class="e-n-accordion-item-title-header"><div class="e-n-accordion-item-title-text"> ${name} </div></span><span class="e-n-accordion-item-title-icon"><svg aria-hidden="true"><path/></svg></span></summary><div role="region" class="e-con">${answer}</div></details>`,
  'accordion by a script of the theme': ({ name, answer }) =>
    `<div class="faq"><h3><a href="#">${name}</a></h3><div style="display: none">${answer}</div></div>`,
  'WAI-ARIA accordion': ({ name, answer, at }) =>
    `<h2><button aria-expanded="false" aria-controls="panel-${at}">${name}</button></h2><div id="panel-${at}" hidden>${answer}</div>`,
  'Bootstrap 3': ({ name, answer, at }) =>
    `<div class="panel"><div class="panel-heading"><a data-toggle="collapse" href="#collapse-${at}" aria-expanded="false">${name}</a></div><div id="collapse-${at}" class="panel-collapse collapse" style="display:none">${answer}</div></div>`,
  Squarespace: ({ name, answer, at }) =>
    `<li class="accordion-item"><h4 aria-level="3" role="heading"><button aria-controls="dropdown-${at}" aria-expanded="false" id="button-${at}"><span class="accordion-item__title">${name}</span><div class="accordion-icon-container"><div class="plus"></div></div></button></h4><div aria-labelledby="button-${at}" id="dropdown-${at}" role="region">${answer}</div></li>`,
  Wix: ({ name, answer, at }) =>
    `<div><button aria-expanded="false" aria-controls="p-${at}" id="b-${at}"><div><p class="font_8"><span>${name}</span></p></div></button><div id="p-${at}" role="region" aria-labelledby="b-${at}" aria-hidden="true" style="visibility: hidden">${answer}</div></div>`,
  Webflow: ({ name, answer }) =>
    `<div class="w-dropdown"><div class="w-dropdown-toggle"><div class="w-icon-dropdown-toggle"></div><div>${name}</div></div><nav class="w-dropdown-list"><div class="w-richtext">${answer}</div></nav></div>`,
  Shopify: ({ name, answer, at }) =>
    `<details id="Details-${at}"><summary id="Summary-${at}"><div><svg><title>Open</title></svg><h3> ${name} </h3></div></summary><div class="rte" role="region" aria-labelledby="Summary-${at}">${answer}</div></details>`,
  Drupal: ({ name, answer, at }) =>
    `<div class="faq-question"><a id="faq-${at}" href="/faq/${at}">${name}</a></div><div class="faq-answer">${answer}</div>`,
  'GOV.UK accordion': ({ name, answer, at }) =>
    `<div class="govuk-accordion__section"><div class="govuk-accordion__section-header"><h2><span class="govuk-accordion__section-button" id="heading-${at}">${name}<span class="govuk-visually-hidden">, section</span></span></h2></div><div id="content-${at}">${answer.replaceAll('<p>', '<p class="govuk-body">')}</div></div>`,
  'NHS expander': ({ name, answer }) =>
    `<details class="nhsuk-details nhsuk-expander"><summary><span class="nhsuk-details__summary-text">${name}</span></summary><div class="nhsuk-details__text">${answer}</div></details>`,
  'a state on what holds both': ({ name, answer }) =>
    `<div class="toggle" aria-expanded="false"><h5>${name}</h5><div><div>${answer}</div></div></div>`,
  'a state on the item of a list': ({ name, answer }) =>
    `<li aria-expanded="false"><div><div>${name}</div></div><div>${answer}</div></li>`,
  'icons from a font': ({ name, answer }) =>
    `<h2><span>${name}</span><span class="material-icons">expand_more</span><i aria-hidden="true">open</i></h2>${answer}`,
};

const body = (write: Write) =>
  `<main><h1>Leaflet</h1><div class="toc"><p>Contents</p><ul>${questions.map(({ name }, at) => `<li><a href="#h-${at}">${name}</a></li>`).join('')}</ul></div>${questions.map((question, at) => write({ ...question, at })).join('\n')}<div class="share"><h3>Share this</h3><ul><li><a href="/">Elsewhere</a></li></ul></div></main><div id="cookies"><p>We use cookies</p><button>Well</button></div>`;

describe.each(Object.entries(systems))('%s', (_, write) => {
  const head = scriptOf(faqOf(questions));

  it('shows what the markup says', () => {
    expect(faults(pageOf({ head, body: body(write) }))).toEqual([]);
  });

  it('with one word changed is found out', () => {
    const changed = body(write).replace('does not open', 'does open').replace('your face', 'the face');
    expect(codesOf(pageOf({ head, body: changed }))).toEqual(['markup-differs', 'markup-differs']);
  });
});

describe('an id', () => {
  const named = questions.map((question, at) => ({ ...question, fragment: `q-${at}` }));
  const head = scriptOf(faqOf(named));
  it.each<readonly [string, Write]>([
    [
      'of an anchor before the heading',
      ({ name, answer, at }) => `<a id="q-${at}"></a><h3>${name}</h3>${answer}`,
    ],
    [
      'of what holds the heading and a link, not the answer',
      ({ name, answer, at }) =>
        `<div id="q-${at}"><h3>${name}</h3><a href="#q-${at}">Copy link</a></div><div>${answer}</div>`,
    ],
  ])('%s', (_, write) => {
    expect(faults(pageOf({ head, body: body(write) }))).toEqual([]);
  });
});

describe('an answer that is hidden', () => {
  const shown = (answer: string) => `<main><h2>What is a pore?</h2>${answer}</main>`;
  const head = scriptOf(faqOf(questions.slice(1)));

  it('in part is told of by its words', () => {
    const part =
      '<p>A pore is an opening:</p><ul><li>it lets oil out</li><li style="display:none">it does not open</li></ul>';
    const found = faults(pageOf({ head, body: shown(part) }));
    expect(found.map(({ code }) => code)).toEqual(['markup-unseen']);
    expect(found[0]?.message).toContain('"it does not open"');
  });

  it('beside what is seen counts for nothing', () => {
    const more = `${questions[1]?.answer}<p hidden>An older text</p>`;
    expect(faults(pageOf({ head, body: shown(more) }))).toEqual([]);
  });
});

it('two plugins with the same questions are one fault', () => {
  const head = scriptOf(faqOf(questions, { '@id': undefined }), ' class="yoast-schema-graph"');
  const ours = scriptOf(faqOf(questions), ' data-build="1"');
  const write: Write = ({ name, answer }) => `<h2>${name}</h2>${answer}`;
  expect(codesOf(pageOf({ head, body: body(write) + ours }))).toEqual(['markup-repeated']);
});
