import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { SourceTree } from '../model/source.ts';
import { type Attributes, parseAttributes } from './attributes.ts';
import { type Braces, bracesOf } from './braces.ts';
import { headText, looseTexts } from './head-text.ts';
import { placeOf } from './place-of.ts';

/** The words of a title, section title or question, and what the braces after them say. */
export interface Head {
  readonly text: string;
  readonly attributes: Attributes;
  /** Where the braces stand, when there are any. */
  readonly braces?: Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a heading or question line; what its braces say comes before what the file knows of it. */
export function headOf(node: Heading | Paragraph, source: SourceTree): Head {
  const head = source.verbatim ? typedHead(node, source) : foreignHead(node, source);
  const { id, channels, short } = node.data?.asked ?? {};
  const stated = {
    ...(id === undefined ? {} : { id }),
    ...(channels === undefined ? {} : { channels }),
    ...(short === undefined ? {} : { short }),
  };
  return { ...head, attributes: { ...stated, ...head.attributes } };
}

/** A head whose words stand in the source between tags or quotation marks of a format. */
function foreignHead(node: Heading | Paragraph, { path }: SourceTree): Head {
  const text = headText(node);
  const [braces] = groupsOf(text);
  const place = placeOf(node).place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const diagnostics = lostMarkup(node.children, path);
  if (braces === undefined) return { text, attributes: {}, diagnostics };
  const read = braces.closed
    ? parseAttributes(braces.inside, path, () => place)
    : { attributes: {}, diagnostics: [unclosed(path, place, text.slice(braces.start))] };
  return {
    text: text.slice(0, braces.start).trim(),
    attributes: read.attributes,
    braces: place,
    diagnostics: [...diagnostics, ...read.diagnostics],
  };
}

/**
 * A head as its author typed it. The braces are read from the source itself, as Markdown may have made emphasis or
 * links of what is in them.
 */
function typedHead(node: Heading | Paragraph, { path, text: source }: SourceTree): Head {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const raw = bare(source.slice(start, end), node);
  const groups = groupsOf(raw);
  const [last] = groups;
  const first = groups.at(-1);
  if (last === undefined || first === undefined) {
    return { text: headText(node), attributes: {}, diagnostics: lostMarkup(node.children, path) };
  }
  const placeAt = placesIn(raw, node);
  const whole = placeAt(first.start, raw.trimEnd().length);
  const inside = last.start + 1;
  const read = last.closed
    ? parseAttributes(last.inside, path, (from, to) => placeAt(inside + from, inside + to))
    : { attributes: {}, diagnostics: [unclosed(path, whole, raw.slice(last.start))] };
  return {
    text: textBefore(node, start + first.start, raw.slice(first.start)),
    attributes: read.attributes,
    braces: whole,
    diagnostics: [
      ...lostMarkup(before(node, start + first.start), path),
      ...groups
        .slice(1)
        .map((group) =>
          second(path, placeAt(group.start, group.start + group.inside.length + 2), group.inside),
        ),
      ...read.diagnostics,
    ],
  };
}

/** Without the signs behind the braces: those that close a heading, or the bold that the braces stand in. */
function bare(raw: string, node: Heading | Paragraph): string {
  if (node.type === 'heading') return raw.replace(/[ \t]#{1,6}[ \t]*$/, '');
  const isInside = bracesOf(raw) === undefined && bracesOf(headText(node)) !== undefined;
  return isInside ? raw.replace(/[*_]{1,3}\s*$/, '') : raw;
}

/** The braces that end a text, last first: one group is right, more are a mistake. */
function groupsOf(raw: string): Braces[] {
  const groups: Braces[] = [];
  let rest = raw;
  for (let braces = bracesOf(rest); braces !== undefined && groups.length < 5; braces = bracesOf(rest)) {
    groups.push(braces);
    rest = rest.slice(0, braces.start).trimEnd();
  }
  return groups;
}

function placesIn(raw: string, node: Heading | Paragraph): (from: number, to: number) => Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const point = (offset: number) => {
    const lines = raw.slice(0, offset).split(/\r\n|\r|\n/);
    const length = lines.at(-1)?.length ?? 0;
    return {
      line: start.line + lines.length - 1,
      column: lines.length === 1 ? start.column + length : length + 1,
    };
  };
  return (from, to) => {
    const [first, last] = [point(from), point(to)];
    return { ...first, endLine: last.line, endColumn: last.column };
  };
}

function before(node: Heading | Paragraph, end: number): PhrasingContent[] {
  return node.children.filter((child) => (child.position?.start.offset ?? 0) < end);
}

/** The text of a node up to an offset in the source: without the braces, whatever Markdown made of them. */
function textBefore(node: Heading | Paragraph, end: number, braces: string): string {
  const pieces: string[] = [];
  const texts = looseTexts(node.children);
  for (const [index, child] of node.children.entries()) {
    const from = child.position?.start.offset;
    const to = child.position?.end.offset;
    if (from !== undefined && from >= end) break;
    const whole = texts[index] ?? '';
    if (to === undefined || to <= end) pieces.push(whole);
    else {
      // The text may be shorter than its source (entities, escapes), so braces are counted from its end.
      pieces.push(cutAtBrace(whole, opening(braces.slice(0, to - end))));
      break;
    }
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function opening(raw: string): number {
  return raw.match(/\{|&(?:lbrace|lcub|#123|#x7b);/gi)?.length ?? 0;
}

function cutAtBrace(text: string, fromEnd: number): string {
  let at = text.length;
  for (let count = 0; count < fromEnd && at > 0; count += 1) at = text.lastIndexOf('{', at - 1);
  return at < 0 ? text : text.slice(0, at);
}

/** A question is plain words in every output: where a link led to, what a picture showed and what HTML did is said. */
function lostMarkup(nodes: readonly PhrasingContent[], path: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const left = (message: string, quote: string, node: PhrasingContent) =>
    found.push(
      diagnose('text-left-out', message, { path, quote, ...placeOf(node), hint: 'Put it in the answer.' }),
    );
  visit({ type: 'paragraph', children: [...nodes] } as Paragraph, (node) => {
    if (node.type === 'link' && !headText(node).includes(node.url.replace(/^(mailto:|https?:\/\/)/, ''))) {
      left(`Unexpected link in a title or question, its words are kept: "${node.url}"`, node.url, node);
    } else if (node.type === 'image') {
      left(
        `Unexpected picture in a title or question, its description is kept: "${node.url}"`,
        node.url,
        node,
      );
    } else if (node.type === 'footnoteReference') {
      left(
        `Unexpected footnote mark in a title or question: "[^${node.label ?? node.identifier}]"`,
        `[^${node.label ?? node.identifier}]`,
        node,
      );
    } else if (node.type === 'html' && node.value.startsWith('<!--')) {
      const quote = node.value.replace(/^<!--|-->$/g, '').trim();
      const message = `A comment stays in the source and goes into no output: "${quote}"`;
      found.push(diagnose('comment-kept-back', message, { path, quote, ...placeOf(node) }));
    } else if (node.type === 'html' && !/^<(?:br\b|\/)/i.test(node.value)) {
      const message = `Unexpected ${node.value} in a title or question, taken out`;
      found.push(
        diagnose('html-removed', message, {
          path,
          ...placeOf(node),
          hint: 'Titles and questions are plain words.',
        }),
      );
    }
  });
  return found;
}

function unclosed(path: string, place: Place, quote: string): Diagnostic {
  return diagnose(
    'question-attribute',
    'Unexpected end of the line, expected "}" after the braces were opened',
    {
      path,
      place,
      quote,
      hint: 'Close the braces, and every quotation mark inside them: {#what-are-pores short="…"}.',
    },
  );
}

function second(path: string, place: Place, quote: string): Diagnostic {
  return diagnose('question-attribute', 'Unexpected second pair of braces, expected one', {
    path,
    place,
    quote,
    hint: 'Write everything into one: {#what-are-pores channels="web epub" short="…"}.',
  });
}
