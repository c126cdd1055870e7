import { adoptStyles, html, nothing, type LitElement, type ReactiveController } from 'lit';
import { waiting, type LaterBody } from '../../controllers/later.ts';
import { Localization } from '../../controllers/localization.ts';
import { OwnWords } from '../../controllers/own-words.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates, type States } from '../../controllers/states.ts';
import { termsLocales } from '../../i18n/terms-locales.ts';
import { panelStyles } from './panel.styles.ts';
import { panel } from './panel.ts';
import { Report } from './report.ts';
import { safety } from './safety.ts';
import { delivery, price, seller, speakers } from './sections.ts';
import { isIncomplete, sightOf, type TermsSight, type TermsWords } from './terms-sight.ts';
import { styles } from './terms.styles.ts';

/** The element that shows the terms. */
export interface TermsHost extends LitElement {
  readonly htmlFor: string;
  readonly productId: string;
  readonly report: boolean;
}

/** Who sells, who speaks, and under which terms. */
export class Terms implements LaterBody, ReactiveController {
  readonly #host: TermsHost;
  readonly #i18n: Localization;
  readonly #words: TermsWords;
  readonly #view: ShowView;
  readonly #market: Provided<string | null>;
  readonly #states: States;
  readonly #report: Report;
  #sight: TermsSight | null = null;

  constructor(host: TermsHost) {
    this.#host = host;
    this.#i18n = new Localization(host);
    this.#words = new OwnWords(host, termsLocales);
    this.#view = new ShowView(host, {
      phase: ({ show }) => show.state,
      updates: ({ products }) => products.updates,
    });
    this.#market = new Provided(host, marketContext);
    this.#states = createStates(host.attachInternals());
    this.#report = new Report(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, panelStyles, styles]);
    host.addController(this);
  }

  template(): unknown {
    const { show } = this.#view;
    const [i18n, words] = [this.#i18n, this.#words];
    const { productId } = this.#host;
    this.#sight = show && sightOf(show, { i18n, words, country: this.#market.value, productId });
    if (!this.#sight || !words.ready) return this.#wait();
    const parts = [seller, speakers, delivery, price, safety].map((part) =>
      this.#sight ? part(this.#sight) : nothing,
    );
    const report = this.#report.template(this.#sight);
    if ([...parts, report].every((part) => part === nothing)) return this.#empty();
    this.#states.toggle('empty', false);
    const content = html`<div class="sections">${parts}</div>
      ${report}`;
    return panel(words, 'terms.title', content);
  }

  #wait(): unknown {
    this.#states.toggle('empty', false);
    return waiting();
  }

  /** Where a container put its close button, there is what it closes. */
  #empty(): unknown {
    const isHeld = this.#host.querySelector(':scope > [slot=actions]') !== null;
    this.#states.toggle('empty', !isHeld);
    if (!isHeld) return nothing;
    const content = html`<p class="second">${this.#words.t('terms.unknown')}</p>`;
    return panel(this.#words, 'terms.title', content);
  }

  hostUpdated(): void {
    const step = this.#report.step(this.#sight?.product?.id);
    for (const one of ['pending', 'done', 'failed'] as const)
      this.#states.toggle(one, step === one);
    this.#states.toggle('incomplete', !!this.#sight && isIncomplete(this.#sight));
  }
}
