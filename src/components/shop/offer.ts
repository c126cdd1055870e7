import { html, nothing, type TemplateResult } from 'lit';
import type { RoomName } from '../../controllers/room.ts';
import type { ShopView } from './shop-view.ts';

/** Parts of a card, in each place, that a page may style from outside the shop. */
export const CARD_PARTS =
  'picture:card-picture, title:card-title, price:card-price, state:card-state';

const LAYOUTS: Partial<Record<RoomName, string>> = { column: 'column', landscape: 'compact' };

/** The product that is shown now. */
export function pinnedCard({ show, room }: ShopView): TemplateResult | typeof nothing {
  if (!show.state.products.pinned) return nothing;
  return html`<onair-product-card
    class="card"
    part="pinned"
    layout=${LAYOUTS[room] ?? 'pinned'}
    exportparts="action:pinned-action, ${CARD_PARTS}"
  ></onair-product-card>`;
}
