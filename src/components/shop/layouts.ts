import { html, nothing, type TemplateResult } from 'lit';
import { answered, dock } from './dock.ts';
import { answering, waiting } from './answering.ts';
import { asidesOf } from './asides-of.ts';
import { adAlone, heading, leaveButton, openButton, returning, sellerLine } from './heading.ts';
import { CARD_PARTS, pinnedCard } from './offer.ts';
import { sheet } from './sheet.ts';
import type { ShopView } from './shop-view.ts';
import { tabbedPanel } from './tabs.ts';

/** The show, laid out for its room. The player is the same one in each of them: the film plays on. */
export function layout(view: ShopView): TemplateResult {
  return html`<div class="picture" part="picture">${player(view)}</div>
    ${beside(view)} ${sheet(view)}`;
}

function player(view: ShopView): TemplateResult {
  const { room, full, opened } = view;
  const isGround = room === 'ground';
  const covers = isGround || room === 'landscape';
  const isFree = isGround && !opened;
  return html`<onair-player
    part="player"
    layout=${covers ? 'ground' : 'inline'}
    ?autoplay=${view.element.autoplay}
    exportparts=${PLAYER_PARTS}
  >
    ${hasPoster(view) ? html`<slot name="poster" slot="poster"></slot>` : nothing}
    ${full && (isFree || !covers) ? leaveButton(view) : nothing}
    ${covers ? adAlone(view, 'title') : nothing}
    ${
      isGround
        ? html`<div class="heading" slot="title" ?hidden=${!isFree}>${heading(view)}</div>
            <div class="foot" slot="bottom" ?hidden=${!isFree}>
              ${answering(view)} ${pinnedCard(view)}
              ${view.show.phase === 'scheduled' ? returning(view) : nothing} ${dock(view)}
            </div>
            ${isFree ? nothing : html`<div class="under-sheet" slot="bottom"></div>`}`
        : nothing
    }
  </onair-player>`;
}

const PLAYER_PARTS =
  'video, inset, chip, caption, controls, control, sound-off, play-button, state:player-state';

/** What stands under the picture, or beside it. */
function beside(view: ShopView): TemplateResult | typeof nothing {
  switch (view.room) {
    case 'ground':
      return nothing;
    case 'landscape':
      return landscape(view);
    case 'column':
      return column(view);
    default:
      return wide(view);
  }
}

function landscape(view: ShopView): TemplateResult {
  return html`<section class="panel" part="panel" ?inert=${view.opened !== null}>
    <div class="bar">
      <p class="answered number" part="figures">${answered(view)}</p>
      ${leaveButton(view, '')}
    </div>
    <div class="rows">${answering(view)} ${waiting(view)}</div>
    ${pinnedCard(view)} ${dock(view)}
  </section>`;
}

function column(view: ShopView): TemplateResult {
  const strip = answering(view);
  return html`<div class="under" part="panel">
    ${strip === nothing ? html`<div class="heading">${heading(view)}</div>` : strip}
    <div class="offer">${view.show.state.products.pinned ? pinnedCard(view) : rail(view)}</div>
    ${dock(view)}
    <div class="end">
      ${strip === nothing ? nothing : sellerLine(view)}
      ${view.show.phase === 'scheduled' ? returning(view) : openButton(view)}
    </div>
  </div>`;
}

function wide(view: ShopView): TemplateResult {
  const back = returning(view);
  const asides = asidesOf(view);
  // What comes of itself stands left of what is there by then, so that nothing moves.
  const isLaidOut = view.lazy.status('asides') !== 'loading';
  return html`<div class="under">
      <div class="heading">
        <div>${heading(view)}</div>
        ${isLaidOut ? back : nothing} ${asides?.trustButton(view)}
        ${view.full ? nothing : openButton(view)}
      </div>
      ${view.room === 'desktop' ? rail(view) : html`<div class="offer">${pinnedCard(view)}</div>`}
    </div>
    ${tabbedPanel(view)}`;
}

/** All products side by side; its place is kept while it loads. */
function rail({ show, lazy }: ShopView): TemplateResult | typeof nothing {
  if (show.manifest.products.length === 0) return nothing;
  lazy.status('products');
  return html`<onair-products
    part="rail"
    class="rail"
    layout="rail"
    exportparts="card, previous, next, ${CARD_PARTS}"
  ></onair-products>`;
}

/** The page put one in. A slot that hands on nothing would hide the manifest's. */
const hasPoster = ({ element }: ShopView): boolean =>
  element.querySelector(':scope > [slot=poster]') !== null;
