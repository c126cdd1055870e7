import type { Sample } from '../../../../src/protocol/cue.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { addCounts, sampleKey } from '../samples.ts';
import type { LogTable } from '../store/log-table.ts';
import { distort } from './distort.ts';
import { BEAT, frame } from './frame.ts';
import { formatPosition } from './position.ts';

/** Rows read at once: what one reader may hold of the log in memory. */
const BATCH = 200;

export interface ReaderOptions {
  readonly log: LogTable;
  readonly epoch: string;
  readonly faults: FaultBoard;
  /** Sent before all else: the hello, and a snapshot where one is needed. */
  readonly opening: string;
  /** The reader has the log up to here. */
  readonly seq: number;
  readonly samples: readonly Sample[];
  /** Milliseconds, any clock that only goes forward. */
  now(): number;
}

/** One open feed: a place in the log, and what waits to be fetched from it. */
export interface FeedReader {
  /** The next piece of the event stream, as soon as there is one; null: the feed is closed. */
  next(): Promise<string | null>;
  /** There may be something new in the log. */
  wake(): void;
  /** Keeps the latest of each until it is fetched; reactions add up. */
  offer(samples: readonly Sample[]): void;
  beat(): void;
  close(): void;
  /** When the last piece was fetched, while the next is not asked for; null: the reader waits for news. */
  readonly busySince: number | null;
}

/** A reader fetches; nothing is pushed. So one that is slow holds up nobody and fills no memory. */
export function createReader(options: ReaderOptions): FeedReader {
  const { log, epoch, faults, now } = options;
  const liveFrom = log.last();
  const samples = new Map<string, Sample>();
  let { opening, seq } = options;
  let [isDue, isClosed] = [false, false];
  let busySince: number | null = now();
  let wake = (): void => undefined;

  const offer = (batch: readonly Sample[]): void => {
    for (const sample of batch) merge(samples, sample);
    wake();
  };
  const cues = (): string => {
    const passage = distort(log.after(seq, BATCH), seq, liveFrom, faults.current.feed);
    seq = passage.seq;
    return passage.rows
      .map((row) => frame('cue', row.json, formatPosition({ epoch, seq: row.seq })))
      .join('');
  };
  const take = (): string => {
    const pieces = opening || cues() || drain(samples) || (isDue ? BEAT : '');
    opening = '';
    if (pieces) isDue = false;
    return pieces;
  };
  offer(options.samples);
  return {
    offer,
    async next() {
      busySince = null;
      while (!isClosed) {
        const piece = take();
        if (piece) {
          busySince = now();
          return piece;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return null;
    },
    wake: () => wake(),
    beat() {
      isDue = true;
      wake();
    },
    close() {
      isClosed = true;
      wake();
    },
    get busySince() {
      return busySince;
    },
  };
}

function merge(samples: Map<string, Sample>, sample: Sample): void {
  const before = samples.get(sampleKey(sample));
  const merged =
    before?.type === 'reaction.batch' && sample.type === 'reaction.batch'
      ? { ...sample, data: { counts: addCounts(before.data.counts, sample.data.counts) } }
      : sample;
  samples.set(sampleKey(sample), merged);
}

function drain(samples: Map<string, Sample>): string {
  const pieces = [...samples.values()].map((sample) => frame('sample', JSON.stringify(sample)));
  samples.clear();
  return pieces.join('');
}
