import type { Panel } from './arrangements.ts';
import type { Node } from './page.ts';

/** How what is fitted may take the room that is left. */
export interface Growth {
  readonly panels: readonly Panel[];
  /** Whether the text has its largest size, so that there may be much room. */
  readonly isLargest: boolean;
  /** In points, smallest first. */
  readonly title: readonly number[];
  readonly facts: readonly number[];
  /** Distances of lines, in type sizes; 0 is what the density asks for. */
  readonly leading: readonly number[];
}

declare const document: Pick<Node, 'querySelector' | 'querySelectorAll'> & { readonly documentElement: Node };
declare function getComputedStyle(node: Node): { readonly lineHeight: string };

/**
 * Runs inside the page, after the text was fitted: few questions are spread over the panels, each in one piece; larger
 * distances of lines, title and facts take the room that is left.
 */
export function growIntoRoom({ panels, isLargest, title, facts, leading }: Growth): void {
  const root = document.documentElement;
  const boxes = panels.map(({ box, isFlow }) => ({ box: document.querySelector(`.${box}`) ?? root, isFlow }));
  const heading = document.querySelector('h1') ?? root;
  const breakables = [...document.querySelectorAll('.inside p, .inside li')];
  /** No paragraph leaves its last line alone at the top of a column. */
  const isParted = () =>
    breakables.some((one) => {
      const [, ...others] = one.getClientRects();
      const last = others.at(-1);
      return last !== undefined && last.height < 1.5 * Number.parseFloat(getComputedStyle(one).lineHeight);
    });
  const isOver = ({ box, isFlow }: (typeof boxes)[number]) => {
    if (isFlow) return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    const { bottom } = box.getBoundingClientRect();
    return [...box.children].some((child) => child.getBoundingClientRect().bottom > bottom + 0.5);
  };
  const fits = () => !boxes.some(isOver) && !isParted();
  /** To the last size before the first that does not fit. */
  const growTo = (sizes: readonly number[], apply: (size: number) => void, isGood: () => boolean) => {
    let [grown = 0] = sizes;
    for (const size of sizes) {
      apply(size);
      if (!isGood()) break;
      grown = size;
    }
    apply(grown);
  };
  const set = (name: string, value: string) => root.style.setProperty(`--${name}`, value);

  const plain = root.className;
  const questions = [...document.querySelectorAll('.inside .question')];
  const isAlone = questions.length === 1;
  const areWhole = () => questions.every((question) => [...question.getClientRects()].length === 1);
  /**
   * Columns that are balanced here come out otherwise on pages. So what they begin with is noted, and they are broken
   * there: at a question, or at the section that it is the first of.
   */
  const breakWhereBalanced = () => {
    root.className += ' balanced';
    const lefts = questions.map((question) => question.getBoundingClientRect().left);
    root.className = root.className.replace(' balanced', '');
    for (const [index, question] of questions.entries()) {
      const section = question.parentElement;
      const opener =
        section?.querySelector('.question') === question && section.matches('.section') ? section : question;
      const begins = index > 0 && lefts[index] !== lefts[index - 1];
      if (begins) opener.className += ' opens';
    }
  };
  const looks = isAlone ? ['few spread alone', 'spread alone'] : ['few spread', 'spread'];
  for (const look of [...looks.slice(isLargest ? 0 : 1), '']) {
    root.className = `${plain} ${look}`;
    if (look !== '') breakWhereBalanced();
    if (areWhole() && fits()) break;
    for (const one of document.querySelectorAll('.opens'))
      one.className = one.className.replace(' opens', '');
  }
  growTo(leading, (lines) => set('leading', lines === 0 ? '' : String(lines)), fits);
  const setTitle = (size: number) => set('title-size', `${size}pt`);
  // No word of the title is broken, unless it is wider than the cover at the smallest size.
  const isWhole = () => heading.scrollWidth <= heading.clientWidth + 1;
  const broken = root.className;
  root.className += ' whole-words';
  growTo(title, setTitle, () => isWhole() && fits());
  if (!isWhole()) {
    root.className = broken;
    growTo(title, setTitle, fits);
  }
  growTo(facts, (size) => set('facts-size', `${size}pt`), fits);
}
