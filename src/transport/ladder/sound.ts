import type { Clock, MediaSurface } from '../../core/ports.ts';
import type { Attempt } from './attempt.ts';
import { REFUSAL } from './timing.ts';

interface SoundOptions {
  readonly surface: MediaSurface;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Sound went off, or an attempt became or ceased to be blocked. */
  changed(): void;
}

/** Keeps to what the browser allows: sound, else pictures without, else nothing before the viewer's tap. */
export interface Sound {
  /** Starts an attempt's video. */
  start(attempt: Attempt): void;
  /** Watches whether the browser bears the sound of the video in sight. */
  guard(attempt: Attempt): void;
}

export function createSound({ surface, clock, signal, changed }: SoundOptions): Sound {
  const settle = (attempt: Attempt, blocked: boolean): void => {
    if (attempt.closing.signal.aborted || attempt.blocked === blocked) return;
    attempt.blocked = blocked;
    attempt.openedAt = clock.now();
    changed();
  };
  const start = (attempt: Attempt): void => {
    attempt.video.play().then(
      () => settle(attempt, false),
      ({ name }: Error) => {
        if (name !== 'NotAllowedError') return;
        if (attempt.video.muted) settle(attempt, true);
        else hush(attempt);
      },
    );
  };
  const hush = (attempt: Attempt): void => {
    surface.muted = true;
    start(attempt);
    changed();
  };
  return {
    start,
    guard(attempt) {
      // Browsers answer sound that no tap asked for with a pause.
      const look = (): void => {
        if (!attempt.video.muted && attempt.video.paused) hush(attempt);
      };
      look();
      clock.after(REFUSAL, look, signal);
    },
  };
}
