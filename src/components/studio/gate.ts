import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import { titleTemplate } from '../desk/frame/title.ts';
import { button } from './button.ts';
import type { StudioWords } from './studio-words.ts';

/** Why there is no studio, or not yet. */
export type GateState = 'no-token' | 'no-address' | 'connecting' | 'failed';

const LINES: Readonly<Record<GateState, IconLines>> = {
  'no-token': shieldCheckLines,
  'no-address': wifiOffLines,
  connecting: loaderCircleLines,
  failed: wifiOffLines,
};

/** In the place of the studio: what is so, and what to do. */
export function gateTemplate(
  state: GateState,
  words: StudioWords,
  again: () => void,
): TemplateResult {
  return html`<header class="header" part="header">
      ${titleTemplate(words.t('studio'), words, null)}
    </header>
    <div class="gate" part="gate">
      <div class="said" role=${state === 'connecting' ? 'status' : 'alert'}>
        ${icon(LINES[state], 'large')}
        <p class="gate-title">${words.t(`gate-${state}`)}</p>
        <p class="gate-next">${words.t(`gate-${state}-next`)}</p>
      </div>
      ${
        state === 'failed'
          ? button({ words: words.t('again'), part: 'again', press: again })
          : nothing
      }
    </div>`;
}
