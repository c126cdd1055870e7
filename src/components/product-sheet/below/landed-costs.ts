import type { ReactiveControllerHost } from 'lit';
import type { CartPort, LandedCost } from '../../../core/cart.ts';
import type { Choice } from './choice.ts';

/** What is known of what comes on top of a price; `cost` null: the shop cannot tell. */
export type Landed =
  { readonly status: 'asking' } | { readonly status: 'told'; readonly cost: LandedCost | null };

/** What cannot be told is asked for again after so long: the shop's line may have been down. */
const AGAIN_MS = 60_000;

interface Known {
  readonly landed: Landed;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Asks a shop once for each thing what comes on top of its price. An answer is for that thing alone. */
export class LandedCosts {
  readonly #host: ReactiveControllerHost;
  readonly #known = new WeakMap<CartPort, Map<string, Known>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** null: nobody can be asked. */
  of({ cart, country, ref, show: { clock } }: Choice): Landed | null {
    if (!cart?.landedCost || !country) return null;
    const known = this.#known.get(cart) ?? new Map<string, Known>();
    this.#known.set(cart, known);
    const key = `${country} ${ref}`;
    const found = known.get(key);
    if (found && clock.now() < found.until) return found.landed;
    const landed = found?.landed ?? { status: 'asking' };
    known.set(key, { landed, until: Infinity });
    void cart.landedCost(ref, country).then((cost) => {
      const until = cost ? Infinity : clock.now() + AGAIN_MS;
      known.set(key, { landed: { status: 'told', cost }, until });
      this.#host.requestUpdate();
    });
    return landed;
  }
}
