/** What a function inside the page sees of it: of the DOM, no more than it uses. */
export interface Node {
  id: string;
  className: string;
  readonly style: { setProperty(name: string, value: string): void; display: string };
  readonly children: Iterable<Node>;
  readonly parentElement: Node | null;
  readonly nextElementSibling: Node | null;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  getBoundingClientRect(): Box;
  getClientRects(): Iterable<Box>;
  querySelectorAll(selector: string): Iterable<Node>;
  querySelector(selector: string): Node | null;
  matches(selector: string): boolean;
  cloneNode(deep: boolean): Node;
  append(...nodes: readonly Node[]): void;
  prepend(...nodes: readonly Node[]): void;
  remove(): void;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}
