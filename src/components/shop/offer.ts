import { html, nothing, type TemplateResult } from 'lit';
import type { RoomName } from '../../controllers/room.ts';
import type { ShopView } from './shop-view.ts';

const LAYOUTS: Partial<Record<RoomName, string>> = { column: 'column', landscape: 'compact' };

/** The product that is shown now. */
export function pinnedCard({ show, room }: ShopView): TemplateResult | typeof nothing {
  if (!show.state.products.pinned) return nothing;
  return html`<onair-product-card
    class="card"
    part="pinned"
    layout=${LAYOUTS[room] ?? 'pinned'}
    exportparts="action:pinned-action"
  ></onair-product-card>`;
}
