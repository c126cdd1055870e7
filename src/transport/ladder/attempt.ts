import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock, MediaError, MediaSession } from '../../core/ports.ts';
import type { firstFrame } from '../first-frame.ts';
import { isWell, observe, verdict, type Pulse } from '../health.ts';
import type { Contender, Standing } from './decide.ts';
import type { Rung } from './rung.ts';

/** One rung, opened into one video element. */
export interface Attempt extends Contender {
  readonly video: HTMLVideoElement;
  openedAt: number;
  framedAt: number | null;
  wellSince: number | null;
  session: MediaSession | null;
  pulse: Pulse | null;
  /** Why the session is over. */
  lost: MediaError | null;
  /** The browser wants the viewer's tap. */
  blocked: boolean;
  /** The trouble that it is in has been noted. */
  blamed: boolean;
  sampling: boolean;
  readonly closing: AbortController;
}

export interface AttemptOptions {
  readonly clock: Clock;
  readonly firstFrame: typeof firstFrame;
  /** The session is open. */
  onOpen(attempt: Attempt): void;
  /** The first picture is there. */
  onFrame(attempt: Attempt): void;
  /** It could not be opened, or ended: with the error, or null when the show ended. */
  onOver(attempt: Attempt, error: MediaError | null): void;
}

/** Opens a rung. Nothing is told any more once its `closing` aborts. */
export function openAttempt(rung: Rung, video: HTMLVideoElement, options: AttemptOptions): Attempt {
  const { clock, onOpen, onFrame, onOver } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const attempt: Attempt = {
    rung,
    video,
    closing,
    openedAt: clock.now(),
    framedAt: null,
    wellSince: null,
    session: null,
    pulse: null,
    lost: null,
    blocked: false,
    blamed: false,
    sampling: false,
    capturedAt: () => attempt.session?.capturedAt() ?? null,
  };
  const live = async (): Promise<MediaError | null> => {
    attempt.session = await rung.transport.open(rung.source, { video, signal });
    if (!signal.aborted) onOpen(attempt);
    return attempt.session.closed;
  };
  const over = (error: MediaError | null): void => {
    if (!signal.aborted) onOver(attempt, error);
  };
  live().then(over, (cause: unknown) => over(errorOf(cause, rung)));
  options.firstFrame(video, signal).then(
    () => {
      attempt.framedAt = clock.now();
      if (!signal.aborted) onFrame(attempt);
    },
    () => undefined,
  );
  return attempt;
}

/** Looks once at the counters of an attempt that has shown a picture; `done` follows. */
export async function sample(
  attempt: Attempt,
  { clock, visible, done }: { clock: Clock; visible: boolean; done: () => void },
): Promise<void> {
  const { session, video, rung } = attempt;
  if (!session || attempt.sampling || attempt.framedAt === null) return;
  attempt.sampling = true;
  const seen = await session.health().catch(() => null);
  attempt.sampling = false;
  if (!seen || attempt.lost || attempt.closing.signal.aborted) return;
  const glance = { now: clock.now(), sample: seen, watched: visible };
  // Who paused it (viewer, or browser in a hidden page) expects nothing of it.
  attempt.pulse = video.paused ? null : observe(attempt.pulse, glance, rung.limits);
  const well = attempt.pulse && isWell(attempt.pulse, rung.limits);
  attempt.wellSince = well ? (attempt.wellSince ?? glance.now) : null;
  done();
}

/** How an attempt in sight stands. */
export function standingOf(attempt: Attempt | null): Standing {
  if (!attempt) return 'none';
  if (attempt.lost) return 'lost';
  return attempt.pulse ? verdict(attempt.pulse, attempt.rung.limits) : 'ok';
}

function errorOf(cause: unknown, { transport }: Rung): MediaError {
  if (cause instanceof MediaFailure) return cause.error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return { area: 'media', reason: 'unreachable', message, transport: transport.name, cause };
}
