import { linkedController } from '../../core/abort.ts';
import type { Clock, MediaError, MediaSession, MediaSurface } from '../../core/ports.ts';
import { isWell, observe, verdict, type Pulse } from '../health.ts';
import type { Contender, Standing } from './decide.ts';
import { rejectionOf } from './failure.ts';
import type { Rung } from './rung.ts';

/** One rung, opened into one video element. */
export interface Attempt extends Contender {
  readonly video: HTMLVideoElement;
  /** Aborted: the session is closed and the element given back. */
  readonly closing: AbortController;
  openedAt: number;
  framedAt: number;
  wellSince: number;
  session: MediaSession | null;
  pulse: Pulse | null;
  /** Why the session is over. */
  lost: MediaError | null;
  /** The browser wants the viewer's tap. */
  blocked: boolean;
  /** The trouble that it is in has been noted. */
  blamed: boolean;
  sampling: boolean;
  /** How often sound and picture were attached anew, since they had drifted apart. */
  reattached: number;
}

export interface AttemptOptions {
  readonly surface: MediaSurface;
  readonly clock: Clock;
  readonly firstFrame: (video: HTMLVideoElement, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** The session is open. */
  onOpen(attempt: Attempt): void;
  /** The first picture is there. */
  onFrame(): void;
  /** It could not be opened, or ended: with the error, or null when the show ended. */
  onOver(attempt: Attempt, error: MediaError | null): void;
}

/** Opens a rung. Nothing is told any more once it is closed. */
export function openAttempt(rung: Rung, options: AttemptOptions): Attempt {
  const { surface, clock } = options;
  const closing = linkedController(options.signal);
  const { signal } = closing;
  const attempt: Attempt = {
    rung,
    video: surface.acquire(),
    closing,
    openedAt: clock.now(),
    framedAt: Infinity,
    wellSince: Infinity,
    session: null,
    pulse: null,
    lost: null,
    blocked: false,
    blamed: false,
    sampling: false,
    reattached: 0,
    capturedAt: () => attempt.session?.capturedAt() ?? null,
  };
  const { video } = attempt;
  const live = async (): Promise<MediaError | null> => {
    attempt.session = await rung.transport.open(rung.source, { video, signal });
    if (!signal.aborted) options.onOpen(attempt);
    return attempt.session.closed;
  };
  const over = (error: MediaError | null): void => {
    if (!signal.aborted) options.onOver(attempt, error);
  };
  const frame = (): void => {
    attempt.framedAt = clock.now();
    options.onFrame();
  };
  live().then(over, (cause: unknown) => over(rejectionOf(rung, cause)));
  options.firstFrame(video, signal).then(frame, () => undefined);
  signal.addEventListener('abort', () => surface.release(video));
  return attempt;
}

/** Looks once at the counters of an attempt that has shown a picture; `done` follows. */
export async function sample(
  attempt: Attempt,
  clock: Clock,
  watched: boolean,
  done: () => void,
): Promise<void> {
  const { session, video, rung } = attempt;
  if (!session || attempt.sampling || attempt.framedAt === Infinity) return;
  attempt.sampling = true;
  const seen = await session.health().catch(() => null);
  attempt.sampling = false;
  if (!seen || attempt.lost || attempt.closing.signal.aborted) return;
  const now = clock.now();
  // Who paused it (viewer, or browser in a hidden page) expects nothing of it.
  attempt.pulse = video.paused
    ? null
    : observe(attempt.pulse, { now, sample: seen, watched }, rung.limits);
  const well = attempt.pulse && isWell(attempt.pulse, rung.limits);
  attempt.wellSince = well ? Math.min(attempt.wellSince, now) : Infinity;
  done();
}

/** How an attempt in sight stands. */
export function standingOf(attempt: Attempt | null): Standing {
  if (!attempt) return 'none';
  if (attempt.lost) return 'lost';
  return attempt.pulse ? verdict(attempt.pulse, attempt.rung.limits) : 'ok';
}
