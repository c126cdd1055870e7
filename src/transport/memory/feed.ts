import { systemClock } from '../../core/clock.ts';
import type { Feed, FeedMessage, RequestOutcome } from '../../core/ports.ts';
import type { Cue, Sample } from '../../protocol/cue.ts';
import type { ShowRequest } from '../../protocol/request.ts';
import { createAnswers } from './answers.ts';
import { createDisturbance, type MemoryFeedFaults } from './faults.ts';
import { createLine, type Line } from './line.ts';
import { createMemoryLog, type CueDraft, type MemoryLog, type MemoryLogOptions } from './log.ts';
import { readMessages, type Reader } from './reader.ts';

export type { CueDraft } from './log.ts';
export type { MemoryFeedFaults } from './faults.ts';

export interface MemoryFeedOptions extends Partial<MemoryLogOptions> {
  readonly show: string;
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
export function memoryFeed({
  clock = systemClock,
  answer,
  ...rest
}: MemoryFeedOptions): MemoryFeed {
  const log = createMemoryLog({ clock, ...rest });
  const line = createLine();
  const readers = new Set<Reader>();
  const answers = answer && createAnswers(line, (request) => answer(request, feed));
  const port: Feed = {
    name: 'memory',
    async *subscribe({ position, signal }) {
      const reader: Reader = { line, signal, opening: () => log.opening(position()), queue: [] };
      readers.add(reader);
      try {
        yield* readMessages(reader);
      } finally {
        readers.delete(reader);
      }
    },
    ...(answers && { send: (request, { signal }) => answers(request, signal) }),
  };
  const feed = Object.assign(createScript(log, line, readers), port);
  return feed;
}

function createScript(log: MemoryLog, line: Line, readers: ReadonlySet<Reader>): MemoryFeedScript {
  const disturbance = createDisturbance();
  const inject = (message: FeedMessage): void => {
    for (const { queue, wake } of readers) {
      queue.push(message);
      wake?.();
    }
  };
  return {
    get log() {
      return log.cues;
    },
    get readers() {
      return readers.size;
    },
    push(draft) {
      const cue = log.add(draft);
      for (const data of disturbance.pass(cue)) inject({ kind: 'cue', data });
      return cue;
    },
    sample: (data) => inject({ kind: 'sample', data }),
    inject,
    disturb: disturbance.set,
    cut: line.cut,
    restore: line.restore,
    renew() {
      log.renew();
      line.cut();
      line.restore();
    },
  };
}
