import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { Show } from '../../core/show.ts';
import { icon, type IconLines } from '../../icons/icon.ts';
import { calendarPlusLines } from '../../icons/lines/calendar-plus.ts';
import { playLines } from '../../icons/lines/play.ts';
import { written } from '../../controllers/written.ts';

/** What a template may hold. */
export type Content = TemplateResult | typeof nothing | string;

/** What the player shows over the picture, place by place. */
export interface Face {
  /** Names it, as a custom state. */
  readonly name: string;
  readonly chip?: Content;
  /** At the end of the top row. */
  readonly tools?: Content;
  readonly middle?: Content;
  readonly foot?: Content;
  /** Over all of it. */
  readonly over?: Content;
  /** What the last picture looked like, while none comes. */
  readonly still?: HTMLElement | null;
  /** There is a picture: the poster is not needed. */
  readonly pictured?: boolean;
  readonly mini?: boolean;
}

export interface FaceOptions {
  readonly show: Show;
  readonly i18n: Localization;
  /** The viewer wants it to play. */
  play(): void;
  /** What it plays with could not be loaded. */
  readonly hasFailed?: boolean;
}

/** The player before it plays: when the show is, and the way in. All other states come with the stage. */
export function idleFace({ show, i18n, play, hasFailed }: FaceOptions): Face {
  const { phase, manifest } = show;
  const [source] = manifest.media;
  const rate = (source as { readonly bitrate?: unknown } | undefined)?.bitrate;
  return {
    name: phase === 'live' ? 'ready' : phase,
    chip: hasFailed ? chip(null, i18n.t('player.cause-load')) : showChip(show, i18n),
    middle: source
      ? html`<button
          class="play"
          part="play-button"
          aria-label=${i18n.t(hasFailed ? 'common.try-again' : 'player.play')}
          @click=${play}
        >
          ${icon(playLines, 'large')}
        </button>`
      : nothing,
    foot:
      source && typeof rate === 'number'
        ? html`<span class="chip slim" part="use"
            >${i18n.t('player.uses', { mb: Math.ceil(rate / 133_333) })}</span
          >`
        : nothing,
  };
}

/** When the show is, in one line. A demo is what it says it is, and nothing else. */
export function showChip({ manifest, phase, clock }: Show, i18n: Localization): Content {
  const { demo, lang, startsAt } = manifest;
  if (demo) return chip(playLines, written(i18n.text(demo, lang)));
  if (phase === 'live') return chip('full', i18n.t('player.live'));
  const when = i18n.formats.dayAndTime(startsAt, clock.now());
  return chip(calendarPlusLines, i18n.t('player.when', { when }));
}

/** A mark, a word and a figure. The dot is full at the live edge alone, hollow off it. */
export function chip(
  mark: IconLines | 'full' | 'hollow' | null,
  word: Content,
  rest?: Content,
): TemplateResult {
  const shape =
    typeof mark === 'string'
      ? html`<i class="dot ${mark}" part="dot"></i>`
      : mark && icon(mark, 'small');
  return html`<div class="chip" part="chip">
    ${shape}<b>${word}</b>${rest ? html`<span class="rest number" part="delay">${rest}</span>` : nothing}
  </div>`;
}
