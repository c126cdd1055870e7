import {
  performIntent,
  RestockRequestEvent,
  type RestockAnswer,
} from '../../../controllers/intents.ts';
import type { BelowHost, Choice } from './choice.ts';

/** How a wish stands. `taken`: the page owns it, and says itself what became of it. */
export type RestockStatus = 'idle' | 'sending' | 'taken' | RestockAnswer['status'];

export interface RestockFace {
  readonly status: RestockStatus;
  readonly email: string;
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
  readonly #statuses = new Map<string, RestockStatus>();

  constructor(host: BelowHost) {
    this.#host = host;
  }

  /** null: nobody takes such a wish. */
  of(choice: Choice): RestockFace | null {
    const url = choice.show.manifest.restockUrl;
    if (!url && !this.#host.restock) return null;
    const key = choice.ref;
    const status = this.#statuses.get(key) ?? 'idle';
    return {
      status,
      email: this.#email,
      write: (email) => {
        this.#email = email;
        if (status !== 'idle') this.#set(key, 'idle');
      },
      send: () => {
        if (status === 'sending') return;
        const email = this.#email.trim();
        if (!EMAIL.test(email)) return this.#set(key, 'bad-address');
        this.#set(key, 'sending');
        void this.#send(choice, email, url).then((answer) => this.#set(key, answer));
      },
    };
  }

  #set(key: string, status: RestockStatus): void {
    const place = this.#host.shadowRoot?.activeElement?.closest('[part=restock]');
    this.#statuses.set(key, status);
    this.#host.requestUpdate();
    const next = NEXT[status];
    if (!place || !next) return;
    const go = (): void => place.querySelector<HTMLElement>(next)?.focus();
    void this.#host.updateComplete.then(go);
  }

  async #send(choice: Choice, email: string, url: string | undefined): Promise<RestockStatus> {
    const { product, variant, ref, lang } = choice;
    const wish = { productId: product.id, ...(variant && { variantId: variant.id }), email, lang };
    const intent = new RestockRequestEvent({ ...wish, ref });
    try {
      const answer = await performIntent(this.#host, intent, (own) => own ?? post(url, wish));
      return answer?.status ?? 'taken';
    } catch {
      return 'failed';
    }
  }
}

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
