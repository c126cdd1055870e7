import type { PatienceLevel } from '../../../controllers/patience.ts';
import type { MediaState } from '../../../core/ports.ts';
import type { ShowPhase } from '../../../protocol/manifest.ts';

/** What goes on, as the viewer is told. */
export type Situation =
  | 'idle'
  | 'soon'
  | 'connecting'
  | 'blocked'
  | 'playing'
  | 'waiting'
  | 'reconnecting'
  | 'offline'
  | 'sound-only'
  | 'ended'
  | 'failed';

export interface Facts {
  readonly media: MediaState;
  readonly phase: ShowPhase;
  /** What plays is the recording: that the show has ended is no news. */
  readonly isRecording: boolean;
  readonly patience: PatienceLevel;
  readonly isOnline: boolean;
  /** All ways failed, and no picture came since. */
  readonly hasFailed: boolean;
}

/** Whether the picture that should come does not. */
export function isTroubled({ phase, error, playback }: MediaState): boolean {
  if (playback === 'blocked') return false;
  return (
    phase === 'suspect' ||
    phase === 'switching' ||
    phase === 'failed' ||
    (phase === 'connecting' && error !== null)
  );
}

/** The one thing to say of it all. A trouble with a picture in sight is told only once patience is at its end. */
export function situationOf(facts: Facts): Situation {
  const { media, phase, isRecording, patience, isOnline } = facts;
  if (media.phase === 'idle') return 'idle';
  if (media.phase === 'ended') return 'ended';
  if (media.playback === 'blocked') return 'blocked';
  const troubled = isTroubled(media);
  // The source may close before the cue that says so is here, or after.
  if (troubled && phase === 'ended' && !isRecording) return 'ended';
  if (media.transport === null) return withoutPicture(facts);
  // Patience is for what may be over before anybody minds: without a network it is not.
  if (troubled && !isOnline) return 'offline';
  if (!troubled || patience !== 'panel') return media.soundOnly ? 'sound-only' : 'playing';
  return media.phase === 'suspect' ? 'waiting' : 'reconnecting';
}

function withoutPicture({ media, phase, isOnline, hasFailed }: Facts): Situation {
  if (!isOnline) return 'offline';
  if (media.error?.reason === 'not-live' && phase === 'scheduled') return 'soon';
  return media.phase === 'failed' || hasFailed ? 'failed' : 'connecting';
}
