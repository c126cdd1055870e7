import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { Stops } from './line-history.ts';

/** What is known of the line. What is not is null, and gets no row. */
export interface LineFacts {
  /** Milliseconds behind the studio. */
  readonly delay: number | null;
  readonly transport: string | null;
  /** Bytes a minute. */
  readonly use: number | null;
  readonly stops: Stops | null;
}

/** The rows below the verdict. */
export function factsTemplate(facts: LineFacts, i18n: Localization<'whole'>): TemplateResult {
  const { delay, transport, use, stops } = facts;
  const { formats } = i18n;
  return html`<dl class="rows" part="rows">
    ${factRow(i18n.t('quality.delay'), delay === null ? '' : formats.duration(delay))}
    ${factRow(i18n.t('quality.line'), lineName(transport, i18n))}
    ${factRow(i18n.t('quality.uses'), useText(use, i18n))}
    ${factRow(i18n.t('quality.stops'), stops ? stopsText(stops, i18n) : '')}
  </dl>`;
}

/** A row; none where there is no value. */
export function factRow(label: string, value: string): TemplateResult | typeof nothing {
  return value
    ? html`<div class="row" part="row">
        <dt part="label">${label}</dt>
        <dd class="number" part="value">${value}</dd>
      </div>`
    : nothing;
}

/** The two kinds that have words; another transport is left out. */
function lineName(transport: string | null, i18n: Localization<'whole'>): string {
  if (transport === 'whep' || transport === 'livekit') return i18n.t('quality.fast');
  return transport === 'hls' ? i18n.t('quality.slower') : '';
}

function useText(use: number | null, i18n: Localization<'whole'>): string {
  return use === null ? '' : i18n.t('quality.a-minute', { size: megabytes(use, i18n) });
}

/** `13 MB`, `0.3 MB`. */
function megabytes(bytes: number, { formats }: Localization<'whole'>): string {
  const size = bytes / 1e6;
  return formats.number(size, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: size < 9.95 ? 1 : 0,
  });
}

/** `None`, `1, for 0.6 s at 14:03`. */
export function stopsText({ count, ms, lastAt }: Stops, i18n: Localization<'whole'>): string {
  const { formats } = i18n;
  if (count === 0) return i18n.t('quality.no-stops');
  const values = { count, time: formats.duration(ms) };
  if (lastAt === null) return i18n.t('quality.stops-for', values);
  const key = count === 1 ? 'quality.stops-at' : 'quality.stops-last';
  return i18n.t(key, { ...values, at: formats.time(lastAt) });
}
