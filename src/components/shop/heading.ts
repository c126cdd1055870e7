import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { chevronDownLines } from '../../icons/lines/chevron-down.ts';
import { maximizeLines } from '../../icons/lines/maximize.ts';
import { written } from '../../controllers/written.ts';
import { apart, type ShopView } from './shop-view.ts';

/** What the show is called, and who sells and speaks. */
export function heading(view: ShopView): TemplateResult {
  const { show, i18n } = view;
  const { title, lang } = show.manifest;
  return html`<h2 class="title" part="title">${written(i18n.text(title, lang))}</h2>
    ${sellerLine(view)}`;
}

/** "Kiln & Cloth. Speaking: the potter, an employee." */
export function sellerLine(view: ShopView): TemplateResult | typeof nothing {
  const { show, i18n } = view;
  const { seller, hosts, endsAt } = show.manifest;
  const who = hosts.map(({ name, role }) =>
    role
      ? i18n.t('shop.person', { name: apart(view, name), role: apart(view, role) })
      : apart(view, name),
  );
  const said = [
    ...(seller ? [i18n.t('shop.seller', { seller: apart(view, seller.name) })] : []),
    ...(who.length > 0 ? [i18n.t('shop.speaking', { who: i18n.formats.list(who) })] : []),
  ];
  const ends =
    endsAt !== undefined && show.phase === 'live'
      ? i18n.t('shop.ends', { time: i18n.formats.time(endsAt) })
      : '';
  if (said.length === 0 && !ends) return nothing;
  return html`<p class="seller" part="seller">
    ${said.join(' ')} ${ends ? html`<span class="ends number">${ends}</span>` : nothing}
  </p>`;
}

/** Gives the screen back to the page. */
export function leaveButton({ i18n, acts }: ShopView, slot = 'actions'): TemplateResult {
  return html`<button
    slot=${slot || nothing}
    class=${slot ? 'button plain on-video' : 'button plain'}
    part="leave"
    aria-label=${i18n.t('shop.leave')}
    @click=${acts.leave}
  >
    ${icon(chevronDownLines)}
  </button>`;
}

/** Takes the whole screen, in words. */
export function openButton({ i18n, acts }: ShopView): TemplateResult {
  return html`<button class="button plain open" part="open" @click=${acts.openShow}>
    ${icon(maximizeLines, 'small')} ${i18n.t('shop.open')}
  </button>`;
}

/** Reasons to come back: to a show that is still to come, else to the shop. */
export function returning({ show, lazy }: ShopView): TemplateResult {
  if (show.phase === 'scheduled') {
    lazy.status('reminder');
    return html`<onair-reminder
      part="reminder"
      exportparts="button:reminder-button"
    ></onair-reminder>`;
  }
  lazy.status('follow');
  return html`<onair-follow part="follow"></onair-follow>`;
}
