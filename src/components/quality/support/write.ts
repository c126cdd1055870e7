import type { Localization } from '../../../controllers/localization.ts';
import type { Metric } from './series.ts';

type I18n = Localization<'whole'>;

/** How a metric's values are written. */
export function write(metric: Metric, value: number, i18n: I18n): string {
  if (metric === 'delay') return i18n.formats.duration(value);
  return metric === 'loss' ? percent(value, i18n) : bits(value, i18n);
}

/** `0.4%`, `12%`. */
function percent(share: number, { formats }: I18n): string {
  const maximumFractionDigits = share < 0.0995 ? 1 : 0;
  return formats.number(share, { style: 'percent', maximumFractionDigits });
}

/** `640 kb/s`, `1.7 Mb/s`. */
function bits(perSecond: number, { formats }: I18n): string {
  const isLess = perSecond < 1e6;
  return formats.number(perSecond / (isLess ? 1e3 : 1e6), {
    style: 'unit',
    unit: isLess ? 'kilobit-per-second' : 'megabit-per-second',
    unitDisplay: 'short',
    maximumFractionDigits: !isLess && perSecond < 9.95e6 ? 1 : 0,
  });
}

/** `38 ms`. */
export function milliseconds(ms: number, { formats }: I18n): string {
  return formats.number(ms, {
    style: 'unit',
    unit: 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  });
}

const NAMES: Readonly<Record<string, string>> = { whep: 'WHEP', hls: 'HLS', livekit: 'LiveKit' };

/** What staff call a path; one of the page's own making has the name that it gave itself. */
export function pathName(transport: string): string {
  return Object.hasOwn(NAMES, transport) ? (NAMES[transport] ?? transport) : transport;
}
