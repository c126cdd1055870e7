import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Items in the document at once, at least; a list of no more is not windowed. */
const SIZE = 60;
/** Items kept ready on each side of those in sight. */
const SPARE = 20;

/** Which items are in the document: from `from` to before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface WindowedListOptions {
  /** The list: its first and last child keep the place of the items that are not there. */
  list(): HTMLElement | null;
  /** Whether the items stand beside one another. */
  isInline(): boolean;
}

/** Keeps a long list's document small: the items in sight and some around, for any way of scrolling. */
export class WindowedList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WindowedListOptions;
  #from = 0;
  #size = SIZE;
  #count = 0;
  /** From one item's start to the next one's, in pixels. */
  #pitch = 0;
  #observer: IntersectionObserver | null = null;

  constructor(host: ReactiveControllerHost, options: WindowedListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The items to put in, of `count`. */
  range(count: number): Range {
    this.#count = count;
    const from = Math.max(0, Math.min(this.#from, count - this.#size));
    return { from, to: Math.min(count, from + this.#size) };
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    // An update may still be on its way.
    this.#observer = null;
  }

  hostUpdated(): void {
    this.#observer?.disconnect();
    const list = this.#options.list();
    if (!list || this.#count <= this.#size) return;
    this.#measure(list);
    const { from, to } = this.range(this.#count);
    const ends = [
      [list.firstElementChild, from],
      [list.lastElementChild, this.#count - to],
    ] as const;
    for (const [end, items] of ends) {
      if (!(end instanceof HTMLElement)) continue;
      end.style[this.#options.isInline() ? 'minInlineSize' : 'minBlockSize'] =
        `${items * this.#pitch}px`;
      // Observing anew tells at once whether the end is in sight.
      this.#observer?.observe(end);
    }
  }

  /** Whether the items turn out to have another size. */
  #measure({ children }: HTMLElement): boolean {
    const [first, second] = [children[1], children[2]].map((item) => item?.getBoundingClientRect());
    if (!first || !second) return false;
    const isInline = this.#options.isInline();
    const pitch = Math.abs(isInline ? second.left - first.left : second.top - first.top);
    const isOther = Math.abs(pitch - this.#pitch) > this.#pitch / 10;
    if (pitch === 0 || !isOther) return false;
    this.#pitch = pitch;
    const inSight = Math.ceil((isInline ? innerWidth : innerHeight) / pitch);
    this.#size = Math.max(SIZE, inSight + 2 * SPARE);
    return true;
  }

  /** An end is in sight: the items that belong there take its place. */
  #look(entries: readonly IntersectionObserverEntry[]): void {
    const list = this.#options.list();
    if (!list) return;
    // The items may have had no size yet when they were put in.
    if (this.#measure(list)) this.#host.requestUpdate();
    const end = entries.find(({ isIntersecting }) => isIntersecting);
    if (!end || !this.#pitch) return;
    const { from, to } = this.range(this.#count);
    const start = end.target === list.firstElementChild ? 0 : to;
    const index = start + Math.floor(this.#hiddenBefore(end) / this.#pitch);
    this.#from = index - SPARE;
    if (this.range(this.#count).from === from) return;
    this.#keepFocus(list);
    this.#host.requestUpdate();
  }

  /** How much of an end lies before what is in sight of it. */
  #hiddenBefore({
    boundingClientRect: all,
    intersectionRect: seen,
    target,
  }: IntersectionObserverEntry): number {
    if (!this.#options.isInline()) return seen.top - all.top;
    const isRtl = getComputedStyle(target).direction === 'rtl';
    return isRtl ? all.right - seen.right : seen.left - all.left;
  }

  /** The list takes the focus of an item that leaves it. */
  #keepFocus(list: HTMLElement): void {
    const { activeElement } = list.getRootNode() as ShadowRoot;
    const item = [...list.children].indexOf(activeElement as Element) - 1;
    if (item >= 0) list.focus({ preventScroll: true });
  }
}
