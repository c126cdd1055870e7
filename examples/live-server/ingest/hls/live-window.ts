import type { TrackDescription } from '../../hls/init-segment.ts';
import type { PictureForm } from './parameter-sets.ts';
import { createLongPolls } from './long-polls.ts';
import type { LivePart } from './part-cutter.ts';

/** What a player must know before a stretch of parts: the codec's setup. */
export interface StretchStart {
  readonly tracks: readonly TrackDescription[];
  readonly init: Uint8Array<ArrayBuffer>;
  readonly form: PictureForm;
  readonly hasSound: boolean;
}

export interface LiveSegment {
  readonly msn: number;
  /** Which of the stretches it belongs to, counted from 0. */
  readonly stretch: number;
  /** It does not go on where the one before ended. */
  readonly isDiscontinuous: boolean;
  readonly parts: readonly LivePart[];
  readonly isComplete: boolean;
}

/** The latest segments of a live stream, and who waits for more. */
export interface LiveWindow {
  /** Tells this stream from another in the names of its files, so that caches keep them apart. */
  readonly run: string;
  /** Server time of the stream's microsecond 0, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Of the newest stretch; null before the first. */
  readonly start: StretchStart | null;
  /** Segments in the playlist, oldest first. */
  readonly segments: readonly LiveSegment[];
  /** Discontinuities that have left the playlist with their segments. */
  readonly discontinuities: number;
  readonly isEnded: boolean;
  begin(start: StretchStart): void;
  add(part: LivePart): void;
  end(): void;
  /** The setup of a stretch; a segment, also for some time after it left the playlist. */
  init(stretch: number): StretchStart | undefined;
  segment(msn: number): LiveSegment | undefined;
  /** Resolves when `condition` holds, nothing more can come, `signal` aborts, or `ms` are over. */
  until(condition: () => boolean, signal: AbortSignal, ms: number): Promise<void>;
}

/** Segments in the playlist, and for how many more one can still be fetched. */
const LISTED = 8;
const GRACE = 4;

interface Segment extends LiveSegment {
  parts: LivePart[];
  isComplete: boolean;
}

export const createLiveWindow = (run: string, startedAt: number): LiveWindow =>
  new SlidingWindow(run, startedAt);

class SlidingWindow implements LiveWindow {
  readonly run: string;
  readonly startedAt: number;
  readonly #stretches = new Map<number, StretchStart>();
  readonly #queue = createLongPolls();
  #kept: Segment[] = [];
  #newest = -1;
  #isFresh = false;
  #isEnded = false;
  #discontinuities = 0;

  constructor(run: string, startedAt: number) {
    this.run = run;
    this.startedAt = startedAt;
  }

  get start(): StretchStart | null {
    return this.#stretches.get(this.#newest) ?? null;
  }

  get segments(): readonly LiveSegment[] {
    return this.#kept.slice(-LISTED);
  }

  get discontinuities(): number {
    return this.#discontinuities;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  begin(start: StretchStart): void {
    this.#newest++;
    this.#stretches.set(this.#newest, start);
    this.#isFresh = true;
  }

  add(part: LivePart): void {
    const last = this.#kept.at(-1);
    const segment = this.#isFresh || !last || last.isComplete ? this.#open(last) : last;
    segment.parts.push(part);
    if (part.endsSegment) segment.isComplete = true;
    this.#queue.look();
  }

  end(): void {
    const last = this.#kept.at(-1);
    if (last) last.isComplete = true;
    this.#isEnded = true;
    this.#queue.look();
  }

  init(stretch: number): StretchStart | undefined {
    return this.#stretches.get(stretch);
  }

  segment(msn: number): LiveSegment | undefined {
    return this.#kept.find((segment) => segment.msn === msn);
  }

  until(condition: () => boolean, signal: AbortSignal, ms: number): Promise<void> {
    return this.#queue.until(() => condition() || this.#isEnded, signal, ms);
  }

  #open(last: Segment | undefined): Segment {
    if (last) last.isComplete = true;
    const msn = (last?.msn ?? -1) + 1;
    const isDiscontinuous = this.#isFresh && msn > 0;
    const stretch = this.#newest;
    const segment: Segment = { msn, stretch, isDiscontinuous, parts: [], isComplete: false };
    this.#kept.push(segment);
    this.#isFresh = false;
    this.#drop();
    return segment;
  }

  /** Forgets what has left the playlist, some time after. */
  #drop(): void {
    const left = this.#kept.at(-LISTED - 1);
    if (left?.isDiscontinuous) this.#discontinuities++;
    this.#kept = this.#kept.slice(-LISTED - GRACE);
    const oldest = this.#kept[0]?.stretch ?? 0;
    for (const stretch of this.#stretches.keys())
      if (stretch < oldest) this.#stretches.delete(stretch);
  }
}
