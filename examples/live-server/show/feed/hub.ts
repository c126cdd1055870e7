import type { Clock } from '../../../../src/core/ports.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { every } from '../recurring.ts';
import type { AnySample } from './outbox.ts';
import type { FeedReader } from './reader.ts';

export interface HubOptions {
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly signal: AbortSignal;
  /** Milliseconds between two beats. Default 10 s. */
  readonly beatEvery?: number;
  /** Milliseconds that a reader may leave a piece unfetched before it is cut. Default 20 s. */
  readonly slowAfter?: number;
  /** Told how many feeds are open, after each change. */
  count?(open: number): void;
}

/** All open feeds of one log. */
export interface FeedHub {
  /** How many feeds are open. */
  readonly open: number;
  /** The reader's event stream. `cut` ends its connection at once. */
  stream(reader: FeedReader, cut: () => void): ReadableStream<Uint8Array>;
  /** Wakes every reader; `samples` go to each. */
  publish(samples: readonly AnySample[]): void;
}

/** Keeps the feeds: wakes them, beats, and cuts the slow, or all when the feed is to be down. */
export function createHub(options: HubOptions): FeedHub {
  const { clock, faults, signal, beatEvery = 10_000, slowAfter = 20_000, count } = options;
  const cuts = new Map<FeedReader, () => void>();
  const end = (reader: FeedReader): void => {
    reader.close();
    if (cuts.delete(reader)) count?.(cuts.size);
  };
  const cutAll = (): void => {
    for (const [reader, cut] of cuts) {
      end(reader);
      cut();
    }
  };
  faults.watch(({ feed }) => feed.down && cutAll(), signal);
  signal.addEventListener('abort', cutAll, { once: true });
  every(clock, beatEvery, signal, () => {
    for (const reader of cuts.keys()) reader.beat();
  });
  every(clock, slowAfter / 4, signal, () => {
    for (const [reader, cut] of cuts) {
      if (clock.now() - (reader.busySince ?? clock.now()) < slowAfter) continue;
      end(reader);
      cut();
    }
  });
  return {
    get open() {
      return cuts.size;
    },
    stream(reader, cut) {
      cuts.set(reader, cut);
      count?.(cuts.size);
      return readerStream(reader, () => end(reader));
    },
    publish(samples) {
      for (const reader of cuts.keys()) reader.offer(samples);
    },
  };
}

function readerStream(reader: FeedReader, end: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await reader.next();
        if (piece !== null) return controller.enqueue(encoder.encode(piece));
        end();
        controller.close();
      },
      cancel: end,
    },
    // Nothing is fetched ahead: what a slow reader has not asked for stays in the log.
    { highWaterMark: 0 },
  );
}
