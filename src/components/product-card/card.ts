import { html, nothing, type TemplateResult } from 'lit';
import { chosenValues } from '../../commerce/catalogue/chosen-values.ts';
import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import { priceFrom, priceOf, reductionOf } from '../../commerce/catalogue/price.ts';
import { isSold, isSoldOut, ruleOf } from '../../commerce/catalogue/stock.ts';
import { leadOf } from '../../commerce/catalogue/terms.ts';
import type { Localization } from '../../controllers/localization.ts';
import { eyeLines } from '../../icons/lines/eye.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import type { LocalizedText, WrittenText } from '../../protocol/text.ts';
import { cardLine, type CardLine } from './card-line.ts';
import { picture } from './picture.ts';
import { priceLine } from './price.ts';
import { written } from '../../controllers/written.ts';

/** How much of a card is shown, and where. */
export type CardLayout = 'row' | 'rail' | 'pinned' | 'compact' | 'column';

/** All that a card shows. */
export interface CardFace {
  readonly layout: CardLayout;
  readonly manifest: Manifest;
  readonly country: string | null;
  readonly product: Product;
  /** The variant that the host shows; null: the product as a whole. */
  readonly variant: Variant | null;
  readonly view: Viewpoint;
  /** How it stands with the bag and the shop, once that is known. */
  readonly standing: CardLine | null;
  readonly isNow: boolean;
  /** Since when the picture stands still; nothing: it does not. */
  readonly heldSince: number | null | undefined;
  readonly isBusy: boolean;
  open(): void;
  add(quantity: number): void;
}

/** A product as it came: its details are read where they are shown. */
type ByPlans = Product & { readonly plansOnly?: unknown };

/** The face of a card. */
export function card(i18n: Localization, face: CardFace): TemplateResult {
  const { layout, product, variant, isNow } = face;
  const title = titleOf(i18n, face);
  const isTold = isNow && (layout === 'row' || layout === 'rail');
  return html`<article class="card ${layout} ${isTold ? 'now' : ''}" part="card">
    ${picture(variant?.picture ?? product.pictures[0], '84px')}
    ${isNow && !isTold ? html`<p class="label" part="label">${showing(i18n, face)}</p>` : nothing}
    <button class="open" part="title" @click=${face.open}>
      <span class="clamp"><span>${written(title)}</span></span>
    </button>
    ${facts(i18n, face, isTold)} ${action(i18n, face, title.text)}
  </article>`;
}

/** The product's name, and the variant's where the host shows one. */
export function titleOf(
  i18n: Localization,
  { product, variant, manifest }: Pick<CardFace, 'product' | 'variant' | 'manifest'>,
): WrittenText {
  const inWords = (text: LocalizedText): WrittenText => i18n.text(text, manifest.lang);
  const { text, lang } = inWords(product.title);
  const labels = chosenValues(product, variant).map(({ label }) => inWords(label).text);
  const joined = [text, ...labels].reduce((first, next) =>
    i18n.t('products.joined', { first, next }),
  );
  return { text: joined, lang };
}

function showing(i18n: Localization, { heldSince }: CardFace): string {
  return heldSince
    ? i18n.t('products.shown-last', { time: i18n.formats.time(heldSince) })
    : i18n.t('products.showing');
}

function facts(i18n: Localization, face: CardFace, isTold: boolean): unknown {
  const { layout, product, variant, view, country, standing } = face;
  const price = variant ? priceOf(product, variant, view) : priceFrom(product, view);
  const reduction = price && layout !== 'rail' ? reductionOf(price) : null;
  const line =
    standing ?? (isTold && { name: 'showing', lines: eyeLines, text: showing(i18n, face) });
  return [
    price && priceLine(i18n, { price, reduction, country }),
    reduction
      ? html`<p class="state" part="lowest">
          <bdi
            >${i18n.t('products.lowest-short', { price: i18n.formats.money(reduction.lowest) })}</bdi
          >
        </p>`
      : !line && layout !== 'rail' && delivery(i18n, face),
    line && cardLine(i18n, line, face.add),
  ].map((part) => part || nothing);
}

/** When it arrives: the first sentence of what the market says of delivery. */
function delivery(i18n: Localization, { view, manifest }: CardFace): TemplateResult | false {
  if (!view.market?.delivery) return false;
  const { text, lang } = i18n.text(view.market.delivery, manifest.lang);
  return html`<p class="state" part="delivery">${written({ text: leadOf(text).lead, lang })}</p>`;
}

/** Choose, where there is something to choose; else add. Nothing that cannot be done. */
function action(i18n: Localization, face: CardFace, title: string): unknown {
  const { layout, product, variant, view, isBusy } = face;
  if (layout === 'rail' || !isSold(product, view) || isSoldOut(product, variant, view))
    return nothing;
  // Of the plans only the sheet knows; of one that is sold by them alone there is a choice to make.
  const isChoice = product.variants.length > 1 || (product as ByPlans).plansOnly === true;
  const one = variant ?? product.variants[0];
  const add = (): void => face.add(ruleOf(product, one, view).min || 1);
  const kind = layout === 'row' ? '' : 'filled';
  const words = i18n.t(isChoice ? 'products.choose' : 'products.add');
  return html`<button
    class="button action ${kind}"
    part="action"
    aria-label=${words + i18n.t('products.of', { title })}
    aria-disabled=${isBusy}
    @click=${isChoice ? face.open : add}
  >
    ${words}
  </button>`;
}
