import type { Localization } from '../../controllers/localization.ts';
import type { MediaState } from '../../core/ports.ts';
import type { LineVerdict } from './line-verdict.ts';

/** What an element says first: a name for how things stand, and what that means or what to do. */
export interface Heading {
  readonly state: 'idle' | 'measuring' | 'good' | 'uneven' | 'weak' | 'broken' | 'ended';
  readonly title: string;
  /** Empty: nothing to add. */
  readonly next: string;
}

/** What can be chosen that uses less: a smaller picture, sound only, nothing. */
export type Relief = 'less' | 'least' | null;

/** What to say of a line. `verdict` null: nothing was measured yet. */
export function headingOf(
  phase: MediaState['phase'],
  verdict: LineVerdict | null,
  relief: Relief,
  i18n: Localization<'whole'>,
): Heading {
  if (phase !== 'playing' && phase !== 'probing') {
    const name = phase === 'suspect' || phase === 'switching' ? 'broken' : phase;
    return {
      state: name === 'connecting' ? 'measuring' : name === 'failed' ? 'broken' : name,
      title: i18n.t(`quality.${name}`),
      next: name === 'ended' ? '' : i18n.t(`quality.${name}-next`),
    };
  }
  if (!verdict) return { state: 'measuring', title: i18n.t('quality.measuring'), next: '' };
  const { grade } = verdict;
  const helps = relief && grade !== 'good' ? i18n.t(`quality.${relief}`) : '';
  return {
    state: grade,
    title: i18n.t(`quality.${grade}`),
    next: [causeText(verdict, i18n), helps].filter(Boolean).join(' '),
  };
}

function causeText({ cause, loss, frozen }: LineVerdict, i18n: Localization<'whole'>): string {
  const { formats } = i18n;
  if (cause === 'frozen') return i18n.t('quality.stopped', { time: formats.duration(frozen) });
  if (cause === 'delay') return i18n.t('quality.late');
  if (cause === null) return '';
  const options = { style: 'percent', maximumFractionDigits: 0 } as const;
  return i18n.t('quality.lossy', { loss: formats.number(loss, options) });
}
