import type { Clock, LogPosition } from '../../core/ports.ts';
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
  /** How far the room has told of a log: also by what was read and thrown away. */
  let head: LogPosition | null = null;
  let heardAt = -Infinity;
  let wake = (): void => undefined;
  const isHeard = (): boolean => clock.now() - heardAt < SILENCE;
  line.listen((message) => {
    head = message && further(head, message);
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
      return isHeard() && goesOn(waiting, head, epoch, seq);
    },
  };
}

/** Where the log is after a message of it; a sample tells nothing of that. */
function further(head: LogPosition | null, { event, epoch, seq }: RoomMessage): LogPosition {
  const before = head?.epoch === epoch ? head.seq : -1;
  return { epoch, seq: event === 'sample' ? before : Math.max(before, seq) };
}

/** Whether what waits comes right after cue `seq` of log `epoch`; where nothing does, whether the room is no further. */
function goesOn(
  waiting: readonly RoomMessage[],
  head: LogPosition | null,
  epoch: string,
  seq: number,
): boolean {
  const cue = waiting.find(({ event }) => event === 'cue');
  if (cue) return cue.epoch === epoch && cue.seq === seq + 1;
  return head?.epoch === epoch && head.seq <= seq;
}
