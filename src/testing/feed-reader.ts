import type { Feed, FeedMessage, LogPosition } from '../core/ports.ts';
import { eventually, sameJson, within } from './assert.ts';

/** Reads a feed as a show does, and keeps all that came. */
export interface FeedReader {
  readonly messages: readonly FeedMessage[];
  /** The place that the last snapshot, or the position at the beginning, gave. */
  readonly start: number;
  /** The `seq` of every cue that came since, in the order in which they came. */
  readonly seqs: readonly number[];
  /** Where the reader stands; it tells the feed so. */
  position: LogPosition | null;
  /** How often the feed asked for the position. */
  readonly asked: number;
  /** The first message of a kind, from the message at `from` on. Waits for it. */
  next(kind: FeedMessage['kind'], from?: number): Promise<FeedMessage>;
  /** Waits until the cue with this `seq` has come. */
  cue(seq: number): Promise<void>;
  /** Resolves when the iteration has ended. */
  readonly ended: Promise<void>;
  /** Aborts, and waits for the end. */
  stop(): Promise<void>;
}

type Placed = { readonly epoch?: string; readonly seq?: number } | null;

/** Subscribes, from `position` on. */
export function readFeed(feed: Feed, position: LogPosition | null = null): FeedReader {
  const owner = new AbortController();
  const messages: FeedMessage[] = [];
  const seqs: number[] = [];
  let start = position?.seq ?? 0;
  let asked = 0;

  const note = (message: FeedMessage): void => {
    messages.push(message);
    if (message.kind !== 'snapshot' && message.kind !== 'cue') return;
    const { epoch, seq = 0 } = (message.data as Placed) ?? {};
    if (epoch !== undefined) {
      reader.position = { epoch, seq };
      start = seq;
      seqs.length = 0;
      return;
    }
    seqs.push(seq);
    if (reader.position && seq === reader.position.seq + 1)
      reader.position = { ...reader.position, seq };
  };
  const read = async (): Promise<void> => {
    const where = (): LogPosition | null => {
      asked++;
      return reader.position;
    };
    for await (const message of feed.subscribe({ position: where, signal: owner.signal }))
      note(message);
  };

  const reader: FeedReader = {
    messages,
    seqs,
    position,
    get start() {
      return start;
    },
    get asked() {
      return asked;
    },
    next: (kind, from = 0) =>
      eventually(
        () => messages.slice(from).find((message) => message.kind === kind) as FeedMessage,
        `a message of kind "${kind}"`,
      ),
    async cue(seq) {
      await eventually(() => seqs.includes(seq), `cue ${seq}`);
    },
    ended: Promise.resolve(),
    async stop() {
      owner.abort();
      await within(reader.ended, 'the end of the iteration after abort');
    },
  };
  return Object.assign(reader, { ended: read() });
}

/** Every cue since the snapshot came, in order, once. */
export function unbroken({ start, seqs }: FeedReader): void {
  sameJson(
    seqs,
    seqs.map((_, index) => start + 1 + index),
    'the cues',
  );
}
