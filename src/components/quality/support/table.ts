import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import { MINUTE, type MinuteSample } from './minute.ts';
import { meansOf, type Series } from './series.ts';
import { pathName, write } from './write.ts';

type I18n = Localization<'whole'>;

/** Milliseconds of a row: sixty rows would be a long way through. */
const STRETCH = 5_000;

/** The plots for who does not see them: what each metric was, every five seconds. */
export function tableTemplate(
  samples: readonly MinuteSample[],
  known: readonly Series[],
  i18n: I18n,
): TemplateResult {
  const end = samples.at(-1)?.at ?? 0;
  const stretches = { end, ms: STRETCH, count: MINUTE / STRETCH };
  const columns = known.map(({ metric, segments }) => ({
    metric,
    means: meansOf(segments, stretches),
  }));
  const rows = [...Array(stretches.count).keys()].filter((index) =>
    columns.some(({ means }) => means[index]?.value != null),
  );
  return html`<div class="hidden">
    <table>
      <caption>
        ${i18n.t('quality.minute')}
      </caption>
      <tr>
        ${['time', 'path', ...known.map(({ metric }) => metric)].map(
          (name) => html`<th scope="col">${i18n.t(`quality.${name as 'time'}`)}</th>`,
        )}
      </tr>
      ${rows.map((index) => {
        const at = end - (stretches.count - 1 - index) * STRETCH;
        return html`<tr>
          <th scope="row">${i18n.formats.timeWithSeconds(at)}</th>
          <td>${pathAt(samples, at, i18n)}</td>
          ${columns.map(({ metric, means }) => {
            const value = means[index]?.value ?? null;
            return html`<td>
              ${value === null ? i18n.t('quality.unknown') : write(metric, value, i18n)}
            </td>`;
          })}
        </tr>`;
      })}
    </table>
  </div>`;
}

/** The path that was last in use at a moment. */
function pathAt(samples: readonly MinuteSample[], at: number, i18n: I18n): string {
  const transport = samples.findLast((sample) => sample.at <= at && sample.transport)?.transport;
  return transport ? pathName(transport) : i18n.t('quality.unknown');
}
