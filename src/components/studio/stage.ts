import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { pauseLines } from '../../icons/lines/pause.ts';
import { videoLines } from '../../icons/lines/video.ts';
import { videoOffLines } from '../../icons/lines/video-off.ts';
import { button } from './button.ts';
import { isFresh, type StudioView } from './studio-view.ts';

/** What goes up, as the host sees it. */
export function stageTemplate(view: StudioView): TemplateResult {
  const { words, state, stream, isMirrored } = view;
  const isScreen = state.screen.status === 'on';
  return html`<div class="stage" part="stage">
    ${
      stream
        ? html`<video
            class=${isMirrored ? 'preview mirrored' : 'preview'}
            part="preview"
            aria-label=${words.t(
              isScreen ? 'picture-screen' : isMirrored ? 'picture-camera' : 'picture',
            )}
            .srcObject=${stream}
            .muted=${true}
            autoplay
            playsinline
          ></video>`
        : emptyTemplate(view)
    }
    ${
      state.air.isPaused
        ? html`<p class="veil" part="paused">
            ${icon(pauseLines)}<span>${words.t('picture-paused')}</span>
          </p>`
        : nothing
    }
    ${isFresh(state) ? askTemplate(view) : nothing}
  </div>`;
}

function askTemplate({ words, studio }: StudioView): TemplateResult {
  return html`<div class="ask">
    ${button({
      words: words.t('open'),
      part: 'open',
      look: 'filled',
      lines: videoLines,
      describedBy: 'open-why',
      press: () => void studio.open(),
    })}
    <p class="why" id="open-why">${words.t('open-why')}</p>
  </div>`;
}

function emptyTemplate({ words, state }: StudioView): TemplateResult | typeof nothing {
  if (isFresh(state)) return nothing;
  const { status, reason } = state.camera;
  const isOpening = status === 'opening';
  const key = isOpening
    ? 'opening-camera'
    : status === 'off'
      ? 'picture-off'
      : reason === 'lost'
        ? 'camera-lost'
        : 'picture-none';
  return html`<p class="empty" part="empty">
    ${icon(isOpening ? loaderCircleLines : videoOffLines, 'large')}<span>${words.t(key)}</span>
  </p>`;
}
