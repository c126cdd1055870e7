import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import type { Show } from '../../../core/show.ts';
import { icon, type IconLines } from '../../../icons/icon.ts';
import { circleCheckLines } from '../../../icons/lines/circle-check.ts';
import { circleMinusLines } from '../../../icons/lines/circle-minus.ts';
import { loaderCircleLines } from '../../../icons/lines/loader-circle.ts';
import { written } from '../../../controllers/written.ts';
import { chip, idleFace, showChip, type Content, type Face, type FaceOptions } from '../face.ts';

export interface TileAction {
  readonly label: string;
  run(): void;
}

type Said = Pick<FaceOptions, 'show' | 'i18n'>;

/** A state that takes the picture's place: what is so, what comes next, and at most one thing to do. */
export function tile(
  lines: IconLines,
  title: string,
  next: readonly Content[] = [],
  action?: TileAction | null,
): TemplateResult {
  return html`<div class="tile" part="state">
    ${mark(lines)}<b part="state-title">${title}</b
    >${next.map((line) => line && html`<p>${line}</p>`)}
    ${
      action
        ? html`<button class="act" part="action" @click=${action.run}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

/** What waits goes round. */
export function mark(lines: IconLines): TemplateResult {
  const spins = lines === loaderCircleLines;
  return html`<span class=${spins ? 'mark spins' : 'mark'}>${icon(lines, 'large')}</span>`;
}

const FIRST_PICTURE: Readonly<Record<string, number>> = { livekit: 1_000, whep: 1_000, hls: 3_000 };

/** While the first picture is on its way. How long that takes is known of our own transports alone. */
export function connecting({ show, i18n }: Said): TemplateResult {
  const ms = FIRST_PICTURE[show.manifest.media[0]?.type ?? ''];
  const next = ms ? [i18n.t('player.first-picture', { time: i18n.formats.duration(ms) })] : [];
  return tile(loaderCircleLines, i18n.t('player.connecting'), next);
}

/** A show that does not play here: not yet, no more, or never. */
export function restingFace(options: FaceOptions): Face {
  const { show, i18n } = options;
  const { phase, manifest } = show;
  const face = idleFace(options);
  const alone: Face = { name: face.name, foot: nothing };
  if (phase === 'cancelled')
    return { ...alone, chip: endChip(show, i18n), middle: calledOff(options) };
  if (phase === 'ended') return { ...alone, chip: endChip(show, i18n), middle: over(options) };
  if (manifest.media.length || phase !== 'live') return face;
  const next = [i18n.t('player.works')];
  return { ...face, middle: tile(circleMinusLines, i18n.t('player.no-picture'), next) };
}

function endChip(show: Show, i18n: Localization): Content {
  const { manifest, state, phase } = show;
  if (manifest.demo) return showChip(show, i18n);
  if (phase === 'cancelled') return chip(circleMinusLines, i18n.t('player.cancelled'));
  const at = state.show.since ?? manifest.endsAt;
  return chip(circleCheckLines, i18n.t('player.ended'), at && i18n.formats.time(at));
}

/** Why the show is as it is now, in the words of those who run it. */
export function reasonOf({ show, i18n }: Said, otherwise: Content): Content {
  const { reason } = show.state.show;
  return reason ? written(i18n.text(reason, show.manifest.lang)) : otherwise;
}

const calledOff = (said: Said): TemplateResult =>
  tile(circleMinusLines, said.i18n.t('player.called-off'), [reasonOf(said, '')]);

/** After the show: what became of the questions, and the recording where there is one. */
export function over({ show, i18n, play }: FaceOptions): TemplateResult {
  const asked = Object.values(show.state.questions.byId).filter(
    ({ state, kind }) => kind !== 'faq' && state !== 'merged' && state !== 'removed',
  );
  const total = asked.length;
  const answered = asked.filter(({ state }) => state === 'answered').length;
  const canWatch = !!show.manifest.replay?.media[0];
  const next = [
    total ? i18n.t('player.answered', { answered, total }) : '',
    canWatch ? i18n.t('player.recording-ready') : '',
  ];
  return tile(
    circleCheckLines,
    i18n.t('player.over'),
    next,
    canWatch ? { label: i18n.t('player.watch-recording'), run: play } : null,
  );
}
