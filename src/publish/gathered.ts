import type { Severity } from '../model/codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Channel } from '../model/document.ts';

/** A finding as people are told it: once for all channels. */
export interface Gathered extends Diagnostic {
  /** The channels that it is about, by how grave it is there; empty where it is about all of them alike. */
  readonly on: Readonly<Partial<Record<Severity, readonly Channel[]>>>;
}

const gravest: readonly Severity[] = ['error', 'warning', 'info'];

/** Brings together what differs in its channel alone; the gravest stands for all. */
export function gathered(diagnostics: readonly Diagnostic[]): readonly Gathered[] {
  const groups = Map.groupBy(diagnostics, ({ code, path, place, message, question, channel }) =>
    // What is no matter of channels is told as often as it was found.
    channel === undefined ? Symbol() : JSON.stringify([code, path, place, message, question]),
  );
  return [...groups.values()].map((group): Gathered => {
    const sorted = group.toSorted((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
    const [worst] = sorted as [Diagnostic];
    if (group.length === 1)
      return { ...worst, on: worst.channel === undefined ? {} : { [worst.severity]: [worst.channel] } };
    const on = Object.fromEntries(
      gravest.flatMap((severity) => {
        const channels = group.flatMap((one) =>
          one.severity === severity && one.channel !== undefined ? [one.channel] : [],
        );
        return channels.length === 0 ? [] : [[severity, channels]];
      }),
    );
    return { ...worst, on };
  });
}

/** "print, social; warning on web": where it is as grave as it is said to be, and where it is less so. */
export function channelWords({ on, severity }: Gathered): string {
  return Object.entries(on)
    .map(([level, channels]) => `${level === severity ? '' : `${level} on `}${channels.join(', ')}`)
    .join('; ');
}
