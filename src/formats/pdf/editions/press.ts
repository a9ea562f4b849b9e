import type { MakeEdition } from '../edition.ts';
import type { LayoutName } from '../layout.ts';
import { finished } from './finished.ts';

/** The layouts that go to a printer, and the name of their file; whole sheets have the edition's own. */
const parts: readonly { readonly layout: LayoutName; readonly part?: string }[] = [
  { layout: 'a4' },
  { layout: 'booklet', part: 'booklet' },
  { layout: 'trifold', part: 'trifold' },
];

/** What an online printer takes, of all that is printed there. */
export const makePress: MakeEdition = async (prints) => {
  const profile = await prints.job.tools.profiles.press();
  const made = await Promise.all(
    parts.map(({ layout, ...part }) =>
      finished(layout, { finish: 'press', edition: 'press', profile, ...part }, prints),
    ),
  );
  return {
    artifacts: made.flatMap(({ artifacts }) => artifacts),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
};
