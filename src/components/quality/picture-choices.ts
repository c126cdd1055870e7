// What can be asked of the picture: loaded once there is a choice.
import { nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { MediaLevels, MediaPlayback } from '../../core/ports.ts';
import type { Show } from '../../core/show.ts';
import { savesData } from '../../transport/line.ts';
import { chooseSaving, leastOf } from '../../transport/sound-only/data-saver.ts';
import { choicesTemplate, type Choice } from '../captions/choices.ts';

/** What can be chosen beside the ids of levels. */
const AUTO = '';
const DATA_SAVER = 'data-saver';
const SOUND_ONLY = 'sound-only';

/** The line's own choice, each height, the data saver, the sound alone: those that can be had. `chosen` follows a choice. */
export function pictureChoices(
  { playback, state }: Pick<Show, 'playback' | 'state'>,
  i18n: Localization<'whole'>,
  chosen: () => void,
): TemplateResult | typeof nothing {
  if (!playback) return nothing;
  const { levels, setSoundOnly } = playback;
  const soundOnly = state.media.soundOnly === true;
  const offered: readonly Choice<string>[] = [
    ...heightChoices(levels),
    ...(levels || (soundOnly && savesData())
      ? [{ value: DATA_SAVER, label: i18n.t('quality.data-saver') }]
      : []),
    ...(setSoundOnly ? [{ value: SOUND_ONLY, label: i18n.t('quality.sound-only') }] : []),
  ];
  if (offered.length === 0) return nothing;
  const auto = { value: AUTO, label: i18n.t('quality.auto') };
  const now = soundOnly ? SOUND_ONLY : levelNow(levels);
  return choicesTemplate(i18n.t('quality.picture'), [auto, ...offered], now, (value) => {
    choose(playback, value);
    chosen();
  });
}

function choose(playback: MediaPlayback, value: string): void {
  const { levels } = playback;
  const only = value === SOUND_ONLY;
  playback.setSoundOnly?.(only);
  // Who asks for the sound alone wants to hear it.
  if (only) return playback.setMuted(false);
  const saves = value === DATA_SAVER;
  chooseSaving(saves);
  levels?.choose(saves ? leastOf(levels) : value === AUTO ? null : value);
}

function levelNow(levels: MediaLevels | undefined): string {
  if (!levels) return AUTO;
  const { chosen } = levels;
  const isLeast = chosen === null || chosen === leastOf(levels);
  return isLeast && savesData() ? DATA_SAVER : (chosen ?? AUTO);
}

/** One button for each height: of two that have the same, the better one. */
function heightChoices(levels: MediaLevels | undefined): readonly Choice<string>[] {
  const byHeight = new Map<number, string>();
  for (const { id, height } of levels?.list ?? [])
    if (!byHeight.has(height)) byHeight.set(height, id);
  return [...byHeight].map(([height, id]) => ({ value: id, label: `${height}p` }));
}
