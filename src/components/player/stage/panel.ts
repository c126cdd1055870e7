import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { pauseLines } from '../../../icons/lines/pause.ts';
import { xLines } from '../../../icons/lines/x.ts';
import type { Content } from '../face.ts';
import { control } from './controls.ts';
import type { Scene } from './scene.ts';

/** Settings over the picture, which goes on. Where there is no room for a bar, what the bar has is here. */
export function panel(scene: Scene): TemplateResult {
  const { stage, i18n } = scene;
  const { htmlFor } = stage.parts.element;
  const isQuality = stage.panel === 'quality';
  const label = i18n.t(isQuality ? 'player.quality' : 'player.captions');
  const quality = html`<onair-quality part="quality" for=${htmlFor}></onair-quality>`;
  // A small box has no room for it: it comes up from the bottom of the window.
  const inBox = !stage.isCompact || stage.parts.element.layout === 'ground';
  return html`<section
    class="panel"
    part="panel"
    role="dialog"
    aria-label=${label}
    tabindex="-1"
    popover=${inBox ? nothing : 'manual'}
  >
    <header>
      <b>${label}</b>
      ${control({ name: 'close', lines: xLines, label: i18n.t('common.close'), run: stage.close })}
    </header>
    ${
      isQuality
        ? lazily(scene, 'quality', quality)
        : html`${lazily(
            scene,
            'caption-settings',
            html`<onair-caption-settings
              part="caption-settings"
              for=${htmlFor}
            ></onair-caption-settings>`,
          )}${stage.isCompact ? html`${lazily(scene, 'quality', quality)}${pause(scene)}` : nothing}`
    }
  </section>`;
}

function lazily({ stage, i18n }: Scene, name: string, content: TemplateResult): Content {
  const status = stage.lazy.status(name);
  if (status === 'ready') return content;
  if (status === 'loading') return html`<p>${i18n.t('common.loading')}</p>`;
  return html`<button class="link" @click=${() => stage.lazy.retry(name)}>
    ${i18n.t('common.try-again')}
  </button>`;
}

function pause({ stage, i18n }: Scene): TemplateResult {
  const stop = (): void => {
    stage.close();
    stage.pause();
  };
  return html`<button class="word pause-word" part="pause-button" @click=${stop}>
    ${icon(pauseLines)}${i18n.t('player.pause')}
  </button>`;
}
