import { linkedController } from '../../core/abort.ts';
import type { FeedError, FeedMessage } from '../../core/ports.ts';
import { abortable } from './abortable.ts';
import type { Line } from './line.ts';

/** One subscription's end of the line. */
export interface Reader {
  readonly line: Line;
  readonly signal: AbortSignal;
  /** What was sent and not read yet. It is lost when the line is cut. */
  readonly queue: FeedMessage[];
  /** To be called when something is in the queue. */
  wake?: () => void;
  /** What a connection starts with. */
  opening(): FeedMessage[];
}

type Messages = AsyncGenerator<FeedMessage, void, undefined>;

const CUT: FeedError = {
  area: 'feed',
  reason: 'unreachable',
  message: 'The line was cut. It is opened again as soon as it stands.',
};

/** The messages of one connection after another, until the reader's signal aborts. */
export async function* readMessages(reader: Reader): Messages {
  const { line, signal } = reader;
  for (;;) {
    await abortable(line.up, signal).catch(() => undefined);
    if (signal.aborted) return;
    const connection = linkedController(signal);
    const cut = (): void => connection.abort();
    line.signal.addEventListener('abort', cut, { signal: connection.signal });
    try {
      yield* connect(reader, connection.signal);
    } finally {
      connection.abort();
    }
    if (!signal.aborted) yield { kind: 'waiting', error: CUT, retryIn: 0 };
  }
}

async function* connect(reader: Reader, connection: AbortSignal): Messages {
  const { queue, opening } = reader;
  connection.addEventListener('abort', () => reader.wake?.());
  queue.splice(0, Infinity, ...opening());
  while (!connection.aborted) {
    for (const message of queue.splice(0)) {
      if (!connection.aborted) yield message;
    }
    await new Promise<void>((resolve) => {
      reader.wake = resolve;
      if (connection.aborted || queue.length > 0) resolve();
    });
  }
}
