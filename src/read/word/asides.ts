import type { Finding } from './findings.ts';
import type { Notes } from './notes.ts';
import type { Parts } from './parts.ts';
import { wordsOf } from './rewriting.ts';
import { elementsOf, findAll, textIn, type XmlElement } from './xml.ts';

/** What stands in a Word file beside its text: comments, headers, charts, notes that nothing refers to. */
export function asides(parts: Parts, commented: ReadonlyMap<string, number>, notes: Notes): Finding[] {
  return [
    ...elementsOf(parts.comments, 'w:comment').flatMap((comment) => commentFinding(comment, commented)),
    ...frameFinding(parts.frame),
    ...drawnFinding(parts.drawn),
    ...parts.notes.flatMap(({ root }) => unusedNotes(root, notes)),
  ];
}

function commentFinding(comment: XmlElement, commented: ReadonlyMap<string, number>): Finding[] {
  const quote = oneLine(wordsOf(comment));
  if (quote === '') return [];
  const paragraph = commented.get(comment.attributes['w:id'] ?? '') ?? 0;
  const hint = 'Answer it in Word; delete it when it is settled.';
  return [{ code: 'comment-kept-back', message: `Comment kept back: "${quote}"`, quote, hint, paragraph }];
}

/** Headers and footers say the same on many pages. */
function frameFinding(frame: readonly XmlElement[]): Finding[] {
  const lines = frame.flatMap((root) => findAll(root, ['w:p']).map((line) => oneLine(wordsOf(line))));
  const quote = [...new Set(lines)].filter((line) => /\p{L}/u.test(line)).join(' ');
  if (quote === '') return [];
  return [
    {
      code: 'page-frame-left-out',
      message: 'Headers and footers of the pages were left out',
      hint: 'What readers need to know belongs into the text itself.',
      quote,
      paragraph: 0,
    },
  ];
}

function drawnFinding(drawn: readonly XmlElement[]): Finding[] {
  const quote = oneLine(drawn.map((root) => drawnWords(root).join(' ')).join(' '));
  if (quote === '') return [];
  return [
    {
      code: 'text-left-out',
      message: 'The words of a chart or diagram were left out',
      hint: 'Say in the text what it shows.',
      quote,
      paragraph: 0,
    },
  ];
}

/** Titles and labels; the numbers that a chart is drawn from are none. */
function drawnWords(node: XmlElement): string[] {
  if (node.name === 'a:t' || node.name === 'c:v') {
    const text = textIn(node);
    return /\p{L}/u.test(text) ? [text] : [];
  }
  return elementsOf(node).flatMap(drawnWords);
}

function unusedNotes(root: XmlElement, notes: Notes): Finding[] {
  const type = root.name === 'w:endnotes' ? 'endnote' : 'footnote';
  return elementsOf(root, `w:${type}`).flatMap((note): Finding[] => {
    const quote = oneLine(wordsOf(note));
    const { 'w:id': id = '', 'w:type': kind = 'normal' } = note.attributes;
    if (quote === '' || kind !== 'normal' || notes.isUsed(type, id)) return [];
    const message = `Unexpected ${type} that nothing refers to: "${quote}"`;
    const hint =
      'Its mark was deleted or hidden in Word: insert the note again where it belongs, or leave it.';
    return [{ code: 'text-left-out', message, quote, hint, paragraph: 0 }];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
