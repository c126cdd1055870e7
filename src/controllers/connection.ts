import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether this machine has a network at all; a change renders. */
export class Connection implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOnline(): boolean {
    return navigator.onLine;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const changed = (): void => this.#host.requestUpdate();
    for (const type of ['online', 'offline'])
      addEventListener(type, changed, { signal: this.#life.signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }
}
