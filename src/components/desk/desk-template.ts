import { html, nothing, type TemplateResult } from 'lit';
import { picture } from '../product-card/picture.ts';
import { toggleReading } from './desk-acts.ts';
import { correctionTemplate } from './correction.ts';
import { ROOMS } from './desk-ui.ts';
import type { DeskView } from './desk-view.ts';
import { productsTemplate } from './goods.ts';
import { headerTemplate } from './header.ts';
import { helpTemplate } from './help.ts';
import { pressKey } from './keys.ts';
import { noticesTemplate } from './notices.ts';
import { nowTemplate } from './now.ts';
import { queueTemplate } from './queue.ts';
import { agendaTemplate, linesTemplate, needsTemplate } from './side.ts';

/** The whole desk, and what is told aloud of it. */
export function deskTemplate(view: DeskView, said: string): TemplateResult {
  const { ui } = view;
  return html`${headerTemplate(view)} ${noticesTemplate(view)}
    ${ui.isReading ? readingTemplate(view) : html`${roomsTemplate(view)} ${columnsTemplate(view)}`}
    ${ui.isHelping ? helpTemplate(view) : nothing}
    <p class="hidden" role="status">${said}</p>`;
}

/** One thing alone, as large as it goes. */
function readingTemplate(view: DeskView): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') toggleReading(view);
    else pressKey(event, view);
  };
  return html`<div class="reading" part="reading" tabindex="-1" @keydown=${press}>
    ${nowTemplate(view)}
  </div>`;
}

/** Which part a narrow desk shows. */
function roomsTemplate({ words, ui, set }: DeskView): TemplateResult {
  return html`<nav class="rooms" part="rooms" aria-label=${words.t('rooms')}>
    ${ROOMS.map(
      (room) =>
        html`<button
          type="button"
          class="tab"
          part=${ui.room === room ? 'room chosen' : 'room'}
          aria-pressed=${ui.room === room ? 'true' : 'false'}
          @click=${() => set({ room })}
        >
          ${words.t(`room-${room}`)}
        </button>`,
    )}
  </nav>`;
}

function columnsTemplate(view: DeskView): TemplateResult {
  return html`<div class="columns in-${view.ui.room}">
    <div class="side">
      ${previewTemplate(view)} ${linesTemplate(view)} ${agendaTemplate(view)} ${needsTemplate(view)}
    </div>
    ${queueTemplate(view)}
    <div class="end-column">
      ${nowTemplate(view)}
      <div class="goods">${productsTemplate(view)} ${correctionTemplate(view)}</div>
    </div>
  </div>`;
}

/** The picture of the show, without its sound: what a viewer has before their eyes. */
function previewTemplate({ words, preview, show, hasEnded }: DeskView): TemplateResult {
  const { poster } = show.manifest;
  return html`<figure class="preview" part="preview">
    <figcaption>${words.t('viewers-see')}</figcaption>
    ${
      preview && !hasEnded
        ? html`<onair-player part="player" autoplay></onair-player>`
        : poster
          ? html`<div class="still" part="still">${picture(poster, '280px')}</div>`
          : nothing
    }
  </figure>`;
}
