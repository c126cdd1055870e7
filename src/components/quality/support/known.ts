import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import type { HealthSample } from '../../../core/ports.ts';
import { factRow, stopsText } from '../facts.ts';
import { riseOf, type MinuteSample } from './minute.ts';
import { milliseconds, pathName } from './write.ts';

type I18n = Localization<'whole'>;

/** What is known of the line now, and of the minute; `clockError` as the show tells it. What is not known gets no row. */
export function knownTemplate(
  samples: readonly MinuteSample[],
  clockError: number | null,
  i18n: I18n,
): TemplateResult {
  const last = samples.at(-1);
  const health = last?.health;
  const count = riseOf(samples, 'freezes');
  const stops = { count: count ?? 0, ms: riseOf(samples, 'frozenMs') ?? 0, lastAt: null };
  return html`<dl class="rows" part="rows">
    ${factRow(i18n.t('quality.path'), health ? pathText(last) : '')}
    ${factRow(i18n.t('quality.picture'), heightText(health, i18n))}
    ${factRow(i18n.t('quality.codec'), codecName(health?.codec))}
    ${factRow(i18n.t('quality.round-trip'), msText(health?.roundTrip, i18n))}
    ${factRow(i18n.t('quality.jitter-buffer'), msText(health?.jitterBuffer, i18n))}
    ${factRow(i18n.t('quality.clock-error'), msText(clockError, i18n))}
    ${factRow(i18n.t('quality.skew'), skewText(health?.skew, i18n))}
    ${factRow(i18n.t('quality.stops-minute'), count === null ? '' : stopsText(stops, i18n))}
    ${factRow(i18n.t('quality.concealed'), msText(riseOf(samples, 'concealedMs'), i18n))}
    ${factRow(i18n.t('quality.reattached'), health?.reattached ? i18n.formats.number(health.reattached) : '')}
  </dl>`;
}

function pathText({ transport }: MinuteSample): string {
  return transport === null ? '' : pathName(transport);
}

function heightText(health: HealthSample | null | undefined, i18n: I18n): string {
  return health?.height ? i18n.t('quality.height', { lines: String(health.height) }) : '';
}

function msText(ms: number | null | undefined, i18n: I18n): string {
  return ms == null ? '' : milliseconds(ms, i18n);
}

/** `VP8` of `video/VP8`; `avc1.640020` as it is. */
function codecName(codec: string | null | undefined): string {
  return codec?.replace(/^video\//, '') ?? '';
}

/** Sound and picture are told apart from 1 ms on; beyond ±45 ms people see it. */
function skewText(skew: number | null | undefined, i18n: I18n): string {
  if (skew == null) return '';
  const ms = Math.round(skew);
  if (ms === 0) return i18n.t('quality.skew-none');
  const key = ms > 0 ? 'quality.skew-late' : 'quality.skew-early';
  return i18n.t(key, { time: milliseconds(Math.abs(ms), i18n) });
}
