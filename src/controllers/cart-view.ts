import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CartPort, CartState } from '../core/cart.ts';
import type { Show } from '../core/show.ts';

/** The cart of an element's show; each change renders. */
export class CartView implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #view: { readonly show: Show | null };
  #followed: CartPort | null = null;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** The cart; null while there is no show, or for a show without one. */
  get cart(): CartPort | null {
    return this.#view.show?.cart ?? null;
  }

  get state(): CartState | null {
    return this.cart?.state ?? null;
  }

  hostUpdate(): void {
    if (this.cart === this.#followed || !this.#host.isConnected) return;
    this.#life.abort();
    this.#life = new AbortController();
    this.#followed = this.cart;
    this.cart?.select(
      (state) => state,
      () => this.#host.requestUpdate(),
      this.#life.signal,
    );
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#followed = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
