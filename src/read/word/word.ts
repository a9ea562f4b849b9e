import type { Root } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { blocksFrom } from '../../markup/from-hast.ts';
import { type Diagnostic, diagnose, type Outcome } from '../../model/diagnostic.ts';
import type { SourceTree } from '../../model/source.ts';
import { cleanTree } from '../clean-tree.ts';
import type { Read } from '../reader.ts';
import { openArchive } from './archive.ts';
import { asides } from './asides.ts';
import { blocksOf, type Reading } from './blocks.ts';
import type { Finding } from './findings.ts';
import { layOut } from './lay-out.ts';
import { looksOf } from './looks.ts';
import { readModel, type WordNode, type WordReading } from './model.ts';
import { notesOf, withNotes } from './notes.ts';
import { counterFor } from './numbering.ts';
import { areTooMany, type Parts, readParts } from './parts.ts';
import { readPictures } from './pictures.ts';
import { type Prepared, prepare } from './prepare.ts';
import { damaged, noText, refusal, tooDeep } from './refusal.ts';
import { statedLanguage, statedTitle } from './stated.ts';
import { readStyles } from './styles.ts';

/**
 * Word files since 2007, also as other programs write them: styles say what is a heading, numbering what is a list,
 * and pictures come along. The text that positions point into is made here: one block a line.
 */
export const readWord: Read = async (bytes, path) => {
  const archive = openArchive(bytes);
  if ('fault' in archive) return failed(refusal(archive.fault, bytes, path));
  if (areTooMany(archive.files)) return failed(refusal('too-large', bytes, path));
  try {
    const parts = await parsed(archive.files);
    if (parts === undefined) return failed(refusal('no-word', bytes, path));
    if (parts === 'damaged') return failed(damaged(path));
    const styles = readStyles(parts.styles);
    const counter = counterFor(parts.numbering, styles);
    const prepared = prepare([parts.main, ...parts.notes], styles, counter);
    const reading = await modelled(parts, prepared);
    return reading === undefined ? failed(damaged(path)) : await read(parts, prepared, reading, path);
  } catch (error) {
    // Tables in tables by the thousand: trees are walked by recursion.
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    return failed(tooDeep(path));
  }
};

function failed(diagnostic: Diagnostic): Outcome<SourceTree> {
  return { value: undefined, diagnostics: [diagnostic] };
}

async function parsed(files: ReadonlyMap<string, Uint8Array>): Promise<Parts | undefined | 'damaged'> {
  try {
    return await readParts(files);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return 'damaged';
  }
}

async function modelled({ files }: Parts, prepared: Prepared): Promise<WordReading | undefined> {
  try {
    return await readModel(files, prepared.parts);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

async function read(
  parts: Parts,
  prepared: Prepared,
  { document, messages }: WordReading,
  path: string,
): Promise<Outcome<SourceTree>> {
  const findings: Finding[] = [...prepared.findings];
  const notes = notesOf(document);
  const pictures = await readPictures(document);
  const reading: Reading = {
    facts: prepared.facts,
    looks: looksOf(prepared.facts, prepared.sizes),
    note: notes.refer,
    picture: (picture, paragraph) => {
      const shown = pictures.show(picture, paragraph);
      if ('type' in shown) return shown;
      findings.push(shown);
      return { type: 'text', value: '' };
    },
  };
  const blocks = blocksIn(document.children, reading);
  const definitions = new Map<string, RootContent[]>();
  // A note may refer to another one, which is used from then on.
  for (const { label, body } of notes.used()) definitions.set(label, blocksIn(body, reading));
  const made = cleanTree(withNotes(blocks, definitions));
  const { text, tree } = layOut(made);
  findings.push(...asides(parts, prepared.comments, notes), ...unknownSymbols(messages));
  const lines = linesOf(made, tree);
  const diagnostics = findings.map((finding) => diagnosticOf(finding, lines, path));
  if (text.trim() === '' && pictures.assets.length === 0)
    return { value: undefined, diagnostics: [...diagnostics, noText(path)] };
  const title = statedTitle(parts.properties, path, text);
  const stated = { ...title, ...statedLanguage(prepared.languages, text) };
  return {
    value: {
      path,
      text,
      verbatim: true,
      tree,
      ...(Object.keys(stated).length === 0 ? {} : { stated }),
      ...(pictures.assets.length === 0 ? {} : { pictures: pictures.assets }),
    },
    diagnostics,
  };
}

function blocksIn(nodes: readonly WordNode[], reading: Reading): RootContent[] {
  const root: Root = { type: 'root', children: blocksOf(nodes, reading) };
  return blocksFrom(root);
}

/** The line on which each paragraph came to stand, by the number that its block carried as its line. */
function linesOf(made: Nodes, laid: Nodes): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const visit = (before: Nodes, after: Nodes) => {
    const number = before.position?.start.line;
    const line = after.position?.start.line;
    if (number !== undefined && line !== undefined && !lines.has(number - 1)) lines.set(number - 1, line);
    if (!('children' in before) || !('children' in after)) return;
    for (const [index, child] of before.children.entries()) {
      const other = after.children[index];
      if (other !== undefined) visit(child, other);
    }
  };
  visit(made, laid);
  return lines;
}

/** A paragraph that left no line of its own is looked for where the one before it stands. */
function diagnosticOf(
  { paragraph, code, message, ...details }: Finding,
  lines: ReadonlyMap<number, number>,
  path: string,
): Diagnostic {
  let number = paragraph;
  while (number > 0 && !lines.has(number)) number -= 1;
  const line = lines.get(number) ?? 1;
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  return diagnose(code, message, { path, place, ...details });
}

/** Signs of a symbol font that nobody has a list of; mammoth says which. */
function unknownSymbols(messages: readonly string[]): Finding[] {
  const found = messages.filter((message) => message.startsWith('A w:sym element'));
  if (found.length === 0) return [];
  const signs = [...new Set(found.map((message) => /char (.*)$/.exec(message)?.[1] ?? ''))].join(', ');
  const message = `Signs of a symbol font cannot be read and were left out: ${signs}`;
  const hint = 'Put ordinary signs in their place (Insert > Symbol, font "(normal text)").';
  return [{ code: 'text-left-out', message, hint, paragraph: 0 }];
}
