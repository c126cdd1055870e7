import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { Show } from '../../core/show.ts';
import type { Content, Face } from './face.ts';

export interface FrameOptions {
  readonly layout: string;
  readonly i18n: Localization;
  readonly show: Show | null;
  /** Null: there is nothing to say yet, and the light-DOM content stays. */
  readonly face: Face | null;
  /** Where the video is. */
  readonly picture: HTMLElement | undefined;
  readonly keyed: ((event: KeyboardEvent) => void) | undefined;
}

/** The box that everything is in, the same one from the poster to the end. */
export function frame(options: FrameOptions): TemplateResult {
  const { layout, i18n, show, face, picture, keyed } = options;
  const title = show ? i18n.text(show.manifest.title, show.manifest.lang).text : '';
  const names = ['box', face?.name, face?.pictured && 'pictured', face?.mini && 'mini'];
  return html`<div class="root ${layout}" part="base" lang=${i18n.lang} dir=${i18n.dir}>
    <div
      class=${names.filter(Boolean).join(' ')}
      part="frame"
      role="group"
      tabindex="-1"
      aria-label=${title || nothing}
      popover=${face?.mini ? 'manual' : nothing}
      @keydown=${keyed}
    >
      <slot name="poster">${show ? poster(show, i18n) : nothing}</slot>
      ${picture}${face?.still}${face ? places(face, layout === 'ground') : html`<slot></slot>`}
    </div>
  </div>`;
}

function places(face: Face, isGround: boolean): Content {
  const { chip, tools, middle, foot, over } = face;
  return html`<div class="top" part="top">
      ${chip}
      <div class="tools" part="tools">${tools}<slot name="actions"></slot></div>
    </div>
    ${isGround ? html`<slot class="title" name="title"></slot>` : nothing}
    <div class="middle" part="middle">${middle}</div>
    <div class="foot" part="foot">
      ${foot}${isGround ? html`<slot name="bottom"></slot>` : nothing}
    </div>
    ${over}`;
}

/** A picture that does not come leaves the dark ground. */
function poster({ manifest }: Show, i18n: Localization): Content {
  const { poster } = manifest;
  if (!poster) return nothing;
  const gone = ({ target }: Event): void => {
    (target as HTMLElement).hidden = true;
  };
  return html`<img
    class="layer poster"
    part="poster"
    src=${poster.url}
    srcset=${poster.srcset ?? nothing}
    sizes="100vw"
    alt=${poster.alt === undefined ? '' : i18n.text(poster.alt, manifest.lang).text}
    decoding="async"
    @error=${gone}
  />`;
}
