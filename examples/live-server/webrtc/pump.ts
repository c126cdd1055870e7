import type { FaultBoard } from '../faults/faults.ts';
import type { Clip, MediaClock } from '../media/clip.ts';
import type { Program } from './program.ts';
import { createRtpLoop } from './rtp-loop.ts';
import { createStream } from './stream.ts';
import type { Stream } from './stream.ts';

/** Sends the clip to every viewer in time. */
export interface Pump extends Program {
  /** How late the pump's last second was at worst, in milliseconds. */
  readonly lag: number;
  close(): void;
}

export interface PumpOptions {
  readonly clip: Clip;
  readonly clock: MediaClock;
  readonly faults: FaultBoard;
}

interface Receiver {
  readonly streams: readonly Stream[];
  readonly since: number;
  reports: number;
}

const INTERVAL = 5;

/** When a viewer's report number `sent` is due: four in the first second, so that sound and picture fall in step at once. */
export const reportDue = (sent: number): number => (sent < 4 ? sent * 250 : (sent - 3) * 1000);

/** The longest delay of a turn in the last second, or so far in this one. */
function watchLateness(): { note(now: number): void; worst(): number } {
  let previous = NaN;
  let since = -Infinity;
  let current = 0;
  let last = 0;
  return {
    note(now) {
      if (now - since > 1000) {
        last = current;
        current = 0;
        since = now;
      }
      current = Math.max(current, now - previous - INTERVAL || 0);
      previous = now;
    },
    worst: () => Math.max(current, last),
  };
}

export function createPump({ clip, clock, faults }: PumpOptions): Pump {
  const loops = {
    video: createRtpLoop(clip.webrtc.vp8, clock),
    audio: createRtpLoop(clip.webrtc.opus, clock),
  };
  const receivers = new Set<Receiver>();
  const lateness = watchLateness();

  const serve = (receiver: Receiver, now: number): void => {
    if (!faults.current.webrtc.stopMedia) {
      for (const stream of receiver.streams) stream.advance(now);
    }
    if (now - receiver.since < reportDue(receiver.reports)) return;
    receiver.reports++;
    for (const stream of receiver.streams) stream.report(now);
  };
  const timer = setInterval(() => {
    const now = clock.now();
    for (const receiver of receivers) serve(receiver, now);
    lateness.note(now);
  }, INTERVAL);

  return {
    picture: 'vp8',
    add(senders, signal) {
      if (signal.aborted) return;
      const streams = senders.map((sender) => createStream(loops[sender.kind], sender));
      const receiver: Receiver = { streams, since: clock.now(), reports: 0 };
      receivers.add(receiver);
      signal.addEventListener('abort', () => receivers.delete(receiver), { once: true });
      serve(receiver, receiver.since);
    },
    get lag() {
      return lateness.worst();
    },
    close: () => clearInterval(timer),
  };
}
