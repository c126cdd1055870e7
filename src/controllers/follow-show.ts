import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Show } from '../core/show.ts';

/** Follows the show of its own home while that is in the document: `follow` is called for each show, once. */
export class FollowShow implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #home: { readonly show: Show | null };
  readonly #follow: (show: Show, signal: AbortSignal) => void;
  #followed: Show | null = null;
  #life = new AbortController();

  constructor(
    host: ReactiveControllerHost & Element,
    home: { readonly show: Show | null },
    follow: (show: Show, signal: AbortSignal) => void,
  ) {
    this.#host = host;
    this.#home = home;
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { show } = this.#home;
    if (show === this.#followed || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#life = new AbortController();
    this.#followed = show;
    if (show) this.#follow(show, this.#life.signal);
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#followed = null;
  }
}
