import { html, nothing, type TemplateResult } from 'lit';
import { taxName } from '../../commerce/catalogue/tax.ts';
import { written } from '../../controllers/written.ts';
import { icon, type IconLines } from '../../icons/icon.ts';
import { micLines } from '../../icons/lines/mic.ts';
import { scaleLines } from '../../icons/lines/scale.ts';
import { storeLines } from '../../icons/lines/store.ts';
import { truckLines } from '../../icons/lines/truck.ts';
import { hostDetails, marketDetails, sellerDetails } from '../../protocol/details.ts';
import type { Host } from '../../protocol/manifest.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { adTag, isAd } from './ad.ts';
import { contact, link } from './contact.ts';
import { dayIn, isAhead } from './days.ts';
import type { TermsSight } from './terms-sight.ts';

type Told = TemplateResult | typeof nothing;

/** What belongs together; nothing of it known: nothing. */
export function section(lines: IconLines, heading: string, rows: readonly unknown[]): Told {
  if (rows.every((row) => row === nothing)) return nothing;
  return html`<section class="section" part="section">
    ${icon(lines)}
    <div class="rows">
      <h3 class="heading" part="heading">${heading}</h3>
      ${rows}
    </div>
  </section>`;
}

export function seller(sight: TermsSight): Told {
  const { words, manifest, product } = sight;
  const { seller: known, lang } = manifest;
  if (!known) return nothing;
  // The report of a product stands by the product.
  const policies = known.policies.filter(({ rel }) => !product || rel !== 'report');
  return section(storeLines, words.t('terms.seller'), [
    contact(sight, { ...sellerDetails(manifest), name: known.name }),
    policies.length === 0
      ? nothing
      : html`<ul class="policies" part="policies">
          ${policies.map(({ label, url }) => html`<li>${link(sight, url, written(words.text(label, lang)))}</li>`)}
        </ul>`,
  ]);
}

export function speakers(sight: TermsSight): Told {
  const { words, manifest } = sight;
  const hosts = manifest.hosts.map((host) => speaker(sight, host));
  return section(micLines, words.t('terms.speakers'), hosts);
}

function speaker(sight: TermsSight, host: Host): TemplateResult {
  const { i18n, words, manifest, country } = sight;
  const { speaksAs } = hostDetails(host);
  const said = [
    ...(host.role ? [written(words.text(host.role, manifest.lang))] : []),
    ...(speaksAs ? [words.t(`terms.${speaksAs}`)] : []),
  ];
  return html`<div class="row" part="row host">
    <p class="lead">
      <span part="name">${written(words.text(host.name, manifest.lang))}</span>
      ${isAd(host) ? adTag(i18n.t('common.ad'), country) : nothing}
    </p>
    ${said.map((one) => html`<p class="second" part="role">${one}</p>`)}
  </div>`;
}

export function delivery(sight: TermsSight): Told {
  const { words, country, view, product } = sight;
  const { delivery: how, returns } = view.market ?? {};
  const { returnsUntil } = marketDetails(view.market, product ?? undefined);
  const until =
    returnsUntil && isAhead(returnsUntil, sight.now)
      ? words.t('terms.until', { day: dayIn(words.formats, returnsUntil) })
      : null;
  const name = countryName(words.lang, country);
  const heading = name
    ? words.t('terms.delivery-to', { country: name })
    : words.t('terms.delivery');
  return section(truckLines, heading, [
    row('delivery', [arrival(sight), said(sight, how)]),
    row('returns', [until, said(sight, returns)]),
  ]);
}

/** When it arrives if it is ordered now: no promise of a day that is over, or of a show that is. */
function arrival({ words, view, product, now, isOver }: TermsSight): string | null {
  const { arrives } = marketDetails(view.market, product ?? undefined);
  if (!arrives || isOver || !isAhead(arrives.to, now)) return null;
  const from = dayIn(words.formats, arrives.from);
  const to = dayIn(words.formats, arrives.to);
  return from === to
    ? words.t('terms.arrives-on', { day: to })
    : words.t('terms.arrives', { from, to });
}

export function price(sight: TermsSight): Told {
  const { words, country, hasTax, view, product } = sight;
  const tax = taxName(country);
  const { duties } = { ...view.market, ...(product && view.market?.products[product.id]) };
  return section(scaleLines, words.t('terms.price'), [
    row('tax', [hasTax === null ? null : words.t(`terms.${hasTax ? 'with' : 'without'}-${tax}`)]),
    row('duties', [said(sight, duties ?? view.market?.duties)]),
  ]);
}

function said({ words, manifest }: TermsSight, text: LocalizedText | undefined): unknown {
  return text ? written(words.text(text, manifest.lang)) : null;
}

/** What is so; the first in ink, the others below it. */
function row(part: string, lines: readonly unknown[]): Told {
  const [lead, ...more] = lines.filter((line) => line !== null);
  if (!lead) return nothing;
  return html`<div class="row" part="row ${part}">
    <p>${lead}</p>
    ${more.map((line) => html`<p class="second">${line}</p>`)}
  </div>`;
}

function countryName(lang: string, country: string | null): string | undefined {
  try {
    return country ? new Intl.DisplayNames([lang], { type: 'region' }).of(country) : undefined;
  } catch {
    return undefined;
  }
}
