import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { sameAddress } from '../audit/addresses.ts';
import { type Faq, faqsOf } from '../audit/faq.ts';
import { readJsonLd, wordsOf } from '../audit/json-ld.ts';
import type { Page } from '../audit/page.ts';
import type { Files } from '../model/context.ts';
import { sameQuestion } from '../wording/same.ts';

/** What was last published here of a leaflet, as `seo/faq.html` holds it. */
export interface LocalBuild {
  /** The name of its folder. */
  readonly id: string;
  readonly faq: Faq;
  /** Its hash. */
  readonly build: string | undefined;
  readonly url: string | undefined;
}

/** Reads all builds of an output folder; a folder that is none has none. */
export async function readBuilds(folder: string, files: Files): Promise<readonly LocalBuild[]> {
  if ((await files.kind(folder)) !== 'folder') return [];
  const names = (await files.list(folder)).filter((name) => /^[^/]+\/seo\/faq\.html$/.test(name));
  const builds = await Promise.all(
    names.map(async (name): Promise<LocalBuild | undefined> => {
      const bytes = await files.read(join(folder, name));
      if (bytes === undefined) return undefined;
      const graph = readJsonLd(fromHtml(new TextDecoder().decode(bytes), { fragment: true }));
      const [faq] = faqsOf(graph);
      if (faq === undefined) return undefined;
      return {
        id: name.split('/')[0] ?? name,
        faq,
        build: faq.block.build,
        url: wordsOf(faq.thing.url),
      };
    }),
  );
  return builds.filter((build) => build !== undefined);
}

/** The build that a page came from: by its address, else by the questions that both ask. */
export function findBuild(
  page: Page,
  url: string | undefined,
  builds: readonly LocalBuild[],
): LocalBuild | undefined {
  const { faq } = page;
  const addresses = [wordsOf(faq?.thing.url), page.head.canonical[0], url].filter((one) => one !== undefined);
  const byAddress = builds.find((build) =>
    addresses.some((one) => build.url !== undefined && sameAddress(one, build.url)),
  );
  if (byAddress !== undefined) return byAddress;
  const live = new Set((faq?.questions ?? []).map(({ name }) => sameQuestion(name ?? '')));
  const shares = builds.map((build) => {
    const names = build.faq.questions.map(({ name }) => sameQuestion(name ?? ''));
    return {
      build,
      share: names.filter((name) => live.has(name)).length / Math.max(names.length, live.size, 1),
    };
  });
  return shares.filter(({ share }) => share >= 0.5).toSorted((one, other) => other.share - one.share)[0]
    ?.build;
}
