import type { Clock } from '../core/ports.ts';
import type { PublishTarget, UplinkSample } from '../transport/publishing.ts';
import { linkedController } from '../core/abort.ts';
import {
  limitsFor,
  uplinkVerdict,
  type ShowHeight,
  type UplinkVerdict,
} from './preflight/uplink.ts';

/** Milliseconds. */
const LASTS = 10_000;
const EVERY = 500;

export interface MeasureOptions {
  /** A place to send to that no viewer sees. */
  readonly target: PublishTarget;
  /** The size that is hoped for. */
  readonly wanted: ShowHeight;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A picture that fills the line, until the signal aborts. */
  picture(signal: AbortSignal): MediaStreamTrack;
  /** 0 to 1. */
  progress(share: number): void;
}

/**
 * Sends for ten seconds as much as the line takes, and says what it held; null: nothing went through.
 * Rejects when it cannot be begun, or `signal` aborts.
 */
export async function measureUplink({
  target,
  wanted,
  clock,
  signal,
  picture,
  progress,
}: MeasureOptions): Promise<UplinkVerdict | null> {
  const trial = linkedController(signal);
  const samples: UplinkSample[] = [];
  try {
    const video = picture(trial.signal);
    const session = await target.open(
      { audio: null, video, source: 'camera' },
      { limits: limitsFor(1080), signal: trial.signal },
    );
    let isOver = false;
    void session.closed.then(() => (isOver = true));
    for (let past = 0; past < LASTS && !isOver; past += EVERY) {
      await wait(clock, EVERY, signal);
      signal.throwIfAborted();
      samples.push(await session.stats());
      progress((past + EVERY) / LASTS);
    }
    return uplinkVerdict(samples, wanted);
  } finally {
    trial.abort();
  }
}

const wait = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve, signal);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
