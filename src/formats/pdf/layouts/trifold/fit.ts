import type { Arrangement, Block, Panel, Part, Spill } from './arrangements.ts';
import type { Box, Node } from './page.ts';

/** What may be chosen from. */
export interface Choices {
  readonly fold: string;
  readonly panels: readonly Panel[];
  /** Classes of the root, from the roomiest on. */
  readonly densities: readonly string[];
  /** Where questions may go, the plainest first; and all ways to arrange, the best first. */
  readonly spills: readonly Spill[];
  readonly arrangements: readonly Arrangement[];
  /** Sizes of the text in points, smallest first. */
  readonly text: readonly number[];
  /** The elements that count as one block for an author. */
  readonly blocks: string;
}

/** How a leaflet was fitted, or why it could not be. */
export type Fitted =
  | {
      readonly isFitted: true;
      /** In points. */
      readonly text: number;
      readonly density: string;
      readonly arrangement: Arrangement;
      /** Whether no larger size was allowed: there may be much room. */
      readonly isLargest: boolean;
    }
  | {
      readonly isFitted: false;
      /** The panels that overflow even without questions. */
      readonly full: readonly Panel['name'][];
      /** The fewest blocks from the end without which it fits at the smallest size. */
      readonly blocksOver: number;
      /** The ids of the fewest questions from the end without which it does; all of them when it never does. */
      readonly holdOut: readonly string[];
    };

declare const document: Pick<Node, 'querySelector' | 'querySelectorAll'> & { readonly documentElement: Node };
declare function getComputedStyle(node: Node): { readonly lineHeight: string };

/**
 * Runs inside the page: finds the largest text size at which every panel holds its text, and where its blocks stand then.
 * One look at a size is one new layout, some milliseconds: the smallest is tried first, then the middle of what is left.
 * Sizes are compared within the first density and spill that hold the text at its smallest: a text that fits is neither
 * squeezed nor spread over other panels for the sake of larger type.
 */
export function fitPanels(choices: Choices): Fitted {
  const root = document.documentElement;
  const named = new Map<string, Node>();
  const node = (name: Block | Panel['box'] | Part) => {
    const known = named.get(name) ?? document.querySelector(`.${name}`) ?? root;
    named.set(name, known);
    return known;
  };
  const [flap, inside, more] = [node('flap'), node('inside'), node('more')];
  const panels = choices.panels.map((panel) => ({ ...panel, box: node(panel.box) }));
  const flow = { box: inside, isFlow: true };
  /** Sections, and questions that stand in none, with their questions. */
  const pieces = [...inside.children]
    .filter((child) => child.matches('.section, .question'))
    .map((piece) => ({
      piece,
      own: piece.matches('.question') ? [piece] : [...piece.querySelectorAll('.question')],
    }));
  const questions = pieces.flatMap(({ own }) => own);
  const isShown = (question: Node) => question.style.display !== 'none';

  const isOver = ({ box, isFlow }: { box: Node; isFlow: boolean }) => {
    if (isFlow) return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    const { bottom } = box.getBoundingClientRect();
    return [...box.children].some((child) => child.getBoundingClientRect().bottom > bottom + 0.5);
  };

  /** Which question is the first on the inside, and which the first behind it. */
  let shares: readonly [number, number] = [0, questions.length];
  /** What was moved where last: a panel that stays as it is needs no new layout. */
  let placed = new Map<Part, string>();
  /** Shares the questions out. The title of a section stands with its first question, wherever the others are. */
  const share = (from: number, to: number) => {
    if (from === shares[0] && to === shares[1]) return;
    shares = [from, to];
    placed = new Map();
    for (const part of document.querySelectorAll('.section.part')) part.remove();
    let index = 0;
    for (const { piece, own } of pieces) {
      const parts = new Map<Node, Node>();
      const home = (at: number) => (at < from ? flap : at < to ? inside : more);
      parts.set(home(index), piece);
      home(index).append(piece);
      for (const question of own) {
        const target = home(index);
        index += 1;
        if (piece === question) continue;
        const part = parts.get(target) ?? piece.cloneNode(false);
        if (!parts.has(target)) {
          part.id = '';
          part.className = 'section part';
          parts.set(target, part);
          target.append(part);
        }
        part.append(question);
      }
    }
  };
  const place = ({ moves }: Arrangement) => {
    const now = new Map<Part, string>();
    for (const { block, part, at } of moves) now.set(part, `${now.get(part) ?? ''} ${at} ${block}`);
    for (const { block, part, at } of moves) {
      if (placed.get(part) === now.get(part)) continue;
      if (at === 'start') node(part).prepend(node(block));
      else node(part).append(node(block));
    }
    placed = now;
  };
  const breakables = questions.flatMap((question) => [...question.querySelectorAll('p,li')]);
  const beginnings = questions.flatMap((question) => [
    ...question.querySelectorAll('.answer > :first-child'),
  ]);
  const lines = (box: Box | undefined, one: Node) =>
    (box?.height ?? 0) / Number.parseFloat(getComputedStyle(one).lineHeight);
  let kept: Node[] = [];
  /**
   * Chromium heeds `orphans` in columns, but not `widows` where a paragraph has fewer lines than both together; and it
   * knows no two lines after a heading, where the first paragraph has but one.
   */
  const keepLines = () => {
    for (let look = 0; look < 8; look += 1) {
      const parted = breakables.filter((one) => {
        const [first, ...others] = one.getClientRects();
        return first !== undefined && others.length > 0 && lines(others.at(-1), one) < 1.5;
      });
      const left = beginnings.filter((one) => {
        const [own] = one.getClientRects();
        const [next] = one.nextElementSibling?.getClientRects() ?? [];
        return own !== undefined && next !== undefined && own.left !== next.left && lines(own, one) < 1.5;
      });
      for (const one of parted) one.style.setProperty('break-inside', 'avoid');
      for (const one of left) one.style.setProperty('break-after', 'avoid');
      kept.push(...parted, ...left);
      if (parted.length + left.length === 0) return;
    }
  };
  const letGo = () => {
    for (const one of kept)
      for (const name of ['break-inside', 'break-after']) one.style.setProperty(name, '');
    kept = [];
  };
  const settle = (arrangement: Arrangement, from: number, to: number) => {
    share(from, to);
    node('continued').style.display = to < questions.length ? '' : 'none';
    place(arrangement);
    keepLines();
  };
  const reachesOut = (question: Node) => {
    const room = inside.getBoundingClientRect();
    return [...question.getClientRects()].some(
      ({ left, right, bottom }) => left >= room.right || right <= room.left || bottom > room.bottom + 1,
    );
  };
  /** As many questions as it holds to the flap where they may start there, then to the inside; the rest goes behind it. */
  const spill = (arrangement: Arrangement) => {
    const all = questions.length;
    let from = 0;
    if (arrangement.spill === 'around') {
      settle(arrangement, all, all);
      const { bottom } = flap.getBoundingClientRect();
      const first = questions.findIndex((question) => question.getBoundingClientRect().bottom > bottom + 0.5);
      from = first === -1 ? all - 1 : first;
    }
    settle(arrangement, from, all);
    if (!isOver(flow)) return;
    // What stands under the questions has to find room, too.
    const first = questions.findIndex(
      (question, index) => index >= from && isShown(question) && reachesOut(question),
    );
    for (let to = first === -1 ? all - 1 : first; to > from; to -= 1) {
      settle(arrangement, from, to);
      if (!isOver(flow)) return;
    }
  };

  const signatures = new Map<Arrangement, readonly string[]>();
  /** For each panel, what its overflow hangs on. */
  const signaturesOf = (arrangement: Arrangement) => {
    const { moves } = arrangement;
    const known =
      signatures.get(arrangement) ??
      panels.map(({ name, parts }) => {
        const isFree = arrangement.spill === 'none' || name === 'front';
        const all: readonly Part[] = isFree ? parts : [...parts, 'inside', 'flap'];
        return JSON.stringify([name, isFree, moves.filter(({ part }) => all.includes(part))]);
      });
    signatures.set(arrangement, known);
    return known;
  };
  /** With a size: which panels were over by what stands in them, and the fullest cover that held by its sides. */
  let [known, covers] = [new Map<string, boolean>(), new Map<number, string>()];
  const holds = (arrangement: Arrangement) => {
    const keys = signaturesOf(arrangement);
    const [front = ''] = keys;
    // A cover that held its blocks is not looked at again with less.
    if ((covers.get(arrangement.sides) ?? front) !== front) return false;
    if (known.get(front) === false) covers.set(arrangement.sides, front);
    if (keys.some((key) => known.get(key) === true)) return false;
    if (arrangement.spill === 'none') settle(arrangement, 0, questions.length);
    else spill(arrangement);
    for (const [index, panel] of panels.entries()) known.set(keys[index] ?? '', isOver(panel));
    if (known.get(front) === false) covers.set(arrangement.sides, front);
    return keys.every((key) => known.get(key) === false);
  };
  /** The first way that holds. Without a spill it leaves the most room on the inside: none helps when that is full. */
  const arrangedAt = (size: number, from: readonly Arrangement[]) => {
    root.style.setProperty('font-size', `${size}pt`);
    letGo();
    [known, covers] = [new Map(), new Map()];
    const [first, ...others] = from;
    if (first === undefined || holds(first)) return first;
    if (first.spill === 'none' && isOver(flow)) return undefined;
    return others.find(holds);
  };
  const those = (spill: Spill) => choices.arrangements.filter((one) => one.spill === spill);

  const smallest = choices.text[0] ?? 10;
  const marks = [...document.querySelectorAll('.mark')].map((mark) => mark.getBoundingClientRect().height);
  if (marks.length > 0) root.style.setProperty('--mark-room', `calc(${Math.max(...marks)}px + 3mm)`);
  for (const density of choices.densities) {
    root.className = `${choices.fold} ${density}`;
    for (const spill of choices.spills) {
      const from = those(spill);
      let arrangement = arrangedAt(smallest, from);
      if (arrangement === undefined) continue;
      let [fits, over, last] = [0, choices.text.length, 0];
      while (over - fits > 1) {
        last = Math.floor((fits + over) / 2);
        const found = arrangedAt(choices.text[last] ?? smallest, from);
        if (found === undefined) over = last;
        else [fits, arrangement] = [last, found];
      }
      const text = choices.text[fits] ?? smallest;
      if (last !== fits) arrangedAt(text, [arrangement]);
      const isLargest = fits === choices.text.length - 1;
      return { isFitted: true, text, density, arrangement, isLargest };
    }
  }

  /** Hides all but the first so many, and sections that have nothing left. */
  const showOnly = (all: readonly Node[], count: number) => {
    share(0, questions.length);
    for (const [index, one] of all.entries()) one.style.display = index < count ? '' : 'none';
    for (const { piece, own } of pieces)
      if (!own.includes(piece)) piece.style.display = own.some(isShown) ? '' : 'none';
  };
  const fitsWith = (all: readonly Node[], count: number) => {
    showOnly(all, count);
    return choices.spills.some((spill) => arrangedAt(smallest, those(spill)) !== undefined);
  };
  const mostOf = (all: readonly Node[]) => {
    let [fits, over] = [0, all.length];
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2);
      if (fitsWith(all, middle)) fits = middle;
      else over = middle;
    }
    return fits;
  };
  if (!fitsWith(questions, 0)) {
    const [plain] = choices.arrangements;
    if (plain !== undefined) settle(plain, 0, questions.length);
    return {
      isFitted: false,
      full: panels.filter(isOver).map(({ name }) => name),
      blocksOver: 0,
      holdOut: [],
    };
  }
  const most = mostOf(questions);
  showOnly(questions, questions.length);
  const blocks = pieces.flatMap(({ piece }) =>
    [...piece.querySelectorAll(choices.blocks)].filter((one) => one.querySelector(choices.blocks) === null),
  );
  return {
    isFitted: false,
    full: [],
    blocksOver: blocks.length - mostOf(blocks),
    holdOut: questions.slice(most).map(({ id }) => id),
  };
}
