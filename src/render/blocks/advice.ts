import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../model/context.ts';
import type { FrontMatter } from '../../model/front-matter.ts';

/** What a reader should take away, before the questions; nothing when the author names no key points. */
export function keyPointsBlock(meta: FrontMatter, strings: Strings): ElementContent[] {
  if (!meta.keyPoints?.length) return [];
  return [
    h('section', { className: ['key-points'], ariaLabelledBy: '_key-points' }, [
      h('h2', { id: '_key-points' }, strings.keyPoints),
      h(
        'ul',
        meta.keyPoints.map((point) => h('li', point)),
      ),
    ]),
  ];
}

/** When to get help. The heading carries the message in words, not in its colour alone (NHS care card). */
export function urgentHelpBlock(meta: FrontMatter, strings: Strings): ElementContent[] {
  if (meta.urgentHelp === undefined) return [];
  return [
    h('section', { className: ['urgent-help'], ariaLabelledBy: '_urgent-help' }, [
      h('h2', { id: '_urgent-help' }, strings.whenToGetHelp),
      ...linesOf(meta.urgentHelp).map((line) => h('p', line)),
    ]),
  ];
}

/** A YAML block of several lines: each line is a paragraph. */
function linesOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

/** What the reader can do next. */
export function nextStepBlock(meta: FrontMatter, strings: Strings): ElementContent[] {
  const step = meta.callToAction;
  if (step === undefined) return [];
  const ways = [
    step.telephone === undefined ? [] : [phoneLink(step.telephone)],
    step.url === undefined ? [] : [h('a', { href: step.url }, shownUrl(step.url))],
  ].flat();
  return [
    h('section', { className: ['next-step'], ariaLabelledBy: '_next-step' }, [
      h('h2', { id: '_next-step' }, strings.nextStep),
      h('p', step.text),
      ...ways.map((way) => h('p', { className: ['way'] }, way)),
    ]),
  ];
}

/**
 * A phone number to call, read from left to right in every script. The link dials the first number that stands
 * there, without the (0) that is not dialled after a country code; words such as "ext 12" are not dialled.
 */
export function phoneLink(number: string): Element {
  const first = /^[\s+\d().\-/]+/.exec(number)?.[0] ?? '';
  const digits = first.replace(/(?<=\+[\d\s]*)\(0\)/, '').replace(/[^+\d]/g, '');
  if (digits.length < 3) return h('span', { dir: 'auto' }, number);
  return h('a', { href: `tel:${digits}`, dir: 'ltr' }, number);
}

/** A web address as one would read it out: no scheme, no slash at the end. */
export function shownUrl(url: string): Element {
  const shown = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return h('span', { dir: 'ltr', className: ['url'] }, shown);
}
