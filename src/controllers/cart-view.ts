import type { ReactiveControllerHost } from 'lit';
import type { CartPort, CartState } from '../core/cart.ts';
import type { Show } from '../core/show.ts';
import { FollowShow } from './follow-show.ts';

/** The cart of an element's show; each change renders. */
export class CartView {
  readonly #view: { readonly show: Show | null };

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#view = view;
    new FollowShow(host, view, ({ cart }, signal) =>
      cart?.select(
        (state) => state,
        () => host.requestUpdate(),
        signal,
      ),
    );
  }

  /** The cart; null while there is no show, or for a show without one. */
  get cart(): CartPort | null {
    return this.#view.show?.cart ?? null;
  }

  get state(): CartState | null {
    return this.cart?.state ?? null;
  }
}
