import type { FaultBoard } from '../../faults/faults.ts';
import type { LogTable } from '../store/log-table.ts';
import { distort } from './distort.ts';
import { frame } from './frame.ts';
import { createOutbox, type AnySample, type Outbox } from './outbox.ts';
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
  readonly samples: readonly AnySample[];
  /** Called once, when the feed closes. */
  closed?(): void;
  /** Milliseconds, any clock that only goes forward. */
  now(): number;
}

/** One open feed: a place in the log, and what waits to be fetched from it. */
export interface FeedReader {
  /** The next piece of the event stream, as soon as there is one; null: the feed is closed. */
  next(): Promise<string | null>;
  /** There may be something new in the log; `samples` are new for certain. */
  offer(samples: readonly AnySample[]): void;
  /** A sign of life is due, if nothing else is. */
  beat(): void;
  /** Closes the feed after what waits, and these. */
  finish(samples: readonly AnySample[]): void;
  close(): void;
  /** When a piece was handed out, while the next is not asked for; null: the reader waits for news. */
  readonly busySince: number | null;
}

/** A reader fetches; nothing is pushed. So one that is slow holds up nobody and fills no memory. */
export function createReader(options: ReaderOptions): FeedReader {
  const outbox = createOutbox();
  const take = taker(options, outbox);
  let state: 'open' | 'finishing' | 'closed' = 'open';
  let busySince: number | null = options.now();
  let wake = (): void => undefined;
  const put = (samples: readonly AnySample[]): void => {
    outbox.put(samples);
    wake();
  };
  put(options.samples);
  return {
    async next() {
      for (;;) {
        const piece = state === 'closed' ? null : take() || (state === 'open' ? '' : null);
        busySince = piece === '' ? null : options.now();
        if (piece !== '') return piece;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    offer: put,
    beat() {
      outbox.beat();
      wake();
    },
    finish(samples) {
      state = 'finishing';
      put(samples);
    },
    close() {
      if (state !== 'closed') options.closed?.();
      state = 'closed';
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
