import type { Clock, Feed, ReconnectPolicy } from '../../core/ports.ts';
import type { Network } from '../pause.ts';
import { reconnecting } from '../reconnecting.ts';
import { loadLog } from './load-log.ts';
import { playLog, type PlayOptions } from './play-log.ts';
import { recordedLog, type RecordedLog } from './recorded-log.ts';

export interface RecordedFeedOptions {
  /** The show's id. */
  readonly show: string;
  /** The log, or the URL of one: a JSON array of cues, or one cue a line. */
  readonly log: string | readonly unknown[];
  readonly clock: Clock;
  /** When a log that cannot be fetched is tried again. */
  readonly policy: ReconnectPolicy;
  /**
   * The moment of the show that the picture shows, in milliseconds since 1970; null: not known,
   * nothing is handed up. Default: the log starts now and runs at the clock's speed.
   */
  readonly moment?: () => number | null;
  readonly fetch?: typeof fetch;
  readonly network?: Network;
}

/** A recorded show's feed: its log, read along with the picture. Read only. */
export function recordedFeed({
  show,
  log: source,
  moment,
  fetch = globalThis.fetch,
  ...options
}: RecordedFeedOptions): Feed {
  const { clock } = options;
  const name = Math.random().toString(36).slice(2);
  let epochs = 0;
  let playing: PlayOptions | undefined;

  const play = (log: RecordedLog): PlayOptions => ({
    show,
    log,
    clock,
    moment: moment ?? fromNow(log, clock),
    createEpoch: () => `${name}-${++epochs}`,
  });
  return {
    name: 'recorded',
    subscribe: ({ position, signal }) =>
      reconnecting(
        {
          ...options,
          async *connect(connection) {
            const entries =
              typeof source === 'string' && !playing
                ? await loadLog(source, fetch, connection.signal)
                : (source as readonly unknown[]);
            playing ??= play(recordedLog(entries));
            const place = position();
            const ours = place?.epoch.startsWith(`${name}-`);
            yield* playLog(playing, ours ? place : null, connection.signal);
          },
        },
        signal,
      ),
  };
}

/** The moment of a log that starts now. */
function fromNow({ startsAt }: RecordedLog, clock: Clock): () => number {
  const shift = (startsAt ?? clock.now()) - clock.now();
  return () => clock.now() + shift;
}
