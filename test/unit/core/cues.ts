import type { Cue, CueData, CueType } from '../../../src/protocol/index.ts';

/** Server time at which the tests' shows start. */
export const START = Date.UTC(2026, 10, 25, 19);

/** An instant so many milliseconds after the start. */
export const at = (ms: number): string => new Date(START + ms).toISOString();

/** A cue of a known type. */
export const cue = <T extends CueType>(seq: number, type: T, data: CueData[T], ms = 0): Cue =>
  ({ v: 1, seq, at: at(ms), id: `c${seq}`, type, data }) as Cue;
