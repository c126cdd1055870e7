import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { initSegment } from '../hls/init-segment.ts';
import { movieFragment } from '../hls/movie-fragment.ts';
import type { FragmentRun } from '../hls/movie-fragment.ts';
import { hlsTimescale } from '../hls/timeline.ts';
import type { StretchStart } from './hls/live-window.ts';
import type { LivePart } from './hls/part-cutter.ts';
import type { PartSink } from './hls/remux.ts';
import { recordingName } from './recording-name.ts';

/** Writes a stream to disk as fragmented MP4: setup first, then part by part. What is written stays whole, whatever ends the process. */
export interface Recorder extends PartSink {
  /** Name of the file that is being written; null: none. */
  readonly writing: string | null;
  /** Ends the file. Resolves once all is on its way to disk. */
  end(): Promise<void>;
}

export interface RecorderOptions {
  readonly folder: string;
  /** The show's id: begins each file's name. */
  readonly show: string;
  /** Bytes after which a recording ends. */
  readonly maxBytes: number;
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

interface File {
  readonly name: string;
  readonly start: StretchStart;
  handle: FileHandle | null;
  /** Ticks by which each track's times are earlier than the stream's: a file begins at 0. */
  shifts: ReadonlyMap<number, number> | null;
  parts: number;
  bytes: number;
  /** Full, or not to be written to. */
  isOver: boolean;
}

/** Seconds of the stream that a file's first picture is at, in ticks of each track. */
function shiftsOf(runs: readonly FragmentRun[], { tracks }: StretchStart): Map<number, number> {
  const [picture] = runs;
  const seconds = (picture?.decodeTime ?? 0) / timescaleOf(tracks[0]);
  return new Map(
    tracks.map((track, at) => [at + 1, Math.round(seconds * timescaleOf(track))] as const),
  );
}

const timescaleOf = (track: StretchStart['tracks'][number] | undefined): number =>
  track ? hlsTimescale(track) : 1;

const sameTracks = (a: StretchStart, b: StretchStart): boolean =>
  a.tracks.map(({ codec }) => codec).join() === b.tracks.map(({ codec }) => codec).join();

/** The part with the file's own times. */
function rebased(file: File, runs: readonly FragmentRun[]): Uint8Array {
  file.parts++;
  const shifts = (file.shifts ??= shiftsOf(runs, file.start));
  const shifted = runs.map((run) => {
    const shift = shifts.get(run.id) ?? 0;
    return { ...run, decodeTime: Math.max(0, run.decodeTime - shift) };
  });
  return movieFragment(file.parts, shifted);
}

/** Parameter sets stay in the pictures, so that one file outlives every change of size. */
const setup = ({ tracks }: StretchStart): Uint8Array =>
  initSegment(tracks.map((track) => ({ ...track, inBand: true })));

export const createRecorder = (options: RecorderOptions): Recorder => new FileRecorder(options);

class FileRecorder implements Recorder {
  readonly #options: RecorderOptions;
  #file: File | null = null;
  /** All that is to be written so far. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  get writing(): string | null {
    return this.#file && !this.#file.isOver ? this.#file.name : null;
  }

  begin(start: StretchStart): void {
    // The tracks of a file are fixed; all else may change in it.
    if (this.#file && sameTracks(this.#file.start, start)) return;
    this.#close();
    this.#file = this.#create(start);
  }

  add(_part: LivePart, runs: readonly FragmentRun[]): void {
    if (this.#file) this.#write(this.#file, rebased(this.#file, runs));
  }

  async end(): Promise<void> {
    this.#close();
    await this.#last;
  }

  #create(start: StretchStart): File {
    const { folder, show, now } = this.#options;
    const name = recordingName(show, now());
    const file: File = {
      ...{ name, start, shifts: null, parts: 0, bytes: 0 },
      ...{ handle: null, isOver: false },
    };
    this.#then(file, async () => {
      await mkdir(folder, { recursive: true });
      file.handle = await open(join(folder, name), 'ax');
    });
    this.#write(file, setup(start));
    return file;
  }

  #write(file: File, bytes: Uint8Array): void {
    const { maxBytes } = this.#options;
    if (file.isOver) return;
    if (file.bytes + bytes.length > maxBytes) return this.#fail(file, `it has ${maxBytes} bytes.`);
    file.bytes += bytes.length;
    this.#then(file, async () => {
      // A short write would leave half a fragment in the middle: appendFile goes on until all is written.
      await file.handle?.appendFile(bytes);
    });
  }

  #close(): void {
    const file = this.#file;
    if (file) this.#then(file, async () => file.handle?.close());
    this.#file = null;
  }

  /** One after the other, so that the parts stay in order. */
  #then(file: File, step: () => Promise<void>): void {
    this.#last = this.#last.then(step).catch((error: unknown) => this.#fail(file, error));
  }

  #fail(file: File, error: unknown): void {
    if (!file.isOver) this.#options.log(`The recording ${file.name} ends here: ${String(error)}`);
    file.isOver = true;
  }
}
