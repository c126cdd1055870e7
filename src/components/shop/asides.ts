import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { scaleLines } from '../../icons/lines/scale.ts';
import { storeLines } from '../../icons/lines/store.ts';
import type { Host } from '../../protocol/manifest.ts';
import { adTag, isAd } from '../trust/ad.ts';
import { hasTabs } from './opening.ts';
import { countryOf, type AsideName, type Opened, type ShopView } from './shop-view.ts';

const LOOKS = {
  compare: { lines: scaleLines, words: 'shop.compare' },
  trust: { lines: storeLines, words: 'shop.trust' },
} as const;

/** Parts of the asides that a page may style from outside the shop. */
const PARTS = {
  compare: 'table:compare-table, see',
  trust: 'section:trust-section, ad, report',
} as const;

/** What leads on from the list of products. */
export function more(view: ShopView): TemplateResult | typeof nothing {
  const buttons = [
    shownCount(view) > 1 ? asideButton(view, 'compare') : nothing,
    hasTabs(view.room) ? nothing : trustButton(view),
  ];
  if (buttons.every((button) => button === nothing)) return nothing;
  return html`<div class="more" part="more">${buttons}</div>`;
}

/** Leads to who sells, where that is known; from a product's sheet to its report, too. */
export function trustButton(view: ShopView, slot = ''): TemplateResult | typeof nothing {
  const { seller, hosts } = view.show.manifest;
  const isKnown = seller || hosts.length > 0 || (slot && canReport(view));
  return isKnown ? asideButton(view, 'trust', slot) : nothing;
}

function canReport({ element, show }: ShopView): boolean {
  const { links, seller } = show.manifest;
  const all = [...links, ...(seller?.policies ?? [])];
  return element.hasAttribute('report') || all.some(({ rel }) => rel === 'report');
}

function asideButton({ i18n, acts }: ShopView, name: AsideName, slot = ''): TemplateResult {
  const { lines, words } = LOOKS[name];
  return html`<button
    slot=${slot || nothing}
    class="button plain open"
    part="more-button"
    aria-haspopup="dialog"
    @click=${() => acts.open({ name })}
  >
    ${icon(lines, 'small')} ${i18n.t(words)}
  </button>`;
}

/** Beside the name of somebody who is paid to speak. */
export function adOf(view: ShopView, host: Host): TemplateResult | typeof nothing {
  return isAd(host) ? html`${'\u00a0'}${ad(view)}` : nothing;
}

/** Where no name is in sight, but the voice is heard. */
export function adAlone(view: ShopView, slot?: string): TemplateResult | typeof nothing {
  if (!view.show.manifest.hosts.some(isAd)) return nothing;
  return html`<p class="ad-alone" slot=${slot ?? nothing}>${ad(view)}</p>`;
}

const ad = (view: ShopView): TemplateResult => adTag(view.i18n.t('common.ad'), countryOf(view));

/** What is a step away from the products. */
export function aside(
  { element }: ShopView,
  { name, productId }: Opened,
  inside: unknown,
): TemplateResult {
  if (name === 'compare')
    return html`<onair-compare part="compare" exportparts=${PARTS.compare}
      >${inside}</onair-compare
    >`;
  return html`<onair-trust
    part="trust"
    product-id=${productId ?? nothing}
    ?report=${element.hasAttribute('report')}
    exportparts=${PARTS.trust}
    >${inside}</onair-trust
  >`;
}

/** How many of its products the show has shown. */
function shownCount({ show }: ShopView): number {
  const { pinned, shown } = show.state.products;
  const pins = [pinned, ...shown];
  return show.manifest.products.filter(({ id }) => pins.some((pin) => pin?.productId === id))
    .length;
}
