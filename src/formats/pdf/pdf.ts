import type { Outcome } from '../../model/diagnostic.ts';
import type { Emit } from '../format.ts';
import type { Prints } from './edition.ts';
import { editions } from './editions.ts';
import type { Job } from './job.ts';
import type { LayoutName, Printed } from './layout.ts';
import { layouts } from './layouts.ts';

/** The printed leaflet in the editions asked for. While the browser lays out one, the one before is finished here. */
export const emitPdf: Emit = async (document, settings, tools, print) => {
  const prints = createPrints({ document, settings, tools });
  const asked = editions.filter(({ name }) => settings.editions.includes(name));
  const made = await Promise.all(
    asked.map(async (edition) => {
      const emitted = await (await edition.load())(prints);
      // While the browser goes on with the other editions.
      if (emitted.printed !== undefined) print?.tell(emitted.printed);
      return emitted;
    }),
  );
  const printed = made.find((one) => one.printed !== undefined)?.printed;
  return {
    artifacts: made.flatMap(({ artifacts }) => artifacts),
    // Two editions of one layout bring its findings twice.
    diagnostics: [...new Set(made.flatMap(({ diagnostics }) => diagnostics))],
    ...(printed === undefined ? {} : { printed }),
  };
};

function createPrints(job: Job): Prints {
  const made = new Map<LayoutName, Promise<Outcome<Printed>>>();
  const layOut = async (name: LayoutName) => {
    const layout = layouts.find((one) => one.name === name);
    if (layout === undefined) throw new Error(`There is no layout ${name}.`);
    return (await layout.load())(job);
  };
  return {
    job,
    printed(name) {
      const printed = made.get(name) ?? layOut(name);
      made.set(name, printed);
      return printed;
    },
  };
}
