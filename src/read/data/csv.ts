import { type Diagnostic, diagnose, type Outcome } from '../../model/diagnostic.ts';
import type { SourceTree } from '../../model/source.ts';
import { asks } from '../../wording/asking.ts';
import { cleanTree } from '../clean-tree.ts';
import { decodeData } from '../decode.ts';
import type { Read } from '../reader.ts';
import { type Row, rowsOf, type Slip } from './cells.ts';
import { isFilled, type Layout, layoutOf, wellFormed } from './csv-layout.ts';
import { type Entry, type Part, type Site, treeOf } from './entries.ts';
import { bare, namesLanguage, namesTitle, type Role } from './field-names.ts';
import { answerAlone, isName } from './gather.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import { unlessTooDeep } from './nesting.ts';
import { type Passage, pointsIn } from './passage.ts';

/** Tables with a question and an answer in each row, as spreadsheet programs export them. */
export const readCsv: Read = async (bytes, path) => {
  const { value: text, diagnostics } = decodeData(bytes, path);
  if (text === undefined) return { value: undefined, diagnostics };
  const { value, diagnostics: own } = unlessTooDeep({ path, text, points: pointsIn(text) }, questionsIn);
  return { value, diagnostics: [...diagnostics, ...own] };
};

function questionsIn(site: Site): Outcome<SourceTree> {
  const { path, text } = site;
  const layout = layoutOf(text, path);
  const { rows, slip } = rowsOf(wellFormed(text), layout);
  if (slip !== undefined) return { value: undefined, diagnostics: [broken(slip, site)] };
  if (layout.roles.size === 0) return { value: undefined, diagnostics: [noQuestions(rows, site)] };
  const left = leftOut();
  const diagnostics: Diagnostic[] = [];
  if (layout.header === -1) diagnostics.push(noHeader(rows, site));
  const above = headOf(rows.slice(0, Math.max(0, layout.header)));
  const body = rows.slice(layout.header + 1);
  const parts = [...above.parts, ...partsOf(body, layout, { left, diagnostics, site })];
  if (diagnostics.some((one) => one.code === 'data-syntax')) return { value: undefined, diagnostics };
  const made = treeOf(parts, site, undefined);
  diagnostics.push(...left.diagnostics(site), ...made.diagnostics);
  const stated = above.inLanguage === undefined ? {} : { stated: { inLanguage: above.inLanguage } };
  return { value: { path, text, verbatim: false, tree: cleanTree(made.tree), ...stated }, diagnostics };
}

function hasWords({ text }: Passage): boolean {
  return !/^[\s\p{Cf}]*$/u.test(text);
}

/** What stands above the names: a title, then text; `Language; en` says something about the file. */
function headOf(rows: readonly Row[]): {
  readonly parts: readonly Part[];
  readonly inLanguage: string | undefined;
} {
  const parts: Part[] = [];
  let inLanguage: string | undefined;
  for (const { cells } of rows) {
    const filled = cells.filter(hasWords);
    const [label, value] = filled;
    const isLabel = filled.length === 2 && label !== undefined && value !== undefined;
    const name = label?.text.trim() ?? '';
    if (isLabel && namesLanguage(name) && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value.text.trim())) {
      inLanguage = value.text.trim().replace('_', '-');
      continue;
    }
    const texts = isLabel && namesTitle(name) ? [value] : filled;
    for (const text of texts) {
      const isFirst = parts.every(({ kind }) => kind !== 'title');
      parts.push(isFirst ? { kind: 'title', title: text } : { kind: 'intro', text });
    }
  }
  return { parts, inLanguage };
}

/** Where what is found goes. */
interface Into {
  readonly left: LeftOut;
  readonly diagnostics: Diagnostic[];
  readonly site: Site;
}

function partsOf(rows: readonly Row[], layout: Layout, into: Into): Part[] {
  const at = (row: Row, role: Role): Passage | undefined => {
    const cell = row.cells[layout.roles.get(role) ?? -1];
    return cell !== undefined && hasWords(cell) ? cell : undefined;
  };
  const filled = rows.filter(isFilled).filter((row) => !isHeader(row, layout));
  const answered = filled.filter(
    (row) => at(row, 'question') !== undefined && at(row, 'answer') !== undefined,
  );
  const asking = answered.filter((row) => asks(at(row, 'question')?.text ?? ''));
  const hasTitles = !layout.roles.has('section') && asking.length * 2 > answered.length;
  return filled.flatMap((row): Part[] => {
    checkWidth(row, layout, into);
    nameUnread(row, layout, into.left);
    const [question, answer] = [at(row, 'question'), at(row, 'answer')];
    if (question === undefined) {
      if (answer !== undefined) into.diagnostics.push(answerAlone(answer, into.site));
      for (const role of ['section', 'id', 'short', 'channels'] as const) leave(row, layout, role, into.left);
      return [];
    }
    // A row that only names what comes below it.
    const isTitle = hasTitles && !asks(question.text) && row.cells.filter(hasWords).length === 1;
    if (isTitle) return [{ kind: 'section', title: question, intro: [] }];
    return [entryOf(row, layout, at, into.left)];
  });
}

function entryOf(
  row: Row,
  layout: Layout,
  at: (row: Row, role: Role) => Passage | undefined,
  left: LeftOut,
): Entry {
  const [question, answer, id] = [at(row, 'question'), at(row, 'answer'), at(row, 'id')];
  const name = layout.names[layout.roles.get('id') ?? -1] ?? '';
  const isId = id !== undefined && isName(name, id.text);
  if (!isId) leave(row, layout, 'id', left);
  const others = (['section', 'short', 'channels'] as const).flatMap((role) => {
    const passage = at(row, role);
    return passage === undefined ? [] : [[role, passage] as const];
  });
  return {
    kind: 'entry',
    question: question ?? { text: '', start: row.start, end: row.start, runs: [], lines: 'kept' },
    answer: answer === undefined ? [] : [answer],
    ...(isId ? { id } : {}),
    ...Object.fromEntries(others),
  };
}

function leave(row: Row, { names, roles }: Layout, role: Role, left: LeftOut): void {
  const index = roles.get(role);
  const cell = index === undefined ? undefined : row.cells[index];
  if (index !== undefined && cell !== undefined)
    left.add(nameOf(names, index), cell.text, cell.start, cell.end);
}

/** The row of names once more, where somebody joined two tables. */
function isHeader({ cells }: Row, { names, header }: Layout): boolean {
  return header !== -1 && names.every((name, index) => bare(cells[index]?.text ?? '') === bare(name));
}

function nameUnread({ cells }: Row, { names, roles }: Layout, left: LeftOut): void {
  const read = new Set(roles.values());
  for (const [index, cell] of cells.entries()) {
    if (!read.has(index) && index < names.length)
      left.add(nameOf(names, index), cell.text, cell.start, cell.end);
  }
}

function nameOf(names: readonly string[], index: number): string {
  return names[index] || `column ${index + 1}`;
}

/** More cells than names: most often a text that was cut where it has a comma. */
function checkWidth({ cells }: Row, { names, delimiter }: Layout, { diagnostics, site }: Into): void {
  const beyond = cells.slice(names.length).filter(hasWords);
  const [first, last] = [beyond[0], beyond.at(-1)];
  if (first === undefined || last === undefined) return;
  const { path, points } = site;
  const sign = delimiter === '\t' ? 'tab' : `"${delimiter}"`;
  const message = `Unexpected ${cells.length} cells, expected ${names.length} as in the row of names`;
  diagnostics.push(
    diagnose('data-syntax', message, {
      path,
      place: points.place(first.start, last.end),
      quote: beyond.map(({ text }) => text).join(' '),
      hint: `Put quotation marks around a text that holds a ${sign}, or export the table again from the spreadsheet program.`,
    }),
  );
}

function broken({ message, hint, start, end }: Slip, { path, text, points }: Site): Diagnostic {
  const quote = /^[^\r\n]*/.exec(text.slice(start, start + 80))?.[0].trim() ?? '';
  return diagnose('data-syntax', message, {
    path,
    place: points.place(start, end),
    hint,
    ...(quote === '' ? {} : { quote }),
  });
}

function noHeader(rows: readonly Row[], { path, points }: Site): Diagnostic {
  const first = rows.find(isFilled);
  return diagnose(
    'header-missing',
    'A table without a row of names was read as questions and answers by what its columns hold',
    {
      path,
      place: points.place(first?.start ?? 0, first?.end ?? 1),
      hint: 'Write "Question" and "Answer" into a row above the first question.',
    },
  );
}

function noQuestions(rows: readonly Row[], { path, points }: Site): Diagnostic {
  const first = rows.find(isFilled);
  const names =
    first?.cells
      .filter(hasWords)
      .slice(0, 8)
      .map(({ text }) => `"${text.replace(/\s+/g, ' ').trim().slice(0, 60)}"`) ?? [];
  const columns =
    names.length === 0 ? 'no names' : `the ${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')}`;
  const message = `Unexpected table with ${columns}, expected one column for questions and one for answers`;
  return diagnose('data-no-questions', message, {
    path,
    place: points.place(first?.start ?? 0, first?.end ?? 1),
    hint: 'Write "Question" and "Answer" above the columns, in the first row.',
  });
}
