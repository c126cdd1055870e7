import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A row that scrolls along the text: which of its ends are out of sight, and how to go there. */
export class Rail implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #row: () => HTMLElement | null;
  readonly #observer: ResizeObserver;
  #seen: HTMLElement | null = null;
  #ends = '';
  #isOwn = false;

  constructor(host: ReactiveControllerHost, row: () => HTMLElement | null) {
    this.#host = host;
    this.#row = row;
    this.#observer = new ResizeObserver(this.look);
    host.addController(this);
  }

  get hasBefore(): boolean {
    return this.#ends.includes('before');
  }

  get hasAfter(): boolean {
    return this.#ends.includes('after');
  }

  /** Goes on by most of what is in sight; `direction` −1 goes back. */
  go(direction: 1 | -1): void {
    const row = this.#row();
    if (!row) return;
    const isRtl = getComputedStyle(row).direction === 'rtl';
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const left = row.clientWidth * 0.8 * direction * (isRtl ? -1 : 1);
    row.scrollBy({ left, behavior: isStill ? 'auto' : 'smooth' });
  }

  /** Looks again: call it when the row scrolls. */
  readonly look = (): void => {
    const row = this.#row();
    const before = row ? Math.abs(row.scrollLeft) : 0;
    const after = row ? row.scrollWidth - row.clientWidth - before : 0;
    const ends = `${before > 1 ? 'before' : ''} ${after > 1 ? 'after' : ''}`;
    if (ends === this.#ends) return;
    this.#ends = ends;
    this.#isOwn = true;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#seen = null;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const row = this.#row();
    // Its content may have another width by the next frame.
    if (row) requestAnimationFrame(this.look);
    if (row === this.#seen) return;
    this.#seen = row;
    this.#observer.disconnect();
    if (row?.isConnected) this.#observer.observe(row);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
