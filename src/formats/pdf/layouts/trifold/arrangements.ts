import type { Fold } from './panels.ts';

/** What can stand in more than one place, by its class. */
export const blocks = [
  'intro',
  'site',
  'flap',
  'contents',
  'urgent-help',
  'next-step',
  'references',
  'more-questions',
  'continued',
] as const;
export type Block = (typeof blocks)[number];

/**
 * Where it can stand, by its class. `more`: behind the inside, where questions go on; `rest`: on the back, over the
 * colophon; `kept`: in the colophon; `unused`: not printed, for it says nothing that is not said elsewhere.
 */
export type Part = 'front' | 'flap' | 'inside' | 'more' | 'rest' | 'kept' | 'unused';

export interface Move {
  readonly block: Block;
  readonly part: Part;
  readonly at: 'start' | 'end';
}

/**
 * Where questions stand for which the inside has no room: `after` it, on the other side; `around` it, when they begin
 * on the flap, too.
 */
export type Spill = 'none' | 'after' | 'around';

export const spillsByFold: Readonly<Record<Fold, readonly Spill[]>> = {
  roll: ['none', 'after', 'around'],
  z: ['none', 'after'],
};

/** One way to share the blocks out to the panels. */
export interface Arrangement {
  /** In order: what comes later stands nearer to the start, or to the end. */
  readonly moves: readonly Move[];
  readonly spill: Spill;
  /** The same number for those that differ at the cover and in the contents only. */
  readonly sides: number;
}

/** A box that has to hold its text. */
export interface Panel {
  readonly name: 'front' | 'flap' | 'inside' | 'more' | 'back';
  /** The class of its element. */
  readonly box: 'front' | 'flap' | 'inside' | 'more' | 'back' | 'behind';
  /** Whether text flows through its columns. */
  readonly isFlow: boolean;
  readonly parts: readonly Part[];
}

export const panelsByFold: Readonly<Record<Fold, readonly Panel[]>> = {
  roll: [
    { name: 'front', box: 'front', isFlow: false, parts: ['front'] },
    { name: 'flap', box: 'flap', isFlow: false, parts: ['flap'] },
    { name: 'inside', box: 'inside', isFlow: true, parts: ['inside'] },
    { name: 'back', box: 'behind', isFlow: false, parts: ['more', 'rest', 'kept'] },
  ],
  z: [
    { name: 'front', box: 'front', isFlow: false, parts: ['front'] },
    { name: 'inside', box: 'inside', isFlow: true, parts: ['inside', 'flap'] },
    { name: 'more', box: 'more', isFlow: true, parts: ['more', 'flap'] },
    { name: 'back', box: 'back', isFlow: false, parts: ['rest', 'kept'] },
  ],
};

type Homes = Readonly<Partial<Record<Block, Part>>>;

/** Advice belongs to the flap; what is left of it goes to the back or the cover; sources give way first of all. */
const rolled: readonly Homes[] = [
  { 'urgent-help': 'flap', 'next-step': 'flap', references: 'kept' },
  { 'urgent-help': 'flap', 'next-step': 'rest', references: 'kept' },
  { 'urgent-help': 'flap', 'next-step': 'front', references: 'kept' },
  { 'urgent-help': 'flap', 'next-step': 'flap', references: 'flap' },
  { 'urgent-help': 'flap', 'next-step': 'front', references: 'flap' },
  { 'urgent-help': 'flap', 'next-step': 'rest', references: 'flap' },
  { 'urgent-help': 'rest', 'next-step': 'rest', references: 'kept' },
  { 'urgent-help': 'rest', 'next-step': 'front', references: 'kept' },
  { 'urgent-help': 'rest', 'next-step': 'rest', references: 'flap' },
  { 'urgent-help': 'rest', 'next-step': 'front', references: 'flap' },
  { 'urgent-help': 'flap', 'next-step': 'flap', references: 'inside' },
  { 'urgent-help': 'flap', 'next-step': 'front', references: 'inside' },
  { 'urgent-help': 'rest', 'next-step': 'rest', references: 'inside' },
  { 'urgent-help': 'rest', 'next-step': 'front', references: 'inside' },
];

/** Advice makes room for the questions that begin on the flap; after those that go on elsewhere nobody looks for sources. */
function sidesFor(fold: Fold, spill: Spill): readonly Homes[] {
  return rolled.filter((homes) => {
    if (homes.references === 'inside') return fold === 'roll' && spill === 'none';
    return spill !== 'around' || (homes['urgent-help'] === 'rest' && homes.references === 'kept');
  });
}

/**
 * All arrangements of the blocks that a leaflet has, the best first.
 *
 * @param present Its blocks.
 */
export function arrangementsOf(fold: Fold, present: ReadonlySet<Block>): readonly Arrangement[] {
  const found = new Map<string, Arrangement>();
  for (const spill of spillsByFold[fold]) {
    for (const [index, sides] of sidesFor(fold, spill).entries()) {
      for (const ends of endsOf(fold, spill)) {
        const moves = movesTo({ ...sides, ...ends }, present);
        const key = JSON.stringify([moves, spill]);
        if (!found.has(key)) found.set(key, { moves, spill, sides: index });
      }
    }
  }
  return [...found.values()];
}

/** Address and introduction stand on the cover, the contents on the flap, while there is room. */
function endsOf(fold: Fold, spill: Spill): readonly Homes[] {
  const after: Homes =
    spill === 'none'
      ? { 'more-questions': 'inside', continued: 'unused' }
      : { 'more-questions': 'more', continued: 'inside' };
  // Turned over, a Z goes on with questions, else with key points and advice.
  const flap: Homes = fold === 'z' ? { flap: spill === 'none' ? 'more' : 'inside' } : {};
  const otherwise: Part = spill === 'around' ? 'flap' : 'inside';
  const isListed = spill === 'none' || (spill === 'after' && fold === 'roll');
  const contents: readonly Part[] = isListed ? ['flap', 'unused'] : ['unused'];
  return contents.flatMap((place) =>
    (
      [
        { intro: 'front', site: 'front' },
        { intro: 'front', site: 'unused' },
        { intro: otherwise, site: 'front' },
        { intro: otherwise, site: 'unused' },
      ] satisfies readonly Homes[]
    ).map((cover): Homes => ({ ...cover, ...after, ...flap, contents: place })),
  );
}

/** In which order blocks stand at the start of their part, last first, and at its end. */
const atStart: readonly (readonly [Block, Part])[] = [
  ['flap', 'inside'],
  ['intro', 'inside'],
  ['intro', 'flap'],
  ['next-step', 'rest'],
  ['urgent-help', 'rest'],
];
const atEnd: readonly Block[] = [
  'intro',
  'contents',
  'urgent-help',
  'next-step',
  'site',
  'more-questions',
  'references',
  'continued',
  'flap',
];

function movesTo(homes: Homes, present: ReadonlySet<Block>): readonly Move[] {
  const starting = atStart.filter(([block, part]) => homes[block] === part && present.has(block));
  const ending = atEnd.filter((block) => present.has(block) && !starting.some(([other]) => other === block));
  return [
    ...starting.map(([block, part]): Move => ({ block, part, at: 'start' })),
    ...ending.flatMap((block): Move[] => {
      const part = homes[block];
      return part === undefined ? [] : [{ block, part, at: 'end' }];
    }),
  ];
}
