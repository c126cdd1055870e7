import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs a task now and then while its element is in the document and somebody can see the page, and at once when it comes in sight again. */
export class Every implements ReactiveController {
  readonly #ms: number;
  readonly #task: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost, ms: number, task: () => void) {
    this.#ms = ms;
    this.#task = task;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const run = (): void => {
      if (!document.hidden) this.#task();
    };
    document.addEventListener('visibilitychange', run, { signal: this.#life.signal });
    this.#timer = setInterval(run, this.#ms);
  }

  hostDisconnected(): void {
    this.#life.abort();
    clearInterval(this.#timer);
  }
}
