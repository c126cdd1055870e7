import { adoptStyles, type LitElement } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { CartPort } from '../../core/cart.ts';
import type * as codesView from './codes/codes-view.ts';
import type * as face from './face.ts';
import type * as plans from './plans.ts';

/** What a bag is drawn with: loaded beside its words. */
export type Face = typeof face;

/** The parts of a bag that are loaded once they are drawn. */
export class LaterParts {
  readonly #host: LitElement;
  readonly #i18n: Localization<'whole'>;
  face: Face | null = null;
  codes: codesView.CodesView | null = null;
  plannedIn: typeof plans.plannedIn | null = null;

  constructor(host: LitElement, i18n: Localization<'whole'>) {
    this.#host = host;
    this.#i18n = i18n;
  }

  /** Where one cannot be loaded, the next change of the bag tries again. */
  load(cart: CartPort | null): void {
    const done = (): void => this.#adopt();
    const failed = (): void => undefined;
    const isFilled = !!cart?.state.cart?.lines.length;
    if (!this.face) import('./face.ts').then((face) => (this.face = face)).then(done, failed);
    if (cart?.planRef && isFilled && !this.plannedIn)
      import('./plans.ts').then(({ plannedIn }) => (this.plannedIn = plannedIn)).then(done, failed);
    if (cart?.setCodes && isFilled && !this.codes)
      import('./codes/codes-view.ts')
        .then(({ CodesView }) => (this.codes ??= new CodesView(this.#host, this.#i18n)))
        .then(done, failed);
  }

  #adopt(): void {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    const more = [...(this.face?.styles ?? []), ...(this.codes ? [this.codes.styles] : [])];
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...more]);
    this.#host.requestUpdate();
  }
}
