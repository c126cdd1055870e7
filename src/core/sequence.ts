import type { Cue } from '../protocol/cue.ts';
import type { Clock, LogPosition } from './ports.ts';

/** How long a missing cue may be on its way before the feed is asked again from there. */
const GAP_PATIENCE = 1_000;
/** How many cues may wait behind a gap. */
const MOST_EARLY = 1_000;

export interface SequenceOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes cues in order, each once. */
  deliver(cues: readonly Cue[]): void;
  /** A cue is missing and did not come: subscribe again from `position`. */
  gap(): void;
}

/** Brings cues into the order of the log: drops doubles, waits for what was overtaken. */
export interface Sequence {
  readonly position: LogPosition | null;
  /** What comes now follows this place. */
  reset(position: LogPosition): void;
  /** What comes now is of another log until the next `reset`: it is dropped. */
  forget(): void;
  push(cue: Cue): void;
  /** Goes on with the oldest cue that waits behind a gap. */
  skipGap(): void;
}

/** Makes a sequence that waits for its first `reset`. */
export function createSequence({ deliver, ...options }: SequenceOptions): Sequence {
  let position: LogPosition | null = null;
  let early = new Map<number, Cue>();
  const missing = (): number | null => (position && early.size > 0 ? position.seq + 1 : null);
  const watchGap = createGapWatch(options, missing);

  const drain = (from: LogPosition): void => {
    const ready: Cue[] = [];
    let { seq } = from;
    for (let next = early.get(seq + 1); next; next = early.get(seq + 1)) {
      early.delete(++seq);
      ready.push(next);
    }
    position = { ...from, seq };
    if (ready.length > 0) deliver(ready);
  };
  const restart = (next: LogPosition | null): void => {
    position = next;
    early = new Map();
  };
  return {
    get position() {
      return position;
    },
    reset: restart,
    forget: () => restart(null),
    push(cue) {
      if (!position || cue.seq <= position.seq || early.size >= MOST_EARLY) return;
      early.set(cue.seq, cue);
      drain(position);
      watchGap();
    },
    skipGap() {
      if (!position || early.size === 0) return;
      drain({ ...position, seq: Math.min(...early.keys()) - 1 });
      watchGap();
    },
  };
}

/** Calls `gap` when the same cue is still missing after a while. */
function createGapWatch(
  { clock, signal, gap }: Omit<SequenceOptions, 'deliver'>,
  missing: () => number | null,
): () => void {
  let watched: number | null = null;
  const watch = (): void => {
    if (watched !== null) return;
    watched = missing();
    if (watched !== null) clock.after(GAP_PATIENCE, check, signal);
  };
  const check = (): void => {
    const still = watched !== null && watched === missing();
    watched = null;
    if (still) gap();
    else watch();
  };
  return watch;
}
