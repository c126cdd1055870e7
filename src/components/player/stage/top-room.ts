import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What is left out of the chip, until it has room in its row: words around the figure, then the figure. */
const STEPS = ['tight', 'bare'] as const;

/** Keeps the chip on one line, and tells whether a title is below it. Words differ in width, and titles come and go: it is measured. */
export class TopRoom implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new ResizeObserver(() => this.#look());
  #top: Element | null = null;
  #title: HTMLElement | null = null;
  #chip: Element | null = null;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const top = renderRoot.querySelector('.top');
    // An update may still have been on its way when the element was removed.
    if (top && !top.isConnected) return;
    const title = renderRoot.querySelector<HTMLElement>('.title');
    const chip = renderRoot.querySelector('.chip');
    if (top !== this.#top || title !== this.#title || chip !== this.#chip) {
      this.hostDisconnected();
      [this.#top, this.#title, this.#chip] = [top, title, chip];
      // What the page put at its end, and below it, comes and goes by itself; larger text widens the chip alone.
      for (const node of [top, top?.lastElementChild, title, chip])
        if (node) this.#observer.observe(node);
    }
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#top = this.#title = this.#chip = null;
  }

  /** Before the next picture is painted, when the page has been laid out anyway. */
  #look(): void {
    this.#frame ||= requestAnimationFrame(() => this.#fit());
  }

  #fit(): void {
    this.#frame = 0;
    this.#top?.classList.toggle('over-title', !!this.#title?.offsetHeight);
    const chip = this.#chip;
    chip?.classList.remove(...STEPS);
    for (const step of STEPS) if (chip && isTooFull(chip)) chip.classList.add(step);
  }
}

/** Whether what is in a chip reaches into the space kept free at its end: engines count that in `scrollWidth` or not. */
function isTooFull(chip: Element): boolean {
  const box = chip.getBoundingClientRect();
  const parts = [...chip.children].map((part) => part.getBoundingClientRect());
  const left = Math.min(...parts.map((part) => part.left)) - box.left;
  const right = box.right - Math.max(...parts.map((part) => part.right));
  return Math.abs(left - right) > 0.5;
}
