import { html, type TemplateResult } from 'lit';
import { xLines } from '../../../icons/lines/x.ts';
import { control } from './controls.ts';
import type { Scene } from './faces.ts';

/** Beside the small picture in the corner: what is shown, the way back, and the way to end it. */
export function mini({ stage, show, i18n }: Scene): TemplateResult {
  const { manifest, state } = show;
  const pinned = manifest.products.find(({ id }) => id === state.products.pinned?.productId);
  const { text, lang } = i18n.text(pinned?.title ?? manifest.title, manifest.lang);
  const back = (): void => stage.parts.element.scrollIntoView({ block: 'center' });
  return html`<button
      class="mini-line"
      part="mini-line"
      type="button"
      aria-label=${`${i18n.t('player.back')}: ${text}`}
      @click=${back}
    >
      <span lang=${lang} dir="auto">${text}</span>
    </button>
    ${control({ name: 'stop', lines: xLines, label: i18n.t('player.stop'), run: stage.pause })}`;
}
