/** The sizes to choose from, in points, smallest first. */
export interface Sizes {
  readonly text: readonly number[];
  readonly title: readonly number[];
  /** Of the facts about the leaflet. */
  readonly facts: readonly number[];
}

export type Part = 'front' | 'flap' | 'inside' | 'back';

/** How a leaflet was fitted, or why it could not be. */
export interface Fitted {
  /** Of the text, in points; `undefined` when it does not fit at the smallest. */
  readonly size: number | undefined;
  /** The introduction stands on the inside, for the cover had no room. */
  readonly isIntroInside: boolean;
  /** What stands on the back for want of room on the flap. */
  readonly onBack: readonly ('urgent-help' | 'next-step')[];
  /** The sources stand at the end of the inside, for the back had no room. */
  readonly areSourcesInside: boolean;
  /** The list of questions has no room on the flap, and is not needed. */
  readonly isWithoutContents: boolean;
  /** The parts that have no room at the smallest size. */
  readonly full: readonly Part[];
  /** Paragraphs, list items, headings and table rows that are too many on the inside. */
  readonly blocksOver: number;
  /** The ids of the fewest questions from the end without which the inside fits. */
  readonly holdOut: readonly string[];
}

/** What the function inside the page sees of it. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Node {
  readonly id: string;
  className: string;
  readonly style: { setProperty(name: string, value: string): void; display: string };
  readonly children: Iterable<Node> & { readonly length: number };
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  getBoundingClientRect(): Box;
  getClientRects(): Iterable<Box>;
  querySelectorAll(selector: string): Iterable<Node>;
  querySelector(selector: string): Node | null;
  readonly parentElement: Node | null;
  readonly nextElementSibling: Node | null;
  insertBefore(node: Node, next: Node | null): void;
  append(node: Node): void;
  prepend(node: Node): void;
}
declare const document: Node & { readonly documentElement: Node };

/**
 * Runs inside the page: finds the largest text size at which every panel holds its text. One look at a size is one new
 * layout, some milliseconds; the smallest is tried first, then the middle of what is left.
 */
export function fitPanels({ text, title, facts }: Sizes): Fitted {
  const root = document.documentElement;
  const part = (name: string) => document.querySelector(`.${name}`) ?? root;
  const [front, flap, inside, back] = [part('front'), part('flap'), part('inside'), part('back')];
  const intro = front.querySelector('.intro');
  const contents = flap.querySelector('.contents');
  const urgent = flap.querySelector('.urgent-help');
  const next = flap.querySelector('.next-step');
  const sources = back.querySelector('.references');
  const [sourcesHome, sourcesNext] = [sources?.parentElement, sources?.nextElementSibling];
  const more = inside.querySelector('.more-questions');

  const isOver = (panel: Node) => {
    const { bottom } = panel.getBoundingClientRect();
    return [...panel.children].some((child) => child.getBoundingClientRect().bottom > bottom + 0.5);
  };
  const isInsideOver = () =>
    inside.scrollWidth > inside.clientWidth + 1 || inside.scrollHeight > inside.clientHeight + 1;

  const setTitle = (size: number) => front.style.setProperty('--title-size', `${size}pt`);
  const setFacts = (size: number) => back.style.setProperty('--facts-size', `${size}pt`);
  /** The introduction stands on the cover where there is room for it. */
  const fitFront = () => {
    setTitle(title[0] ?? 14);
    if (intro !== null) front.append(intro);
    if (intro === null || !isOver(front)) return !isOver(front);
    inside.prepend(intro);
    return !isOver(front);
  };
  /**
   * Advice stands on the flap, where there is room; it goes to the back from its end: what to do next first, when to get
   * help only then. The sources go to the end of the inside where the back is full.
   */
  const fitSides = () => {
    setFacts(facts[0] ?? 9);
    if (contents !== null) contents.style.display = '';
    const advice = [urgent, next].filter((one) => one !== null);
    for (let kept = advice.length; kept >= 0; kept -= 1) {
      for (const one of advice.slice(0, kept)) flap.append(one);
      for (const one of advice.slice(kept).toReversed()) back.prepend(one);
      if (sources !== null) sourcesHome?.insertBefore(sources, sourcesNext ?? null);
      if (isOver(flap)) continue;
      if (!isOver(back)) return [];
      if (sources !== null) inside.append(sources);
      if (!isOver(back)) return [];
    }
    if (contents !== null) contents.style.display = 'none';
    return [flap, back].filter(isOver);
  };
  const tryAt = (size: number) => {
    root.style.setProperty('font-size', `${size}pt`);
    const full: Part[] = [];
    if (!fitFront()) full.push('front');
    const sides = fitSides();
    if (isInsideOver()) full.push('inside');
    if (sides.includes(flap)) full.push('flap');
    if (sides.includes(back)) full.push('back');
    return full;
  };
  /** What room is left goes to the questions, the title and the facts. */
  const grow = () => {
    // Few questions are spread over the panels, each in one piece.
    inside.className = 'inside spread';
    if (isInsideOver()) inside.className = 'inside';
    const largest = (sizes: readonly number[], set: (size: number) => void, panel: Node) => {
      for (const size of sizes.toReversed()) {
        set(size);
        if (!isOver(panel)) return;
      }
    };
    largest(title, setTitle, front);
    largest(facts, setFacts, back);
  };
  const report = (size: number | undefined, full: readonly Part[]): Fitted => ({
    size,
    full,
    isIntroInside: intro !== null && inside.querySelector('.intro') === intro,
    isWithoutContents: contents?.style.display === 'none',
    areSourcesInside: sources !== null && inside.querySelector('.references') === sources,
    onBack: [...back.children].flatMap((child) =>
      child === urgent ? (['urgent-help'] as const) : child === next ? (['next-step'] as const) : [],
    ),
    blocksOver: 0,
    holdOut: [],
  });

  const smallest = tryAt(text[0] ?? 10);
  if (smallest.length > 0) {
    const found = report(undefined, smallest);
    if (!smallest.includes('inside')) return found;
    const limits = inside.getBoundingClientRect();
    const blocks = [...inside.querySelectorAll('p,li,h2,h3,h4,h5,h6,tr,dt,dd,pre')].filter((block) => {
      const first = [...block.getClientRects()][0];
      return (
        first !== undefined &&
        (first.left >= limits.right || first.right <= limits.left || first.top >= limits.bottom)
      );
    });
    const questions = [...inside.querySelectorAll('.question')];
    if (more !== null) more.style.display = '';
    const hideFrom = (from: number) => {
      for (const [index, question] of questions.entries())
        question.style.display = index < from ? '' : 'none';
      for (const section of inside.querySelectorAll('.section')) {
        const shown = [...section.querySelectorAll('.question')].some((one) => one.style.display === '');
        section.style.display = shown ? '' : 'none';
      }
    };
    // The most questions that fit, by halving.
    let [fits, over] = [0, questions.length];
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2);
      hideFrom(middle);
      if (isInsideOver()) over = middle;
      else fits = middle;
    }
    return { ...found, blocksOver: blocks.length, holdOut: questions.slice(fits).map(({ id }) => id) };
  }
  let [fits, over, last] = [0, text.length, 0];
  while (over - fits > 1) {
    last = Math.floor((fits + over) / 2);
    if (tryAt(text[last] ?? 10).length === 0) fits = last;
    else over = last;
  }
  if (last !== fits) tryAt(text[fits] ?? 10);
  grow();
  return report(text[fits], []);
}
