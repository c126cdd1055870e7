import { adoptStyles, html, nothing, type LitElement } from 'lit';
import { marketOf } from '../../commerce/catalogue/viewpoint.ts';
import { CartView } from '../../controllers/cart-view.ts';
import { waiting, type LaterBody } from '../../controllers/later.ts';
import { Localization } from '../../controllers/localization.ts';
import { openProduct } from '../../controllers/open-product.ts';
import { OwnWords } from '../../controllers/own-words.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates, type States } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import { termsLocales } from '../../i18n/terms-locales.ts';
import type { Product } from '../../protocol/manifest.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { pictureStyles } from '../product-card/picture.styles.ts';
import { panelStyles } from '../trust/panel.styles.ts';
import { panel } from '../trust/panel.ts';
import type { TermsWords } from '../trust/terms-sight.ts';
import { choosing } from './choosing.ts';
import { styles } from './comparison.styles.ts';
import { rowsOf } from './rows.ts';
import { chosenOf, shownProducts } from './shown.ts';
import type { CompareSight } from './sight.ts';
import { table } from './table.ts';

/** The element that compares. */
export interface CompareHost extends LitElement {
  readonly htmlFor: string;
  readonly productIds: string;
}

/** Products that were shown, side by side. */
export class Comparison implements LaterBody {
  readonly #host: CompareHost;
  readonly #loadSheet: () => Promise<unknown>;
  readonly #i18n: Localization;
  readonly #words: TermsWords;
  readonly #view: ShowView;
  readonly #market: Provided<string | null>;
  readonly #states: States;
  /** What the viewer chose; null: nothing yet. */
  #chosen: readonly string[] | null = null;
  /** What stands there where nobody chose: another product that is shown does not take its place. */
  #standing: readonly string[] | null = null;
  #mustChoose = false;
  #onlyDiffering = false;

  constructor(host: CompareHost, loadSheet: () => Promise<unknown>) {
    this.#host = host;
    this.#loadSheet = loadSheet;
    this.#i18n = new Localization(host);
    this.#words = new OwnWords(host, termsLocales);
    this.#view = new ShowView(host, {
      products: ({ products }) => products,
      phase: ({ show }) => show.state,
    });
    new CartView(host, this.#view);
    this.#market = new Provided(host, marketContext);
    this.#states = createStates(host.attachInternals());
    const { elementStyles } = host.constructor as typeof LitElement;
    const own = [controlStyles, pictureStyles, panelStyles, styles];
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...own]);
  }

  template(): unknown {
    const { show } = this.#view;
    const words = this.#words;
    if (!show || !words.ready) return waiting();
    const shown = shownProducts(show.manifest.products, show.state.products);
    const hasTwo = shown.length >= 2;
    this.#states.toggle('empty', !hasTwo);
    const content = hasTwo ? this.#compared(show, shown) : this.#empty();
    return panel(words, 'terms.compare', content);
  }

  #empty(): unknown {
    return html`<div part="empty">
      <p class="strong">${this.#words.t('terms.none')}</p>
      <p class="second">${this.#words.t('terms.none-next')}</p>
    </div>`;
  }

  #compared(show: Show, shown: readonly Product[]): unknown {
    const sight = this.#sight(show);
    const products = this.#products(shown);
    const ids = products.map(({ id }) => id);
    this.#mustChoose ||= ids.length < 2;
    const mustChoose = this.#mustChoose;
    const choose = (id: string, isIn: boolean): void => {
      this.#chosen = isIn ? [...ids, id] : ids.filter((one) => one !== id);
      this.#host.requestUpdate();
    };
    return html`${choosing(sight, { shown, chosen: products, mustChoose, choose })}
    ${products.length < 2 ? nothing : this.#table(sight, products)}`;
  }

  #products(shown: readonly Product[]): readonly Product[] {
    const asked = this.#host.productIds.split(/\s+/).filter(Boolean);
    const wanted = this.#chosen ?? (asked.length > 0 ? asked : null);
    if (wanted) return chosenOf(shown, wanted);
    const standing = chosenOf(shown, this.#standing);
    const products = standing.length < 2 ? chosenOf(shown, null) : standing;
    this.#standing = products.map(({ id }) => id);
    return products;
  }

  #table(sight: CompareSight, products: readonly Product[]): unknown {
    const { words } = sight;
    const all = rowsOf(sight, products);
    const differing = all.filter(({ differs }) => differs);
    const rows = this.#onlyDiffering ? differing : all;
    const n = differing.length;
    return html`<div class="bar">
        <label class="choice" part="only-differing">
          <input
            type="checkbox"
            role="switch"
            .checked=${this.#onlyDiffering}
            @change=${this.#turn}
          />
          <span>${words.t('terms.only-differing')}</span>
        </label>
        <p class="second number" part="told" role="status">
          ${n > 0 ? words.t('terms.differing', { n, all: all.length }) : words.t('terms.alike')}
        </p>
      </div>
      ${table(sight, { products, rows, open: this.#open })}`;
  }

  readonly #turn = ({ target }: Event): void => {
    this.#onlyDiffering = (target as HTMLInputElement).checked;
    this.#host.requestUpdate();
  };

  readonly #open = (productId: string, title: string): void => {
    const { lang, dir } = this.#words;
    openProduct({
      ...{ element: this.#host, productId, title, lang, dir },
      closeLabel: this.#i18n.t('common.close'),
      loadSheet: this.#loadSheet,
    });
  };

  #sight({ manifest, clock, phase, state, cart }: Show): CompareSight {
    const country = this.#market.value;
    const currency = cart?.state.cart?.currency;
    return {
      ...{ i18n: this.#i18n, words: this.#words, manifest, country },
      view: { market: marketOf(manifest, country), updates: state.products.updates, currency },
      now: clock.now(),
      isOver: phase === 'ended' || phase === 'cancelled',
    };
  }
}
