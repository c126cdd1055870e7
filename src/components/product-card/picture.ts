import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { imageLines } from '../../icons/lines/image.ts';
import type { Picture } from '../../protocol/manifest.ts';

/**
 * A picture of a product in a box that has its size before the picture comes; a quiet field where
 * there is none or it is broken. `sizes` as the browser takes it: the width of the box.
 */
export function picture(picture: Picture | undefined, sizes: string, alt = ''): TemplateResult {
  return html`<div class="picture" part="picture">
    ${
      picture
        ? html`<img
            part="image"
            loading="lazy"
            decoding="async"
            alt=${alt}
            sizes=${sizes}
            srcset=${picture.srcset ?? nothing}
            src=${picture.url}
            @load=${(event: Event) => show(event, picture)}
            @error=${show}
          />`
        : nothing
    }${icon(imageLines)}
  </div>`;
}

/** Says how it went. The point that must stay in sight is set here, since no style is written in markup. */
function show({ type, target }: Event, { focus }: Partial<Picture> = {}): void {
  const { classList, style } = target as HTMLImageElement;
  classList.toggle('broken', type === 'error');
  style.objectPosition = focus ? `${focus.x * 100}% ${focus.y * 100}%` : '';
}
