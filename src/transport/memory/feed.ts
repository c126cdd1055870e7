import { systemClock } from '../../core/clock.ts';
import type { Clock, Feed, FeedMessage, LogPosition, RequestOutcome } from '../../core/ports.ts';
import { emptyState } from '../../core/reduce/reduce.ts';
import type { Cue, CueData, CueType, Sample } from '../../protocol/cue.ts';
import type { ShowRequest } from '../../protocol/request.ts';
import type { ShowState } from '../../protocol/snapshot.ts';
import type { Timestamp } from '../../protocol/text.ts';
import { createAnswers } from './answers.ts';
import { createDisturbance, type MemoryFeedFaults } from './faults.ts';
import { createLine, type Line } from './line.ts';
import { createReader, type Reader } from './reader.ts';

/** A cue without what the log gives it. */
export type CueDraft = {
  [T in CueType]: {
    readonly type: T;
    readonly data: CueData[T];
    /** Default: now. */
    readonly at?: Timestamp;
    readonly by?: string;
  };
}[CueType];

export interface MemoryFeedOptions {
  /** The show's id. */
  readonly show: string;
  readonly clock?: Clock;
  /** What the snapshot says; the cues pushed follow it. Default: a show of which nothing is known. */
  readonly state?: ShowState;
  /** Answers requests, mostly by pushing a cue; once for each `opId`. Without it the feed is read only. */
  readonly answer?: (
    request: ShowRequest,
    feed: MemoryFeed,
  ) => RequestOutcome | Promise<RequestOutcome>;
}

/** What the page tells a memory feed to do. */
export interface MemoryFeedScript {
  readonly log: readonly Cue[];
  /** Subscriptions that have not ended. */
  readonly readers: number;
  /** Adds a cue to the log and sends it. */
  push(draft: CueDraft): Cue;
  sample(sample: Sample): void;
  /** Sends a message as it is, a broken one too. */
  inject(message: FeedMessage): void;
  disturb(faults: Partial<MemoryFeedFaults>): void;
  /** Breaks every connection; none is made before `restore`. */
  cut(): void;
  restore(): void;
  /** Starts the log anew, under another epoch; every reader has to connect again. */
  renew(): void;
}

/** A feed in this page's memory. For tests, stories and examples. */
export interface MemoryFeed extends Feed, MemoryFeedScript {}

/** Makes a feed that has nothing to tell yet. */
export function memoryFeed(options: MemoryFeedOptions): MemoryFeed {
  const line = createLine();
  const readers = new Set<Reader>();
  const { script, opening } = createScript(options, line, readers);
  const { answer } = options;
  const send = answer && createAnswers(line, (request) => answer(request, feed));

  const feed: MemoryFeed = Object.assign(script, {
    name: 'memory',
    async *subscribe({ position, signal }: Parameters<Feed['subscribe']>[0]) {
      const reader = createReader({ line, signal, opening: () => opening(position()) });
      readers.add(reader);
      try {
        yield* reader.messages();
      } finally {
        readers.delete(reader);
      }
    },
    ...(send && { send: ((request, { signal }) => send(request, signal)) satisfies Feed['send'] }),
  });
  return feed;
}

interface Script {
  readonly script: MemoryFeedScript;
  /** What a reader at this position gets first. */
  opening(position: LogPosition | null): FeedMessage[];
}

function createScript(
  { show, clock = systemClock, state = emptyState() }: MemoryFeedOptions,
  line: Line,
  readers: ReadonlySet<Reader>,
): Script {
  const disturbance = createDisturbance();
  const now = (): Timestamp => new Date(clock.now()).toISOString();
  let log: Cue[] = [];
  let renewals = 0;
  const inject = (message: FeedMessage): void => readers.forEach((reader) => reader.take(message));

  const script: MemoryFeedScript = {
    get log() {
      return log;
    },
    get readers() {
      return readers.size;
    },
    push(draft) {
      const seq = log.length + 1;
      const cue = { v: 1, seq, id: `c${seq}`, at: now(), ...draft } as Cue;
      log.push(cue);
      for (const data of disturbance.pass(cue)) inject({ kind: 'cue', data });
      return cue;
    },
    sample: (data) => inject({ kind: 'sample', data }),
    inject,
    disturb: disturbance.set,
    cut: line.cut,
    restore: line.restore,
    renew() {
      log = [];
      renewals++;
      line.cut();
      line.restore();
    },
  };
  const opening: Script['opening'] = (position) => {
    const place = { v: 1, show, epoch: `memory-${renewals}` };
    const known = position?.epoch === place.epoch && position.seq <= log.length;
    const snapshot: FeedMessage = {
      kind: 'snapshot',
      data: { ...place, seq: 0, at: now(), state },
    };
    return [
      { kind: 'open' },
      { kind: 'hello', data: { ...place, seq: log.length, now: clock.now() } },
      ...(known ? [] : [snapshot]),
      ...log.slice(known ? position.seq : 0).map((data): FeedMessage => ({ kind: 'cue', data })),
    ];
  };
  return { script, opening };
}
