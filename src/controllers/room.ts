import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How a show is laid out. Full: `ground` (the picture is the ground), `landscape`; in a page or full:
 * `tablet` (from 600 px), `desktop` (from 960 px); in a page alone: `column`.
 */
export type RoomName = 'ground' | 'landscape' | 'column' | 'tablet' | 'desktop';

export interface RoomSize {
  readonly width: number;
  readonly height: number;
  /** Whether the element has all of the viewer's screen. */
  readonly full: boolean;
}

/** The layout for an element's own size: the window's is never asked. */
export function roomFor({ width, height, full }: RoomSize): RoomName {
  if (full && height < 480 && width > height) return 'landscape';
  if (width < 600) return full ? 'ground' : 'column';
  return width < 960 ? 'tablet' : 'desktop';
}

export interface RoomOptions {
  /** What is measured: as wide as the element and, when it is full, as high. */
  ruler(): Element | null;
  isFull(): boolean;
}

/** Keeps an element's layout in step with its size. The first one is there before anything is painted. */
export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RoomOptions;
  #observer: ResizeObserver | null = null;
  #ruler: Element | null = null;
  #wasFull: boolean | null = null;
  #name: RoomName | null = null;

  constructor(host: ReactiveControllerHost, options: RoomOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Null until the element was measured. */
  get name(): RoomName | null {
    return this.#name;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
    if (this.#ruler) this.#observer.observe(this.#ruler);
  }

  hostUpdated(): void {
    const ruler = this.#options.ruler();
    if (ruler && ruler !== this.#ruler) this.#observer?.observe(ruler);
    this.#ruler = ruler;
    // The observer measures first of all; a change of this alone it does not see.
    if (this.#wasFull !== null && this.#wasFull !== this.#options.isFull()) this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    // An update may still be on its way.
    this.#observer = null;
  }

  #measure(): void {
    const full = (this.#wasFull = this.#options.isFull());
    const { width = 0, height = 0 } = this.#ruler?.getBoundingClientRect() ?? {};
    if (width === 0) return;
    const name = roomFor({ width, height, full });
    if (name === this.#name) return;
    this.#name = name;
    this.#host.requestUpdate();
  }
}
