import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import { MINUTE, type MinuteSample } from './minute.ts';
import { ceilingOf, HEIGHT, pathOf, rangeOf, WIDTH, xOf } from './scale.ts';
import { changesOf, segmentsOf, type Metric, type PathChange, type Series } from './series.ts';
import { tableTemplate } from './table.ts';
import { write } from './write.ts';

type I18n = Localization<'whole'>;

/** What is plotted, and how high each plot is at the least: 10 ms of delay are no mountain. */
const METRICS: readonly (readonly [metric: Metric, least: number])[] = [
  ['delay', 500],
  ['loss', 0.05],
  ['bitrate', 500_000],
];

interface Plot extends Series {
  readonly least: number;
}

/** The metrics of which anything is known. */
function knownOf(samples: readonly MinuteSample[]): readonly Plot[] {
  return METRICS.map(([metric, least]) => ({
    metric,
    least,
    segments: segmentsOf(samples, metric),
  })).filter(({ segments }) => segments.length > 0);
}

/** The last minute: a plot for each metric of which anything is known, one below the other, and the same as a table. */
export function plotsTemplate(
  samples: readonly MinuteSample[],
  i18n: I18n,
): TemplateResult | typeof nothing {
  const known = knownOf(samples);
  const end = samples.at(-1)?.at;
  if (known.length === 0 || end === undefined) return nothing;
  const { formats } = i18n;
  return html`<div class="plots" part="plots">
      ${known.map((one) => plotTemplate(one, { end, changes: changesOf(samples) }, i18n))}
      <p class="times number" part="times" dir="ltr" aria-hidden="true">
        <span>${formats.timeWithSeconds(end - MINUTE)}</span>
        <span>${formats.timeWithSeconds(end)}</span>
      </p>
    </div>
    ${tableTemplate(samples, known, i18n)}`;
}

function plotTemplate(
  { metric, segments, least }: Plot,
  { end, changes }: { readonly end: number; readonly changes: readonly PathChange[] },
  i18n: I18n,
): TemplateResult | typeof nothing {
  const range = rangeOf(segments);
  if (!range) return nothing;
  const ceiling = ceilingOf(range.most, least);
  const name = i18n.t(`quality.${metric}`);
  const isCurrent = segments.at(-1)?.at(-1)?.at === end;
  const words = {
    name,
    least: write(metric, range.least, i18n),
    most: write(metric, range.most, i18n),
    last: write(metric, range.last, i18n),
  };
  return html`<figure class="plot" part="plot">
    <figcaption part="plot-label">
      ${name}${isCurrent ? html`<b class="number" part="plot-value">${words.last}</b>` : nothing}
    </figcaption>
    <svg
      role="img"
      aria-label=${i18n.t('quality.plotted', words)}
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
    >
      <path class="rule" d="M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}"></path>
      ${changes.map(({ at }) => changeTemplate(xOf(at, end)))}
      <path class="curve" part="curve" d=${pathOf(segments, end, ceiling)}></path>
    </svg>
    <span class="scale number" part="scale" aria-hidden="true">
      <span>${write(metric, ceiling, i18n)}</span><span>0</span>
    </span>
  </figure>`;
}

const changeTemplate = (x: number): SVGTemplateResult =>
  svg`<path class="change" part="change" d="M${x} 0V${HEIGHT}"></path>`;
