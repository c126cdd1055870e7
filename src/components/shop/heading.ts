import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { chevronDownLines } from '../../icons/lines/chevron-down.ts';
import { maximizeLines } from '../../icons/lines/maximize.ts';
import { written } from '../../controllers/written.ts';
import type { Host } from '../../protocol/manifest.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { asidesOf } from './asides-of.ts';
import { apart, type ShopView } from './shop-view.ts';

/** What the show is called, and who sells and speaks. */
export function heading(view: ShopView): TemplateResult {
  const { show, i18n } = view;
  const { title, lang } = show.manifest;
  return html`<h2 class="title" part="title">${written(i18n.text(title, lang))}</h2>
    ${sellerLine(view)} ${adAlone(view)}`;
}

/** Stands for the label of who spoke before it, among words whose order is the language's. */
const LABEL = '\uFFFC';

/** "Kiln & Cloth. Speaking: the potter, an employee." Who is paid is labelled, or not yet in sight. */
export function sellerLine(view: ShopView): TemplateResult | typeof nothing {
  const { show, i18n } = view;
  const { seller, hosts, endsAt } = show.manifest;
  const asides = hosts.some(hasDetails) ? asidesOf(view) : undefined;
  const waits = hosts.some(hasDetails) && view.lazy.status('asides') !== 'ready';
  const plain = (text: LocalizedText): string => apart(view, text).replaceAll(LABEL, '');
  const who = hosts.map(
    ({ name, role }) =>
      (role ? i18n.t('shop.person', { name: plain(name), role: plain(role) }) : plain(name)) +
      LABEL,
  );
  const said = [
    ...(seller ? [i18n.t('shop.seller', { seller: plain(seller.name) })] : []),
    ...(who.length > 0 ? [i18n.t('shop.speaking', { who: i18n.formats.list(who) })] : []),
  ];
  const ends =
    endsAt !== undefined && show.phase === 'live'
      ? i18n.t('shop.ends', { time: i18n.formats.time(endsAt) })
      : '';
  if (said.length === 0 && !ends) return nothing;
  const label = (host: Host): unknown => asides?.adOf(view, host) ?? nothing;
  return html`<p class=${waits ? 'seller unlabelled' : 'seller'} part="seller">
    ${labelled(said.join(' '), hosts.map(label))}
    ${ends ? html`<span class="ends number">${ends}</span>` : nothing}
  </p>`;
}

/** The words with the labels where they stand; in one piece where there is none. */
const labelled = (words: string, labels: readonly unknown[]): unknown =>
  labels.every((label) => label === nothing)
    ? words.replaceAll(LABEL, '')
    : words.split(LABEL).map((text, n) => [text, labels[n] ?? nothing]);

/** Whether the manifest tells on whose account somebody speaks: that is read where it is labelled. */
const hasDetails = (host: Host): boolean => 'speaksAs' in host || 'advertising' in host;

/** That somebody who speaks is paid, where no name is in sight. */
export const adAlone = (view: ShopView, slot?: string): unknown =>
  view.show.manifest.hosts.some(hasDetails) ? asidesOf(view)?.adAlone(view, slot) : nothing;

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
