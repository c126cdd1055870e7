import { adoptStyles, type LitElement } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { CartPort } from '../../core/cart.ts';
import type * as codesView from './codes/codes-view.ts';
import type * as face from './face.ts';
import type * as plans from './plans.ts';

/** What a bag is drawn with: loaded beside its words. */
export type Face = typeof face;

interface Loaders {
  readonly face: () => Promise<Face>;
  readonly plans: () => Promise<typeof plans>;
  readonly codes: () => Promise<typeof codesView>;
}

const LOADERS: Loaders = {
  face: () => import('./face.ts'),
  plans: () => import('./plans.ts'),
  codes: () => import('./codes/codes-view.ts'),
};

const AGAIN_MS = 3_000;

/** The parts of a bag that are loaded once they are drawn. One that cannot be loaded is tried again. */
export class LaterParts {
  readonly #host: LitElement;
  readonly #i18n: Localization<'whole'>;
  readonly #loaders: Loaders;
  readonly #asked = new Set<unknown>();
  face: Face | null = null;
  codes: codesView.CodesView | null = null;
  plannedIn: typeof plans.plannedIn | null = null;

  constructor(host: LitElement, i18n: Localization<'whole'>, loaders = LOADERS) {
    this.#host = host;
    this.#i18n = i18n;
    this.#loaders = loaders;
  }

  /** Loads what this bag is drawn with, where it is not there yet. */
  load(cart: CartPort | null): void {
    const { face, plans, codes } = this.#loaders;
    const { lines = [], discounts = [] } = cart?.state.cart ?? {};
    this.#ask(face, (file) => (this.face = file));
    if (lines.length === 0) return;
    if (cart?.planRef) this.#ask(plans, ({ plannedIn }) => (this.plannedIn = plannedIn));
    if (cart?.setCodes || discounts.length > 0)
      this.#ask(codes, ({ CodesView }) => (this.codes = new CodesView(this.#host, this.#i18n)));
  }

  #ask<File>(load: () => Promise<File>, take: (file: File) => void): void {
    if (this.#asked.has(load) || !this.#host.isConnected) return;
    this.#asked.add(load);
    const again = (): void => {
      this.#asked.delete(load);
      this.#host.requestUpdate();
    };
    load().then(
      (file) => {
        take(file);
        this.#adopt();
      },
      () => setTimeout(again, AGAIN_MS),
    );
  }

  #adopt(): void {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    const more = [...(this.face?.styles ?? []), ...(this.codes ? [this.codes.styles] : [])];
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...more]);
    this.#host.requestUpdate();
  }
}
