import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs a task now and then while its element is in the document and somebody can see the page. */
export class Every implements ReactiveController {
  readonly #ms: number;
  readonly #task: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, ms: number, task: () => void) {
    this.#ms = ms;
    this.#task = task;
    host.addController(this);
  }

  hostConnected(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (!document.hidden) this.#task();
    }, this.#ms);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
