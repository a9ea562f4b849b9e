import type { Severity } from '../model/codes.ts';
import type { Channel } from '../model/document.ts';
import type { Region } from '../model/front-matter.ts';
import type { SeverityTable } from '../model/rule-pack.ts';

export type Level = Severity | 'off';

const order: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** How grave something is on a channel, and whose rules say so. */
export interface Gravity {
  readonly channel: Channel;
  readonly severity: Severity;
  readonly region?: Region;
}

/**
 * How grave a finding is on each channel: what the strictest of the regions says. Where nobody knows a region, the row
 * `default` holds.
 */
export function gravities(
  table: SeverityTable,
  regions: readonly Region[],
  channels: readonly Channel[],
): readonly Gravity[] {
  return channels.flatMap((channel): Gravity[] => {
    const told = (regions.length === 0 ? [undefined] : regions).map((region) => ({
      region,
      level: levelOf(table, region, channel),
    }));
    const worst = Math.max(...told.map(({ level }) => order.indexOf(level)));
    const [strictest] = told.filter(({ level }) => order.indexOf(level) === worst);
    if (strictest === undefined || strictest.level === 'off') return [];
    const { region, level } = strictest;
    return [{ channel, severity: level, ...(region === undefined ? {} : { region }) }];
  });
}

function levelOf(table: SeverityTable, region: Region | undefined, channel: Channel): Level {
  const row = region === undefined ? undefined : table[region];
  return row?.[channel] ?? row?.default ?? table.default?.[channel] ?? table.default?.default ?? 'off';
}

/** Whether a table knows errors alone: then nothing in it can be adjusted. */
export function isFixed(table: SeverityTable): boolean {
  const levels = Object.values(table).flatMap((row) => Object.values(row ?? {}));
  return levels.every((level) => level === 'error' || level === 'off');
}

/**
 * What a clinic has asked for instead: errors stay as they are, for these only a person with a reason can let pass.
 */
export function adjusted(table: SeverityTable, level: Level): SeverityTable {
  return Object.fromEntries(
    Object.entries(table).map(([region, row]) => [
      region,
      Object.fromEntries(
        Object.entries(row ?? {}).map(([channel, was]) => [channel, was === 'error' ? was : level]),
      ),
    ]),
  );
}
