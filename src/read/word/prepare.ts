import { closedFields, fieldOf } from './fields.ts';
import { type Finding, removals } from './findings.ts';
import { mathRuns } from './math.ts';
import type { Counter } from './numbering.ts';
import type { Part } from './parts.ts';
import { leaveOut, type ParagraphFacts, type Rewriting, textRun, wordsOf } from './rewriting.ts';
import { run } from './runs.ts';
import { simplified } from './simplify.ts';
import { isOn, type Styles, whole } from './styles.ts';
import { childOf, element, elementsOf, valOf, type XmlElement, type XmlNode } from './xml.ts';

export interface Prepared {
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** By the number that each paragraph carries as a bookmark. */
  readonly facts: readonly ParagraphFacts[];
  readonly findings: readonly Finding[];
  /** The number of the paragraph that each comment hangs on. */
  readonly comments: ReadonlyMap<string, number>;
  /** How many letters are marked as being in a language. */
  readonly languages: ReadonlyMap<string, number>;
  /** How many letters have a size, in half points. */
  readonly sizes: ReadonlyMap<number, number>;
}

/** The name of the bookmark that carries the number of its paragraph through mammoth. */
export const markName = '~paragraph-';

/**
 * Makes parts of a Word file into what mammoth reads without a loss: what it would drop unseen is unwrapped or put in
 * simpler words; what shall not be published is taken out and named; looks that come from styles are written into the
 * runs; each paragraph gets a number.
 */
export function prepare(parts: readonly Part[], styles: Styles, counter: Counter): Prepared {
  const rewriting: Rewriting = {
    styles,
    counter,
    facts: [],
    removed: new Map(),
    comments: new Map(),
    languages: new Map(),
    sizes: new Map(),
    inside: (nodes) => rewritten(nodes, rewriting),
    targets: new Set(),
    fields: new Map(),
    open: [],
    boxes: [],
    style: {},
    size: undefined,
    length: 0,
    end: '',
  };
  const prepared = new Map<string, XmlElement>();
  for (const { name, root, targets } of parts) {
    const simple = simplified(root);
    Object.assign(rewriting, { fields: closedFields(simple), targets });
    rewriting.open.length = 0;
    prepared.set(name, { ...simple, children: rewritten(simple.children, rewriting) });
  }
  const findings = [...rewriting.removed].map(
    ([removal, { paragraph: number, words }]): Finding => ({
      ...removals[removal],
      paragraph: number,
      ...quoted(words),
    }),
  );
  const { facts, comments, languages, sizes } = rewriting;
  return { parts: prepared, facts, findings, comments, languages, sizes };
}

function quoted(words: readonly string[]): { readonly quote?: string } {
  const quote = words.join(' ').replace(/\s+/g, ' ').trim();
  return quote === '' ? {} : { quote };
}

/** What mammoth knows and what holds text; of anything else the children are read in its place. */
const kept: ReadonlySet<string> = new Set([
  'w:body',
  'w:footnote',
  'w:endnote',
  'w:tbl',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:tab',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:sym',
]);

/** Without words, or read elsewhere. */
const dropped: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:instrText',
  'w:delInstrText',
  'w:footnoteRef',
  'w:endnoteRef',
]);

function rewritten(nodes: readonly XmlNode[], rewriting: Rewriting): XmlNode[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [] : rewrittenOne(node, rewriting)));
}

function rewrittenOne(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  if (dropped.has(node.name)) return [];
  if (node.name === 'w:tcPr') return [node];
  if (kept.has(node.name)) return [{ ...node, children: rewritten(node.children, rewriting) }];
  return special.get(node.name)?.(node, rewriting) ?? rewritten(node.children, rewriting);
}

type Rewriter = (node: XmlElement, rewriting: Rewriting) => XmlNode[];

const special: ReadonlyMap<string, Rewriter> = new Map<string, Rewriter>([
  ['w:p', paragraph],
  ['w:r', run],
  ['w:tr', row],
  ['w:tc', cell],
  ['w:hyperlink', hyperlink],
  ['w:sdt', control],
  ['w:fldSimple', simpleField],
  ['w:br', () => [element('w:br')]],
  ['w:del', (node, rewriting) => leaveOut('deleted', wordsOf(node), rewriting)],
  ['w:moveFrom', (node, rewriting) => leaveOut('deleted', wordsOf(node), rewriting)],
  ['w:altChunk', (_, rewriting) => leaveOut('imported', '', rewriting)],
  ['m:oMath', (node, rewriting) => rewritten(mathRuns(node), rewriting)],
  ['w:ruby', reading],
  [
    'w:commentReference',
    (node, { comments, facts }) => {
      comments.set(node.attributes['w:id'] ?? '', Math.max(0, facts.length - 1));
      return [];
    },
  ],
]);

/** How Japanese gives a reading where it cannot stand above the word: in brackets behind it. */
function reading(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const part = (name: string) => rewritten(childOf(node, name)?.children ?? [], rewriting);
  return [...part('w:rubyBase'), textRun('（'), ...part('w:rt'), textRun('）')];
}

function paragraph(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const properties = childOf(node, 'w:pPr');
  const style = rewriting.styles.paragraph(valOf(properties, 'w:pStyle'));
  if (isContents(style.names)) return leaveOut('contents', wordsOf(node), rewriting);
  const { style: outer, size: outerSize, length: outerLength, end: outerEnd, boxes: outerBoxes } = rewriting;
  const number = rewriting.facts.length;
  const numbering = childOf(properties, 'w:numPr');
  const numId = valOf(numbering, 'w:numId') ?? style.list?.numId;
  const level = whole(valOf(numbering, 'w:ilvl')) ?? style.list?.level ?? 0;
  const known = {
    styleNames: style.names,
    outline: whole(valOf(properties, 'w:outlineLvl')) ?? style.outline,
  };
  // A place for its facts, before those of the text boxes inside.
  rewriting.facts.push({ ...known, item: undefined, size: undefined, length: 0, end: '' });
  Object.assign(rewriting, { style: style.run, size: undefined, length: 0, end: '', boxes: [] });
  const children = rewritten(node.children, rewriting);
  const isCounted = numId !== undefined && numId !== '0' && children.length > 0;
  const mark = isCounted ? rewriting.counter(numId, level) : undefined;
  const item =
    mark === undefined || mark.type === 'label' ? undefined : { list: numId ?? '', level, ...mark };
  const { size, length, end, boxes } = rewriting;
  rewriting.facts[number] = { ...known, item, size, length, end };
  Object.assign(rewriting, {
    style: outer,
    size: outerSize,
    length: outerLength,
    end: outerEnd,
    boxes: outerBoxes,
  });
  const label = mark?.type === 'label' ? [textRun(`${mark.text} `)] : [];
  const bookmark = element('w:bookmarkStart', { 'w:name': `${markName}${number}` });
  return [element('w:p', {}, [bookmark, ...label, ...children]), ...boxes];
}

function isContents(names: readonly string[]): boolean {
  return names.some((name) => /^(toc \d|toc heading|table of figures|index \d)$/.test(name));
}

function row(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const properties = childOf(node, 'w:trPr');
  if (childOf(properties, 'w:del') !== undefined) return leaveOut('deleted', wordsOf(node), rewriting);
  const header = elementsOf(properties, 'w:tblHeader').filter(({ attributes }) => isOn(attributes['w:val']));
  const cells = rewritten(
    node.children.filter((child) => child !== properties),
    rewriting,
  );
  return [element('w:tr', {}, [element('w:trPr', {}, header), ...cells])];
}

/** A cell that goes on with the one above is not shown; one that has words all the same stands for itself. */
function cell(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const children = node.children.map((child) =>
    child.type === 'element' && child.name === 'w:tcPr' && wordsOf(node).trim() !== ''
      ? { ...child, children: elementsOf(child).filter((property) => !goesOn(property)) }
      : child,
  );
  return [{ ...node, children: rewritten(children, rewriting) }];
}

function goesOn({ name, attributes }: XmlElement): boolean {
  return name === 'w:vMerge' && attributes['w:val'] !== 'restart';
}

/** Word's own bookmarks begin with a line; a place inside the file has no other name that could be linked to. */
function hyperlink(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const children = rewritten(node.children, rewriting);
  const { 'r:id': id, 'w:anchor': anchor } = node.attributes;
  const isLinked = id === undefined ? !/^_/.test(anchor ?? '_') : rewriting.targets.has(id);
  return isLinked && children.length > 0 ? [{ ...node, children }] : children;
}

function control(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const properties = childOf(node, 'w:sdtPr');
  const content = childOf(node, 'w:sdtContent') ?? element('w:sdtContent');
  const gallery =
    childOf(properties, 'w:docPartObj', 'w:docPartGallery') ??
    childOf(properties, 'w:docPartList', 'w:docPartGallery');
  if (gallery?.attributes['w:val'] === 'Table of Contents')
    return leaveOut('contents', wordsOf(content), rewriting);
  const prompt = childOf(properties, 'w:showingPlcHdr');
  // A paragraph that is a prompt as a whole goes with it.
  return prompt === undefined
    ? rewritten(content.children, rewriting)
    : leaveOut('prompt', wordsOf(content), rewriting);
}

function simpleField(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const field = fieldOf(node.attributes['w:instr'] ?? '', undefined);
  if (field.type === 'contents') return leaveOut('contents', wordsOf(node), rewriting);
  const children = rewritten(node.children, rewriting);
  return field.type === 'link' ? [...field.begin, ...children, ...field.end] : children;
}
