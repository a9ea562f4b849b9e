import { withoutMark } from '../answers/list-marks.ts';
import { sameAddress } from '../audit/addresses.ts';
import { named, whereAsked } from '../audit/asked.ts';
import { isEncodedTwice } from '../audit/encoding.ts';
import type { AskedQuestion } from '../audit/faq.ts';
import { fold } from '../audit/fold.ts';
import { wordsOf as wordsIn } from '../audit/json-ld.ts';
import type { Page } from '../audit/page.ts';
import { shortDiff } from '../audit/word-diff.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { sameQuestion } from '../wording/same.ts';
import type { LocalBuild } from './builds.ts';
import type { BuildState } from './verification.ts';

export interface Compared {
  readonly build: BuildState;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds the markup that is live against the local build, question by question. */
export function compareBuild(page: Page, local: LocalBuild | undefined): Compared {
  const { faq } = page;
  const live = faq?.block.build;
  if (local === undefined) {
    return { build: { state: 'unknown', live, local: undefined, document: undefined }, diagnostics: [] };
  }
  const about = { live, local: local.build, document: local.id };
  // A page without markup, or with markup that was encoded twice, is told of already.
  if (faq === undefined) return { build: { ...about, state: 'stale' }, diagnostics: [] };
  const isDamaged = faq.questions.some((question) => isEncodedTwice(question, page));
  if (isDamaged) return { build: { ...about, state: 'stale' }, diagnostics: [] };
  const questions = differences(faq.questions, local.faq.questions, page);
  const address = otherAddress(page, local);
  const isOther = live !== undefined && local.build !== undefined && live !== local.build;
  if (questions.length > 0) {
    return {
      build: { ...about, state: 'stale' },
      diagnostics: [...address, stale(questions.length, about), ...questions],
    };
  }
  if (!isOther) return { build: { ...about, state: 'current' }, diagnostics: address };
  return { build: { ...about, state: 'other' }, diagnostics: [...address, other(about)] };
}

type About = Omit<BuildState, 'state'>;

function stale(count: number, { live, local, document }: About): Diagnostic {
  const differ = count === 1 ? '1 question differs' : `${count} questions differ`;
  const isChanged = live !== undefined && live === local;
  return diagnose(
    'build-stale',
    isChanged
      ? `The markup was changed after it was made (build ${live}): ${differ} from the local build of "${document}"`
      : `What is live${ofBuild(live)} is not the local build of "${document}"${ofBuild(local)}: ${differ}`,
    {
      hint: 'Put the page and its markup live again, both from the same publish; or publish here what is live.',
    },
  );
}

function other({ live, local, document }: About): Diagnostic {
  return diagnose(
    'build-other',
    `What is live${ofBuild(live)} is another build of "${document}" than the local one${ofBuild(local)}: the questions and answers agree, dates or other facts may not`,
    { hint: 'Put the latest build live.' },
  );
}

function ofBuild(build: string | undefined): string {
  return build === undefined ? '' : ` (build ${build})`;
}

function differences(
  live: readonly AskedQuestion[],
  local: readonly AskedQuestion[],
  page: Page,
): Diagnostic[] {
  const twins = new Map(
    local.map((question) => [question, live.find((one) => isSame(one, question))] as const),
  );
  const known = new Set(twins.values());
  const changed = [...twins].flatMap(([question, twin]) =>
    twin === undefined ? [lost(question)] : changes(twin, question, page),
  );
  const more = live
    .filter((question) => !known.has(question))
    .map((question) =>
      diagnose(
        'build-differs',
        `The markup has a question that the local build has not: ${named(question)}`,
        whereAsked(question, page),
      ),
    );
  return [...changed, ...more];
}

function isSame(one: AskedQuestion, other: AskedQuestion): boolean {
  if (one.fragment !== undefined && one.fragment === other.fragment) return true;
  return sameQuestion(one.name ?? '') === sameQuestion(other.name ?? '');
}

function lost(question: AskedQuestion): Diagnostic {
  return diagnose('build-differs', `The markup lacks a question of the local build: ${named(question)}`, {
    ...(question.fragment === undefined ? {} : { question: question.fragment }),
  });
}

function changes(live: AskedQuestion, local: AskedQuestion, page: Page): Diagnostic[] {
  const [here, there] = [wordsOf(local), wordsOf(live)];
  if (here === there) return [];
  return [
    diagnose(
      'build-differs',
      `The markup of ${named(live)} differs from the local build (local → live): ${shortDiff(here, there)}`,
      whereAsked(live, page),
    ),
  ];
}

function wordsOf({ name, blocks }: AskedQuestion): string {
  return [fold(name ?? ''), ...blocks.map((block) => withoutMark(fold(block)))].join(' ');
}

/** Found by its questions: then the address may be wrong as a whole. */
function otherAddress({ head, faq }: Page, { url, id }: LocalBuild): Diagnostic[] {
  const [canonical] = head.canonical;
  const own = wordsIn(faq?.thing.url);
  const stated = canonical ?? own;
  if (url === undefined || stated === undefined || sameAddress(stated, url)) return [];
  // Where page and markup are at odds, that is told of already.
  if (own !== undefined && !sameAddress(own, stated)) return [];
  return [
    diagnose(
      'canonical-differs',
      `Unexpected canonical address ${stated}: the local build of "${id}" has ${url}`,
    ),
  ];
}
