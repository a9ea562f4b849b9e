import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatNames } from '../../src/model/artifact.ts';
import { run } from './programs.ts';

/** The documents that the outside checkers see, published by the real command. */

const root = join(import.meta.dirname, '../..');

/** Cache of the browser, as the command uses it: unpacked once, not once a test. */
export const cache = join(root, 'node_modules/.cache/pamphleteer');

/** By id: the leaflet in `source/`, the fixtures, and one with more questions than any leaflet should have. */
export const samples = ['pores', 'pasted', 'arabic', 'everything', 'folded', 'eighty'] as const;
export type SampleName = (typeof samples)[number];

export interface PublishedArtifact {
  readonly path: string;
  readonly sha256: string;
}

interface ReportFile {
  readonly documents: readonly {
    readonly id: string;
    readonly status: string;
    readonly artifacts: readonly PublishedArtifact[];
  }[];
}

/** What `inspect` says of a document, as far as it is compared here. */
export interface Inspected {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly intro: { readonly text: string } | null;
  readonly sections: readonly {
    readonly title: string | null;
    readonly intro: { readonly text: string } | null;
    readonly questions: readonly {
      readonly question: string;
      readonly answerText: string;
      readonly answerHtml: string;
    }[];
  }[];
}

const main = join(root, 'src/main.ts');
const fixtures = join(root, 'tests/fixtures/validators');
const eighty = 'eighty.md';

/**
 * Publishes all samples below `folder`, from nothing, and returns the output folder.
 *
 * @param formats All of them, unless fewer will do.
 */
export async function publishSamples(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  formats: string = formatNames.join(),
): Promise<string> {
  const out = join(folder, 'dist');
  const generated = join(folder, eighty);
  await writeFile(generated, eightyQuestions());
  const sources = [join(root, 'source'), fixtures, generated];
  const published = await run(
    process.execPath,
    [main, 'publish', ...sources, '--no-cache', '--formats', formats, '--out', out],
    {
      cwd: root,
      env: { ...process.env, ...environment },
    },
  );
  if (published.code !== 0) throw new Error(`publish ended with ${published.code}: ${published.stderr}`);
  return out;
}

/** Every artifact that the report names. */
export async function artifactsIn(out: string): Promise<readonly PublishedArtifact[]> {
  const report: ReportFile = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
  const failed = report.documents.filter(({ status }) => status !== 'published').map(({ id }) => id);
  if (failed.length > 0) throw new Error(`not published: ${failed.join(', ')}`);
  return report.documents.flatMap(({ artifacts }) => artifacts);
}

/** The document of a sample, as the command reads it. */
export async function inspectSample(name: SampleName, folder: string): Promise<Inspected> {
  const sources: Record<SampleName, string> = {
    pores: join(root, 'source/pores.md'),
    pasted: join(fixtures, 'pasted.txt'),
    arabic: join(fixtures, 'arabic.md'),
    everything: join(fixtures, 'everything.md'),
    folded: join(fixtures, 'folded.md'),
    eighty: join(folder, eighty),
  };
  const inspected = await run(process.execPath, [main, 'inspect', sources[name]], { cwd: root });
  return JSON.parse(inspected.stdout);
}

function eightyQuestions(): string {
  const sections = Array.from({ length: 8 }, (_, section) => {
    const questions = Array.from({ length: 10 }, (_, index) => {
      const number = section * 10 + index + 1;
      const answer = `Answer ${number} says so, and it says so at some length, as answers do.`;
      return `### What does question number ${number} ask?\n\n${answer}\n\n- item ${number} of the list\n- another item\n`;
    });
    return `## Part ${section + 1}\n\n${questions.join('\n')}`;
  });
  const matter = [
    'title: Eighty questions',
    'status: approved',
    'version: "1"',
    'dateModified: 2026-11-16',
    'lastReviewed: 2026-11-16',
    'reviewDue: 2028-11-16',
    'reviewedBy: [{ name: Example Clinic, type: organization }]',
  ].join('\n');
  return `---\n${matter}\ncanonicalUrl: https://clinic.example.org/eighty/\n---\n\n${sections.join('\n')}`;
}
