import type { CueDraft } from '../effects.ts';

/** What is in the picture for a while. Times are milliseconds since the media clock's start. */
export interface Station {
  readonly from: number;
  readonly productId: string;
  readonly segmentId?: string;
}

/** A cue of the script and when it is due. */
export interface ScriptedCue {
  readonly from: number;
  readonly cue: CueDraft;
}

/** What a clip shows and says at every moment, for ever. */
export interface Script {
  stationAt(elapsed: number): Station;
  /** Captions and takeaways that begin after `from`, up to and with `to`. */
  between(from: number, to: number): readonly ScriptedCue[];
}

/** The starts of something that recurs every `period`, `offset` into it: those in (from, to]. */
export function recurrences(
  offset: number,
  period: number,
  from: number,
  to: number,
): readonly number[] {
  const starts: number[] = [];
  let round = Math.max(0, Math.floor((from - offset) / period) + 1);
  for (; offset + round * period <= to; round++) starts.push(offset + round * period);
  return starts;
}
