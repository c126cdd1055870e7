import type { Sample } from '../../../../src/protocol/cue.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import type { LogTable } from '../store/log-table.ts';
import { distort } from './distort.ts';
import { frame } from './frame.ts';
import { createOutbox, type Outbox } from './outbox.ts';
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
  /** The figures of the moment, sent after what is in the log. */
  readonly samples: readonly Sample[];
  /** Milliseconds, any clock that only goes forward. */
  now(): number;
}

/** One open feed: a place in the log, and what waits to be fetched from it. */
export interface FeedReader {
  /** The next piece of the event stream, as soon as there is one; null: the feed is closed. */
  next(): Promise<string | null>;
  /** There may be something new in the log; `samples` are new for certain. */
  offer(samples: readonly Sample[]): void;
  /** A sign of life is due, if nothing else is. */
  beat(): void;
  close(): void;
  /** When a piece was handed out, while the next is not asked for; null: the reader waits for news. */
  readonly busySince: number | null;
}

/** A reader fetches; nothing is pushed. So one that is slow holds up nobody and fills no memory. */
export function createReader(options: ReaderOptions): FeedReader {
  const outbox = createOutbox();
  const take = taker(options, outbox);
  let isClosed = false;
  let busySince: number | null = options.now();
  let wake = (): void => undefined;
  outbox.put(options.samples);
  return {
    async next() {
      busySince = null;
      for (;;) {
        const piece = isClosed ? null : take();
        if (piece !== '') {
          busySince = options.now();
          return piece;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    offer(samples) {
      outbox.put(samples);
      wake();
    },
    beat() {
      outbox.beat();
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

/** What to send next: the opening, then the log, then the figures; empty: there is nothing new. */
function taker(options: ReaderOptions, outbox: Outbox): () => string {
  const { log, epoch, faults } = options;
  const liveFrom = log.last();
  let { opening, seq } = options;
  const cues = (): string => {
    const passage = distort(log.after(seq, BATCH), seq, liveFrom, faults.current.feed);
    seq = passage.seq;
    return passage.rows
      .map((row) => frame('cue', row.json, formatPosition({ epoch, seq: row.seq })))
      .join('');
  };
  return () => {
    const piece = opening || cues() || outbox.take();
    opening = '';
    return piece;
  };
}
