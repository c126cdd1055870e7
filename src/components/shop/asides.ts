import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { scaleLines } from '../../icons/lines/scale.ts';
import { storeLines } from '../../icons/lines/store.ts';
import { hasTabs } from './opening.ts';
import type { AsideName, ShopView } from './shop-view.ts';

const LOOKS = {
  compare: { lines: scaleLines, words: 'shop.compare' },
  trust: { lines: storeLines, words: 'shop.trust' },
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

/** Leads to who sells, where that is known. */
export function trustButton(view: ShopView): TemplateResult | typeof nothing {
  const { seller, hosts } = view.show.manifest;
  return seller || hosts.length > 0 ? asideButton(view, 'trust') : nothing;
}

function asideButton({ i18n, acts }: ShopView, name: AsideName): TemplateResult {
  const { lines, words } = LOOKS[name];
  return html`<button
    class="button plain open"
    part="more-button"
    aria-haspopup="dialog"
    @click=${() => acts.open({ name })}
  >
    ${icon(lines, 'small')} ${i18n.t(words)}
  </button>`;
}

/** What is a step away from the products. */
export function aside(
  { show }: ShopView,
  name: AsideName,
  close: TemplateResult | typeof nothing,
): TemplateResult {
  if (name === 'compare') return html`<onair-compare part="compare">${close}</onair-compare>`;
  return html`<onair-trust
    part="trust"
    product-id=${show.state.products.pinned?.productId ?? nothing}
    >${close}</onair-trust
  >`;
}

/** How many of its products the show has shown. */
function shownCount({ show }: ShopView): number {
  const { pinned, shown } = show.state.products;
  const pins = [pinned, ...shown];
  return show.manifest.products.filter(({ id }) => pins.some((pin) => pin?.productId === id))
    .length;
}
