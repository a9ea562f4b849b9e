import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asks } from '../../wording/asking.ts';
import { plainWords } from './answer.ts';
import type { Entry, Part, Site } from './entries.ts';
import {
  bare,
  isStrong,
  namesIntro,
  namesList,
  namesTitle,
  type Role,
  roleOf,
  rolesOf,
} from './field-names.ts';
import type { LeftOut } from './left-out.ts';
import type { Passage } from './passage.ts';
import {
  holders,
  isCouple,
  isEntry,
  isMark,
  isPairs,
  isStatements,
  isText,
  questionsBelow,
  wrapped,
} from './shapes.ts';
import type { Field, Fields, Value } from './values.ts';

/** Where what is found goes. */
export interface Gathering {
  readonly parts: Part[];
  readonly left: LeftOut;
  readonly diagnostics: Diagnostic[];
  readonly site: Site;
}

const none: ReadonlySet<string> = new Set();

/** Every question of a list or of a map of questions, in the order of the file. */
export function gather(value: Value, into: Gathering): void {
  if (value.kind === 'fields') {
    if (holders(value, none).length === 0 && isStatements(value)) gatherPairs(value.fields, into);
    else gatherFields(value, into);
  }
  if (value.kind !== 'list') return;
  for (const item of isCouple(value) ? [value] : value.items) gatherItem(item, into);
}

function gatherItem(item: Value, into: Gathering): void {
  if (item.kind === 'list' && isCouple(item)) {
    const [question, answer] = item.items;
    if (question?.kind === 'text')
      into.parts.push({ kind: 'entry', question: question.passage, answer: passagesOf(answer) });
  } else if (item.kind === 'fields') gatherFields(item, into);
  else if (isText(item) && asks(item.passage.text))
    into.parts.push({ kind: 'entry', question: item.passage, answer: [] });
  else stray(item, into);
}

/** Something in a list of questions that is none. */
function stray(item: Value, { diagnostics, site }: Gathering): void {
  const quote = wordsIn(item).trim();
  if (quote === '') return;
  diagnostics.push(
    diagnose(
      'text-left-out',
      'Unexpected text in the list, expected an entry with a question and an answer',
      {
        path: site.path,
        place: site.points.place(item.start, item.end),
        quote,
        hint: 'Give it a question, or put it into the answer that it belongs to.',
      },
    ),
  );
}

function gatherFields(group: Fields, into: Gathering): void {
  const isQuestion = isEntry(group) > 0;
  const inside = isQuestion ? questionsBelow(group) : holders(group, none);
  if (isQuestion)
    gatherEntry(
      group.fields.filter((field) => !inside.includes(field)),
      into,
    );
  else if (inside.length > 0)
    gatherHead(
      group.fields.filter((field) => !inside.includes(field)),
      into,
    );
  else if (isPairs(group) || isStatement(group)) gatherPairs(group.fields, into);
  else for (const { name, value } of group.fields) leaveOut(name, value, into);
  for (const field of inside) gatherHeld(field, inside, into);
}

/** Lists beside one another are sections; the name of the list alone (`faq`, `blog_faq`) says nothing to a reader. */
export function gatherHeld(field: Field, all: readonly Field[], into: Gathering): void {
  const isTechnical =
    /^[a-z][\w-]*$/.test(field.name) && all.filter(({ name }) => !namesList(name)).length < 2;
  if (namesList(field.name) || isTechnical) gather(field.value, into);
  else gatherSection(field, into);
}

/** `- How to prepare: Drink water.` */
function isStatement({ fields: [first, ...others] }: Fields): boolean {
  return (
    first !== undefined && others.length === 0 && roleOf(first.name) === undefined && isText(first.value)
  );
}

/** What stands beside the questions of a section: its title, its introduction. */
function gatherHead(fields: readonly Field[], into: Gathering): void {
  const filled = fields.filter(({ value }) => isText(value));
  const title =
    filled.find(({ name }) => namesTitle(name)) ??
    filled.find(({ name }) => roleOf(name) === 'section') ??
    filled.find(({ name }) => roleOf(name) === 'question');
  const intros = fields.filter(
    ({ name, value }) =>
      value.kind !== 'fields' && (namesIntro(name) || (bare(name) === 'description' && title !== undefined)),
  );
  const intro = title === undefined ? [] : intros.flatMap(({ value }) => passagesOf(value));
  if (title?.value.kind === 'text') into.parts.push({ kind: 'section', title: title.value.passage, intro });
  for (const field of fields) {
    if (field !== title && (title === undefined || !intros.includes(field)))
      leaveOut(field.name, field.value, into);
  }
}

/** Fields whose names are the questions; one that holds questions itself is a section. */
export function gatherPairs(fields: readonly Field[], into: Gathering): void {
  for (const field of fields) {
    const { key, value } = field;
    if (isMark(field.name)) continue;
    if (value.kind === 'fields' && isAnswer(value)) gatherEntry(value.fields, into, field);
    else if (isSection(field)) gatherSection(field, into);
    else {
      const answer = passagesOf(value);
      into.parts.push({ kind: 'entry', question: key, answer });
      if (answer.length === 0) leaveOut(field.name, value, into);
    }
  }
}

function gatherSection({ key, value }: Field, into: Gathering): void {
  const isTitled =
    value.kind === 'fields' && value.fields.some((field) => namesTitle(field.name) && isText(field.value));
  if (!isTitled) into.parts.push({ kind: 'section', title: key, intro: [] });
  gather(value, into);
}

function isSection({ name, value }: Field): boolean {
  if (asks(name)) return false;
  return (
    value.kind === 'fields' || (value.kind === 'list' && value.items.some((item) => item.kind !== 'text'))
  );
}

function isAnswer({ fields }: Fields): boolean {
  return (
    !fields.some(({ name }) => asks(name)) &&
    fields.some(({ name, value }) => roleOf(name) === 'answer' && value.kind !== 'nothing')
  );
}

/** One question. Its words may be the name of the field that holds it. */
function gatherEntry(fields: readonly Field[], into: Gathering, named?: Field): void {
  const roles = rolesOf(fields.map((field) => (canHave(field, named !== undefined) ? field.name : '')));
  const at = (role: Role): Field | undefined => fields[roles.get(role) ?? -1];
  const [asked, answered, section, id, channels, short] = [
    at('question'),
    at('answer'),
    at('section'),
    at('id'),
    at('channels'),
    at('short'),
  ];
  const question = named?.key ?? (asked === undefined ? undefined : firstOf(asked.value));
  const used = new Set<Field | undefined>([asked, answered, section, id, channels, short]);
  const answer = answered === undefined ? [] : answerOf(answered, into);
  for (const field of fields) if (!used.has(field)) leaveOut(field.name, field.value, into);
  if (question === undefined) {
    noQuestion(answer, into);
    for (const field of used)
      if (field !== undefined && field !== answered) leaveOut(field.name, field.value, into);
    return;
  }
  const parts = (['section', 'id', 'short'] as const).flatMap((role) => {
    const field = at(role);
    const passage = field === undefined ? undefined : firstOf(field.value);
    return passage === undefined ? [] : [[role, passage] as const];
  });
  const entry: Entry = { kind: 'entry', question, answer, ...Object.fromEntries(parts) };
  const shown = channels === undefined ? undefined : joined(passagesOf(channels.value));
  into.parts.push(shown === undefined ? entry : { ...entry, channels: shown });
  for (const field of [asked, section, id, short]) if (field !== undefined) leaveOthers(field, into);
}

/** Whether the value of a field fits what its name says. */
function canHave({ name, value }: Field, isNamed: boolean): boolean {
  const role = roleOf(name);
  if (isMark(name) || value.kind === 'nothing') return false;
  if (role === 'answer') return true;
  if (role === 'question') return !isNamed && (isText(value) || wrapped(value) !== undefined);
  if (role === 'id') return isText(value) && isName(name, value.passage.text);
  return firstOf(value) !== undefined;
}

/** The number of a row in a data base is no name that a page could link to. */
export function isName(field: string, text: string): boolean {
  const id = text.trim();
  if (isStrong(field, 'id')) return true;
  const isRandom = /^[\da-f]{8}-[\da-f-]{20,}$|^[\da-f]{16,}$/i.test(id);
  return /^#?\p{L}[\p{L}\p{N}\p{M}._-]*$/u.test(id) && !isRandom;
}

/** The first words of a value: of a list its first entry, of a group its title. */
function firstOf(value: Value): Passage | undefined {
  if (value.kind === 'text') return isText(value) ? value.passage : undefined;
  if (value.kind === 'list') return value.items[0] === undefined ? undefined : firstOf(value.items[0]);
  if (value.kind !== 'fields') return undefined;
  const title = titleOf(value);
  return title?.value.kind === 'text' ? title.value.passage : undefined;
}

function titleOf(value: Fields): Field | undefined {
  return wrapped(value) ?? value.fields.find((field) => namesTitle(field.name) && isText(field.value));
}

function leaveOthers({ name, value }: Field, into: Gathering): void {
  if (value.kind === 'list') for (const item of value.items.slice(1)) leaveOut(name, item, into);
  if (value.kind !== 'fields') return;
  const title = titleOf(value);
  for (const field of value.fields)
    if (field !== title && !isMark(field.name)) leaveOut(`${name}.${field.name}`, field.value, into);
}

/** Of an answer in several forms the richest one is read. */
const forms = ['markdown', 'md', 'html', 'rendered', 'text', 'value', 'raw'];

function answerOf({ name, value }: Field, into: Gathering): readonly Passage[] {
  if (value.kind === 'list')
    return value.items.flatMap((item) => answerOf({ name, value: item } as Field, into));
  if (value.kind !== 'fields') return passagesOf(value);
  const filled = value.fields.filter((field) => !isMark(field.name) && passagesOf(field.value).length > 0);
  const best =
    forms
      .map((form) => filled.find((field) => bare(field.name) === form))
      .find((field) => field !== undefined) ?? filled.find((field) => roleOf(field.name) === 'answer');
  const said = best === undefined ? '' : lettersIn(best.value);
  for (const field of value.fields) {
    const isTwin = forms.includes(bare(field.name)) && lettersIn(field.value) === said;
    if (field !== best && !isMark(field.name) && !isTwin)
      leaveOut(`${name}.${field.name}`, field.value, into);
  }
  return best === undefined ? [] : answerOf(best, into);
}

/** To see whether two forms say the same. */
function lettersIn(value: Value): string {
  return plainWords(wordsIn(value)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The texts of a value: of a list each on its own. */
export function passagesOf(value: Value | undefined): readonly Passage[] {
  if (value === undefined || value.kind === 'nothing') return [];
  if (value.kind === 'text') return isText(value) ? [value.passage] : [];
  if (value.kind === 'list') return value.items.flatMap(passagesOf);
  return value.fields.flatMap((field) => (roleOf(field.name) === 'answer' ? passagesOf(field.value) : []));
}

function joined(passages: readonly Passage[]): Passage | undefined {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { ...first, text: passages.map(({ text }) => text).join(' '), end: Math.max(first.end, last.end) };
}

function noQuestion(answer: readonly Passage[], { diagnostics, site }: Gathering): void {
  const whole = joined(answer);
  if (whole !== undefined) diagnostics.push(answerAlone(whole, site));
}

/** An answer that nobody asks for may be the rest of the one above, or its question got lost. */
export function answerAlone({ text, start, end }: Passage, { path, points }: Site): Diagnostic {
  return diagnose('answer-without-question', 'Unexpected answer without a question, expected both', {
    path,
    place: points.place(start, end),
    quote: text,
    hint: 'Write its question beside it; if it goes on with the answer above, put both into one.',
  });
}

/** Names what no output shows, field by field. */
export function leaveOut(name: string, value: Value, { left }: Gathering): void {
  if (!isMark(name)) left.add(name, wordsIn(value), value.start, value.end);
}

function wordsIn(value: Value): string {
  if (value.kind === 'text') return value.passage.text;
  if (value.kind === 'list') return value.items.map(wordsIn).join(' ');
  if (value.kind !== 'fields') return '';
  return value.fields
    .filter(({ name }) => !isMark(name))
    .map((field) => `${field.name}: ${wordsIn(field.value)}`)
    .join(' ');
}
