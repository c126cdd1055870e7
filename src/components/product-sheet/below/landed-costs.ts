import type { ReactiveControllerHost } from 'lit';
import type { CartPort, LandedCost } from '../../../core/cart.ts';
import type { Choice } from './choice.ts';

/** What is known of what comes on top of a price; `cost` null: the shop cannot tell. */
export type Landed =
  { readonly status: 'asking' } | { readonly status: 'told'; readonly cost: LandedCost | null };

/** Asks a shop once for each thing what comes on top of its price. An answer is for that thing alone. */
export class LandedCosts {
  readonly #host: ReactiveControllerHost;
  readonly #known = new WeakMap<CartPort, Map<string, Landed>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** null: nobody can be asked. */
  of({ cart, country, ref }: Choice): Landed | null {
    if (!cart?.landedCost || !country) return null;
    const known = this.#known.get(cart) ?? new Map<string, Landed>();
    this.#known.set(cart, known);
    const key = `${country} ${ref}`;
    const found = known.get(key);
    if (found) return found;
    const asking = { status: 'asking' } as const;
    known.set(key, asking);
    void cart.landedCost(ref, country).then((cost) => {
      known.set(key, { status: 'told', cost });
      this.#host.requestUpdate();
    });
    return asking;
  }
}
