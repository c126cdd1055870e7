import type { Show } from '../../core/show.ts';
import type { Check } from '../../studio/preflight/checks.ts';
import type { Studio, StudioState } from '../../studio/studio.ts';
import type { StudioWords } from './studio-words.ts';

/** What the element itself knows, beside the studio. */
export interface StudioUi {
  /** Asks whether to end. */
  readonly isEnding: boolean;
}

export const FIRST_UI: StudioUi = { isEnding: false };

/** Everything that the templates need. */
export interface StudioView {
  readonly words: StudioWords;
  readonly studio: Studio;
  readonly state: StudioState;
  readonly show: Show | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly ui: StudioUi;
  readonly checks: readonly Check[];
  /** The picture that is looked at; null: none. */
  readonly stream: MediaStream | null;
  readonly isMirrored: boolean;
  /** On air, or on the way there or back. */
  readonly isOn: boolean;
  /** Changes what the element knows; `focus`: what gets the focus then. */
  set(change: Partial<StudioUi>, focus?: string): void;
}

/** Whether nothing was asked for yet. */
export const isFresh = ({ camera, microphone, screen }: StudioState): boolean =>
  [camera, microphone, screen].every(({ status }) => status === 'off');
