import {
  performIntent,
  RestockRequestEvent,
  type RestockAnswer,
} from '../../../controllers/intents.ts';
import type { VariantRef } from '../../../core/cart.ts';
import type { BelowHost, Choice } from './choice.ts';

/** How a wish stands. Where the page owns it, it says itself what became of it: nothing of that here. */
type RestockStatus = 'idle' | 'sending' | RestockAnswer['status'];

interface Wish {
  readonly status: RestockStatus;
  /** As it is written; as it was sent, once it is. */
  readonly email: string;
}

export interface RestockFace extends Wish {
  /** What is in the field changed. */
  write(email: string): void;
  send(): void;
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Where a keyboard goes on: the form goes once the wish is noted, and an address that is none is mended. */
const NEXT: Readonly<Partial<Record<RestockStatus, string>>> = {
  ok: '[part=restock-told]',
  'bad-address': '[part=email]',
};

/** Milliseconds that the shop has for its answer. */
const PATIENCE = 15_000;

/** The wishes to hear when something is back. */
export class RestockWishes {
  readonly #host: BelowHost;
  /** The address stays for the next wish, and goes with the page. */
  #email = '';
  readonly #wishes = new Map<VariantRef, Wish>();
  /** Whose form is in sight. */
  #shown: VariantRef = '';

  constructor(host: BelowHost) {
    this.#host = host;
  }

  /** null: nobody takes such a wish. */
  of(choice: Choice): RestockFace | null {
    const url = choice.show.manifest.restockUrl;
    if (!url && !this.#host.restock) return null;
    const { ref } = choice;
    this.#shown = ref;
    return {
      ...this.#wish(ref),
      write: (email) => {
        if (isSent(this.#wish(ref))) return;
        this.#email = email;
        this.#set(ref, { status: 'idle', email });
      },
      send: () => {
        const wish = this.#wish(ref);
        const email = wish.email.trim();
        if (isSent(wish)) return;
        if (!EMAIL.test(email)) return this.#set(ref, { ...wish, status: 'bad-address' });
        this.#set(ref, { status: 'sending', email });
        void this.#send(choice, email, url).then((status) => this.#set(ref, { status, email }));
      },
    };
  }

  #wish(ref: VariantRef): Wish {
    return this.#wishes.get(ref) ?? { status: 'idle', email: this.#email };
  }

  #set(ref: VariantRef, wish: Wish): void {
    const place = this.#host.shadowRoot?.activeElement?.closest('[part=restock]');
    this.#wishes.set(ref, wish);
    this.#host.requestUpdate();
    const next = NEXT[wish.status];
    // What is told of another thing leaves the keyboard where it is.
    if (!place || !next || ref !== this.#shown) return;
    const go = (): void => place.querySelector<HTMLElement>(next)?.focus();
    void this.#host.updateComplete.then(go);
  }

  async #send(choice: Choice, email: string, url: string | undefined): Promise<RestockStatus> {
    const { product, variant, ref, lang } = choice;
    const wish = { productId: product.id, ...(variant && { variantId: variant.id }), email, lang };
    const intent = new RestockRequestEvent({ ...wish, ref });
    try {
      const answer = await performIntent(this.#host, intent, (own) => own ?? post(url, wish));
      return answer?.status ?? 'idle';
    } catch {
      return 'failed';
    }
  }
}

/** It cannot be written any more: the address is on its way, or with the shop. */
const isSent = ({ status }: Wish): boolean => status === 'sending' || status === 'ok';

/** What a server says by its status. An address that it refuses is a matter for the viewer. */
async function post(url: string | undefined, wish: object): Promise<RestockAnswer> {
  if (!url) return { status: 'failed' };
  const { ok, status } = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (ok) return { status: 'ok' };
  if (status === 429) return { status: 'busy' };
  return { status: status === 400 || status === 422 ? 'bad-address' : 'failed' };
}
