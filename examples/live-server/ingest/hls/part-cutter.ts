import { movieFragment } from '../../hls/movie-fragment.ts';
import type { FragmentRun, FragmentSample } from '../../hls/movie-fragment.ts';
import { createSoundRuns } from './sound-run.ts';
import type { SoundSample } from './sound-run.ts';

/** A picture at its time, microseconds of the stream. */
export interface PictureSample {
  readonly time: number;
  readonly data: Uint8Array;
  readonly key: boolean;
}

/** A part of a live stream, as players fetch it. */
export interface LivePart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Microseconds of the stream at which its first picture is, and of its length. */
  readonly time: number;
  readonly duration: number;
  /** Its first picture needs no other. */
  readonly isIndependent: boolean;
  readonly endsSegment: boolean;
}

/** Cuts one host's pictures and sound into parts of about a third of a second. */
export interface PartCutter {
  picture(sample: PictureSample): void;
  sound(sample: SoundSample): void;
  /** Hands on what is there, as no more comes. */
  end(): void;
}

export interface PartCutterOptions {
  readonly hasSound: boolean;
  /** Number of the first part's fragment, from 1. */
  readonly sequence: number;
  /** Takes a part, and what it was made of. */
  readonly next: (part: LivePart, runs: readonly FragmentRun[]) => void;
  /** The segment has its length: a keyframe would end it. */
  readonly wantKeyframe: () => void;
}

/** All in microseconds. A part's declared longest is 0.35 s: ten pictures of 30 a second, whatever they jitter. */
export const LONGEST_PART = 350_000;
const PART = 316_000;
const SHORTEST_SEGMENT = 1_400_000;
const WANTED_SEGMENT = 1_850_000;
/** Cut even without a keyframe, which then comes late. */
export const LONGEST_SEGMENT = 3_000_000;
/** For so long a part waits for its sound; then silence is put in its place. */
const SOUND_PATIENCE = 250_000;
/** Nobody knows how long the last picture would have stood: one of 30 a second. */
const LAST_PICTURE = 33_333;
/** Numbers of the tracks. */
const PICTURE_ID = 1;
const SOUND_ID = 2;

interface Pending {
  readonly samples: readonly FragmentSample[];
  readonly start: number;
  readonly end: number;
  readonly endsSegment: boolean;
}

export const createPartCutter = (options: PartCutterOptions): PartCutter =>
  new HostPartCutter(options);

class HostPartCutter implements PartCutter {
  readonly #options: PartCutterOptions;
  readonly #sound = createSoundRuns();
  readonly #pending: Pending[] = [];
  #sequence: number;
  #samples: FragmentSample[] = [];
  #latest: PictureSample | null = null;
  #start = { part: 0, segment: 0 };

  constructor(options: PartCutterOptions) {
    this.#options = options;
    this.#sequence = options.sequence;
  }

  picture(sample: PictureSample): void {
    const { time, key } = sample;
    if (this.#latest === null) {
      if (!key) return this.#options.wantKeyframe();
      this.#start = { part: time, segment: time };
    } else {
      if (time <= this.#latest.time) return;
      this.#advance(this.#latest, sample);
    }
    this.#latest = sample;
    this.#drain(time);
  }

  sound(sample: SoundSample): void {
    this.#sound.add(sample);
    this.#drain(this.#latest?.time ?? 0);
  }

  end(): void {
    if (this.#latest === null) return;
    const { time, data, key } = this.#latest;
    this.#samples.push({ data, key, duration: LAST_PICTURE });
    this.#close(time + LAST_PICTURE, true);
    this.#latest = null;
    this.#drain(Infinity);
  }

  /** Puts the picture before `sample` away, whose length is known now, and cuts where it is time. */
  #advance(before: PictureSample, { time, key }: PictureSample): void {
    const duration = time - before.time;
    this.#samples.push({ data: before.data, key: before.key, duration });
    const age = time - this.#start.segment;
    const length = time - this.#start.part;
    const isSegment = (key && age >= SHORTEST_SEGMENT) || age >= LONGEST_SEGMENT;
    const isPart = length >= PART || length + duration > LONGEST_PART;
    if (isSegment || isPart) this.#close(time, isSegment);
    if (age >= WANTED_SEGMENT && !isSegment) this.#options.wantKeyframe();
  }

  #close(end: number, endsSegment: boolean): void {
    this.#pending.push({ samples: this.#samples, start: this.#start.part, end, endsSegment });
    this.#samples = [];
    this.#start = { part: end, segment: endsSegment ? end : this.#start.segment };
  }

  /** Hands on the parts whose sound is there, or by `until` was waited for long enough. */
  #drain(until: number): void {
    while (this.#pending[0]) {
      const { end } = this.#pending[0];
      const lacksSound = this.#options.hasSound && this.#sound.end < end;
      if (lacksSound && until - end < SOUND_PATIENCE) return;
      this.#emit(this.#pending[0]);
      this.#pending.shift();
    }
  }

  #emit({ samples, start, end, endsSegment }: Pending): void {
    const picture = { id: PICTURE_ID, decodeTime: start, samples };
    const heard = this.#options.hasSound ? this.#sound.take(SOUND_ID, start, end) : null;
    const runs = heard ? [picture, heard] : [picture];
    const bytes = movieFragment(this.#sequence++, runs);
    const isIndependent = samples[0]?.key === true;
    const part = { bytes, time: start, duration: end - start, isIndependent, endsSegment };
    this.#options.next(part, runs);
  }
}
