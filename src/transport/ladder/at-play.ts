import type { PlayOptions } from '../../core/ports.ts';
import type { Attempt, AttemptOptions } from './attempt.ts';
import type { LadderParts } from './options.ts';
import type { Rung } from './rung.ts';

/** A ladder at play, as far as those see it that look after it. */
export interface LadderAtPlay {
  /** What the page asked of this playback. */
  readonly asked: PlayOptions;
  readonly rungs: readonly Rung[];
  /** What the ladder is made of, and opens a rung with. */
  readonly opening: AttemptOptions & LadderParts;
  /** Aborts when it plays no more. */
  readonly life: AbortSignal;
  /** The attempt in sight. */
  shown(): Attempt | null;
  /** Those that are opened beside it. */
  beside(): readonly Attempt[];
}
