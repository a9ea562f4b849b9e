import { availableParallelism } from 'node:os';
import type { MeasuredNode, Node, Renderer } from '@takumi-rs/core';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import pLimit from 'p-limit';
import type { CardPicture, CardRenderer, FontFace, MeasuredBox } from '../model/context.ts';
import { createRegisters, nameOf } from './fonts/registers.ts';

/** Trees that are kept for the next call: a card is measured some times before it is drawn. */
const mostTrees = 100;

/**
 * Draws cards with takumi, off the main thread. Never touches the network: pictures and fonts come with the
 * card, emoji are glyphs like any other. The engine is loaded by the first card.
 *
 * Known limits of 2.16.3: of the logical properties `margin-block-start`, `border-inline-start` and
 * `inset-inline-start` are passed over without a word (`margin-block`, `margin-inline-start`, `padding-*` work);
 * `measure` leaves `text-wrap: balance` out, which changes where lines break, never how many there are; lines for which
 * there is no room are neither drawn nor measured, and the height of their box is given without them.
 */
export function createTakumi(): CardRenderer {
  let engine: Promise<Engine> | undefined;
  const trees = new Map<string, Promise<Node>>();
  const limit = pLimit(lanes());

  function start(): Promise<Engine> {
    engine ??= loadEngine();
    return engine;
  }

  function treeOf(html: string, { fromJsx }: Engine): Promise<Node> {
    const kept = trees.get(html);
    if (kept !== undefined) return kept;
    if (trees.size >= mostTrees) trees.clear();
    const tree = fromJsx(elementOf(rootOf(html))).then(({ node }) => node);
    trees.set(html, tree);
    return tree;
  }

  async function prepare(card: CardPicture) {
    const loaded = await start();
    const { renderer, registered } = loaded.engineFor(card.fonts);
    const [node] = await Promise.all([
      treeOf(card.html, loaded),
      ...card.fonts.map((face) => register(face, renderer, registered)),
    ]);
    const options = {
      width: card.width,
      height: card.height,
      lang: card.lang,
      css: [card.css],
      fontFamilies: [...new Set(card.fonts.map(({ family }) => family))],
      images: Object.entries(card.images).map(([src, data]) => ({ src, data })),
    };
    return { renderer, node, options };
  }

  return {
    draw: (card) =>
      limit(async () => {
        const { renderer, node, options } = await prepare(card);
        return new Uint8Array(await renderer.render(node, { ...options, format: 'png' }));
      }),
    measure: (card) =>
      limit(async () => {
        const { renderer, node, options } = await prepare(card);
        return boxOf(await renderer.measure(node, options));
      }),
  };
}

/** How much is drawn at a time: a core is left to the browser and to this thread, and one of libuv's four threads to files. */
function lanes(): number {
  return Math.min(3, Math.max(1, availableParallelism() - 1));
}

interface Engine {
  /** A renderer with no other fonts than such as leave these alone. */
  engineFor(fonts: readonly FontFace[]): {
    readonly renderer: Renderer;
    readonly registered: Map<string, Promise<unknown>>;
  };
  readonly fromJsx: typeof import('@takumi-rs/helpers/jsx').fromJsx;
}

async function loadEngine(): Promise<Engine> {
  const [core, { fromJsx }] = await Promise.all([
    import('@takumi-rs/core'),
    import('@takumi-rs/helpers/jsx'),
  ]);
  const engineFor = createRegisters(() => ({
    renderer: new core.Renderer(),
    registered: new Map<string, Promise<unknown>>(),
  }));
  return { engineFor, fromJsx };
}

/** A font is given to a renderer once. */
function register(
  face: FontFace,
  renderer: Renderer,
  registered: Map<string, Promise<unknown>>,
): Promise<unknown> {
  const name = nameOf(face);
  const done =
    registered.get(name) ??
    renderer.registerFont({
      name: face.family,
      weight: face.weight,
      data: face.bytes,
      unicodeRange: face.ranges.map(([first, last]) => [first, last]),
    });
  registered.set(name, done);
  return done;
}

/**
 * The `html` element without its head. The engine has a parser of its own, but that one splits tags with a
 * regular expression and trips over `>` in an attribute.
 */
function rootOf(html: string): Element {
  const root = fromHtml(html).children.find((child) => child.type === 'element');
  if (root === undefined) throw new Error('A card without elements.');
  return { ...root, children: root.children.filter((child) => !isElement(child, 'head')) };
}

function isElement(node: ElementContent, name: string): boolean {
  return node.type === 'element' && node.tagName === name;
}

interface JsxElement {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Space between blocks is no text. */
const layout = /^\s*\n\s*$/;

function elementOf({ tagName, properties, children }: Element): JsxElement {
  const { className, ...others } = properties;
  const kept = children.filter((child) => child.type !== 'text' || !layout.test(child.value));
  return {
    type: tagName,
    props: {
      ...others,
      ...(Array.isArray(className) ? { className: className.join(' ') } : {}),
      children: kept.flatMap((child): readonly (string | JsxElement)[] => {
        // Letter and mark in one where Unicode has that: the engine chooses a font for each of them by itself, and the bundled
        // fonts have the whole, not always the mark.
        if (child.type === 'text') return [child.value.normalize('NFC')];
        return child.type === 'element' ? [elementOf(child)] : [];
      }),
    },
  };
}

/** All coordinates count from the card's corner; the engine gives those of a line from its box. */
function boxOf({ width, height, transform, runs, children }: MeasuredNode): MeasuredBox {
  const [, , , , x, y] = transform;
  const lines = runs.map((run) => ({ ...run, x: x + run.x, y: y + run.y }));
  return { x, y, width, height, lines, children: children.map(boxOf) };
}
