import type { Clock, FeedMessage, LogPosition } from '../../core/ports.ts';
import { pause } from '../pause.ts';
import type { RecordedLog } from './recorded-log.ts';

export interface PlayOptions {
  /** The show's id. */
  readonly show: string;
  readonly log: RecordedLog;
  readonly clock: Clock;
  /** The moment of the show that the picture shows; null: not known. Goes as the viewer plays, pauses, seeks. */
  moment(): number | null;
  /** A name for the log that no reader has heard yet. */
  createEpoch(): string;
}

/** Milliseconds that the moment may fall back without that being a seek. */
const WAVER = 1_000;
/** Cues that fall due at once beyond which a snapshot is shorter. */
const MANY = 500;
/** Milliseconds between two looks at the moment: it may stop, jump or run faster. */
const LONGEST_SLEEP = 250;
const SHORTEST_SLEEP = 15;

/**
 * Hands up the entries as the moment comes to them. A moment that jumps back, or far ahead,
 * leads to a snapshot under a new epoch. `position`: what the reader has of this log.
 */
export async function* playLog(
  { show, log, clock, moment, createEpoch }: PlayOptions,
  position: LogPosition | null,
  signal: AbortSignal,
): AsyncGenerator<FeedMessage, void, undefined> {
  let epoch = position?.epoch;
  let count = log.countThrough(position?.seq ?? 0);
  let last = position ? log.due(count - 1) : Infinity;
  let greeted = false;
  yield { kind: 'open' };
  for (; !signal.aborted; await pause(clock, sleepTime(log, count, moment()), signal)) {
    const now = moment();
    if (now === null) continue;
    const due = log.countBy(now);
    const jumped = now < last - WAVER || due - count > MANY;
    last = now;
    if (jumped) epoch = createEpoch();
    const place = { v: 1, show, epoch, seq: log.seq(due) };
    if (!greeted) yield { kind: 'hello', data: { ...place, now: Math.round(now) } };
    greeted = true;
    if (jumped) {
      count = due;
      const state = await log.state(due, () => pause(clock, 0, signal));
      yield { kind: 'snapshot', data: { ...place, at: new Date(now).toISOString(), state } };
    }
    while (count < due && !signal.aborted) yield { kind: 'cue', data: log.entries[count++] };
  }
}

/** Half the way to the next entry: at double speed it is still in time. */
function sleepTime(log: RecordedLog, count: number, now: number | null): number {
  const rest = now === null ? Infinity : (log.due(count) - now) / 2;
  return Math.min(Math.max(rest, SHORTEST_SLEEP), LONGEST_SLEEP);
}
