import type { Clock } from '../../core/ports.ts';
import type { RoomLine, RoomMessage } from './room-line.ts';

/** What a room said and nobody has read yet. */
export interface Inbox {
  /** The next message; null once the room is lost, or silent for too long. */
  next(): Promise<RoomMessage | null>;
  /** Whether the room goes on exactly where a reader of this log stands, and has been heard lately. */
  follows(epoch: string, seq: number): boolean;
}

/** Milliseconds of silence after which a room's feed counts as dead. Its server says hello every 10 s. */
const SILENCE = 25_000;
/** Messages that wait at most: who is behind by more reads the log instead. */
const MOST = 1_000;

/** Keeps what `line` brings until `signal` aborts. */
export function createInbox(line: RoomLine, clock: Clock, signal: AbortSignal): Inbox {
  let waiting: RoomMessage[] = [];
  let last: RoomMessage | null = null;
  let heardAt = -Infinity;
  let wake = (): void => undefined;
  const isHeard = (): boolean => clock.now() - heardAt < SILENCE;
  line.listen((message) => {
    last = message ?? null;
    heardAt = message ? clock.now() : -Infinity;
    waiting = message ? [...waiting, message].slice(-MOST) : [];
    wake();
  }, signal);
  signal.addEventListener('abort', () => wake());
  const news = (): Promise<void> =>
    new Promise((resolve) => {
      const nap = new AbortController();
      wake = () => {
        nap.abort();
        resolve();
      };
      clock.after(SILENCE, wake, nap.signal);
    });

  return {
    async next() {
      while (!signal.aborted && isHeard()) {
        const message = waiting.shift();
        if (message) return message;
        await news();
      }
      return null;
    },
    follows(epoch, seq) {
      waiting = waiting.filter(
        (message) => message.event !== 'cue' || message.epoch !== epoch || message.seq > seq,
      );
      return isHeard() && goesOn(waiting, last, epoch, seq);
    },
  };
}

/** Whether what waits, and the last that was said, come right after cue `seq` of log `epoch`. */
function goesOn(
  waiting: readonly RoomMessage[],
  last: RoomMessage | null,
  epoch: string,
  seq: number,
): boolean {
  const cue = waiting.find(({ event }) => event === 'cue');
  if (cue) return cue.epoch === epoch && cue.seq === seq + 1;
  const isAhead = waiting.some(({ event, seq: told }) => event === 'hello' && told > seq);
  return last?.epoch === epoch && !isAhead;
}
