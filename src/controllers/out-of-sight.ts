import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page has scrolled an element's place away, above or below; a change renders. */
export class OutOfSight implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | null = null;
  #isAway = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      // A place without a size is hidden, and not scrolled away.
      const away = !!last && !last.isIntersecting && last.boundingClientRect.height > 0;
      if (away === this.#isAway) return;
      this.#isAway = away;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isAway = false;
  }
}
