import type { FaultBoard } from '../faults/faults.ts';
import type { MediaClock } from '../media/clip.ts';
import { partDueAt, partsPublished } from './timeline.ts';

/** What is published of the show, and a way to wait for more. */
export interface Publishing {
  /** Complete parts by now. While stalled: by the moment at which the stall began. */
  parts(): number;
  /** Resolves once so many parts are complete; false when `signal` aborted before. */
  until(parts: number, signal: AbortSignal): Promise<boolean>;
}

/** Publishes by the show's clock, and stands still while the `stall` fault is on. */
export function createPublishing(
  clock: MediaClock,
  faults: FaultBoard,
  lifetime: AbortSignal,
): Publishing {
  let stalledAt: number | null = null;
  const noteStall = (): void => {
    if (!faults.current.hls.stall) stalledAt = null;
    else stalledAt ??= clock.now();
  };
  noteStall();
  faults.watch(noteStall, lifetime);
  const parts = (): number => partsPublished(clock.startedAt, stalledAt ?? clock.now());

  return {
    parts,
    async until(wanted, signal) {
      while (parts() < wanted && !signal.aborted) {
        const due = partDueAt(clock.startedAt, wanted - 1) - clock.now();
        await change(stalledAt === null ? due : null, faults, signal);
      }
      return !signal.aborted;
    },
  };
}

/** Resolves after `ms` milliseconds (null: never), at a change of the faults, or on abort. */
function change(ms: number | null, faults: FaultBoard, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  return new Promise((resolve) => {
    const timer = ms === null ? undefined : setTimeout(finish, Math.max(1, Math.ceil(ms)));
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      over.abort();
      resolve();
    }
    signal.addEventListener('abort', finish);
    faults.watch(finish, over.signal);
  });
}
