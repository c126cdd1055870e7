import type { MediaPacket } from '../host-stream.ts';

/** Puts a track's packets in order, and waits a little for those that are repaired. */
export interface Reorder {
  /** Takes a packet at `now`, milliseconds, and hands on what is in order. */
  take(packet: MediaPacket, now: number): void;
}

export interface ReorderOptions {
  readonly next: (packet: MediaPacket) => void;
  /** Packets were given up. */
  readonly lost: () => void;
  /** Milliseconds for which a missing packet is waited for. */
  readonly patience: number;
}

export function createReorder({ next, lost, patience }: ReorderOptions): Reorder {
  const waiting = new Map<number, { readonly packet: MediaPacket; readonly at: number }>();
  let expected: number | null = null;
  const drain = (): void => {
    for (;;) {
      const found = expected === null ? undefined : waiting.get(expected);
      if (!found || expected === null) return;
      waiting.delete(expected);
      expected++;
      next(found.packet);
    }
  };
  const giveUp = (now: number): void => {
    const oldest = Math.min(...[...waiting.values()].map(({ at }) => at));
    if (waiting.size === 0 || now - oldest < patience) return;
    expected = Math.min(...waiting.keys());
    lost();
    drain();
  };
  return {
    take(packet, now) {
      expected ??= packet.sequence;
      if (packet.sequence < expected) return;
      waiting.set(packet.sequence, { packet, at: now });
      drain();
      giveUp(now);
    },
  };
}
