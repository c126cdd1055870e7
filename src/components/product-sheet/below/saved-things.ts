import { performIntent, WishlistAddEvent } from '../../../controllers/intents.ts';
import type { BelowHost, Choice } from './choice.ts';

export interface SavedFace {
  readonly status: 'idle' | 'saving' | 'saved' | 'failed';
  save(): void;
}

/** What the page saved for later, as far as it said so. */
export class SavedThings {
  readonly #host: BelowHost;
  readonly #statuses = new Map<string, SavedFace['status']>();

  constructor(host: BelowHost) {
    this.#host = host;
  }

  /** null: the page has no list of such things. */
  of({ product, variant, ref }: Choice): SavedFace | null {
    if (!this.#host.wishlist) return null;
    const key = ref;
    const status = this.#statuses.get(key) ?? 'idle';
    const set = (next: SavedFace['status']): void => {
      this.#statuses.set(key, next);
      this.#host.requestUpdate();
    };
    const save = async (): Promise<void> => {
      const intent = new WishlistAddEvent(product.id, variant?.id, ref);
      try {
        await performIntent(this.#host, intent, async (answer) => {
          if (!answer) return;
          set('saving');
          await answer;
          set('saved');
        });
      } catch {
        set('failed');
      }
    };
    return {
      status,
      save: () => {
        if (status === 'idle' || status === 'failed') void save();
      },
    };
  }
}
