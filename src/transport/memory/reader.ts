import { linkedController } from '../../core/abort.ts';
import type { FeedError, FeedMessage } from '../../core/ports.ts';
import { abortable } from './abortable.ts';
import type { Line } from './line.ts';

export interface ReaderOptions {
  readonly line: Line;
  readonly signal: AbortSignal;
  /** What a connection starts with. */
  opening(): FeedMessage[];
}

/** One subscription's end of the line. */
export interface Reader {
  /** Takes what is sent while connected; what comes while the line is down is lost. */
  take(message: FeedMessage): void;
  messages(): AsyncGenerator<FeedMessage, void, undefined>;
}

const CUT: FeedError = {
  area: 'feed',
  reason: 'unreachable',
  message: 'The line was cut. It is opened again as soon as it stands.',
};

export function createReader({ line, signal, opening }: ReaderOptions): Reader {
  let queue: FeedMessage[] = [];
  let wake = (): void => undefined;

  async function* connect(connection: AbortSignal): AsyncGenerator<FeedMessage, void, undefined> {
    connection.addEventListener('abort', () => wake());
    queue = opening();
    while (!connection.aborted) {
      for (const message of queue.splice(0)) {
        if (!connection.aborted) yield message;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (connection.aborted || queue.length > 0) resolve();
      });
    }
  }
  return {
    take(message) {
      queue.push(message);
      wake();
    },
    async *messages() {
      const standing = (): Promise<boolean> =>
        abortable(line.up, signal).then(
          () => true,
          () => false,
        );
      while (await standing()) {
        const connection = linkedController(signal);
        line.signal.addEventListener('abort', () => connection.abort(), {
          signal: connection.signal,
        });
        try {
          yield* connect(connection.signal);
        } finally {
          connection.abort();
        }
        if (!signal.aborted) yield { kind: 'waiting', error: CUT, retryIn: 0 };
      }
    },
  };
}
