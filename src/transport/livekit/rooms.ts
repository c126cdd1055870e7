import type { Room } from 'livekit-client';
import type { MediaSource } from '../../protocol/manifest.ts';
import type { Guest } from './guest.ts';
import type { LivekitOptions } from './joining.ts';
import { SharedRoom } from './shared-room.ts';

/** The LiveKit rooms of one page. */
export interface LivekitRooms {
  /**
   * Joins the source's room, or shares the one joined already: a second joining by the same identity
   * would throw out the first. Left when the last guest's signal aborts. Rejects with a `MediaFailure`.
   */
  join(source: MediaSource, guest: Guest, signal: AbortSignal): Promise<SharedRoom>;
  /** Calls `listener` with the room joined at `url`, null while there is none: now, and at each change. */
  watch(url: string, listener: (room: Room | null) => void, signal: AbortSignal): void;
}

/** Rooms that are joined when somebody asks, and left with the last guest. */
export function createRooms(options: LivekitOptions = {}): LivekitRooms {
  const rooms = new Map<string, SharedRoom>();
  const watchers = new Set<() => void>();

  const roomFor = (source: MediaSource, { pictures }: Guest): SharedRoom => {
    const key = `${source.url} ${source.tokenUrl ?? ''}`;
    const before = rooms.get(key);
    if (before?.isFit) return before;
    if (before) before.retired = true;
    const shared = new SharedRoom(source, pictures, options, (isOver) => {
      if (isOver && rooms.get(key) === shared) rooms.delete(key);
      for (const watcher of watchers) watcher();
    });
    rooms.set(key, shared);
    return shared;
  };
  return {
    join: (source, guest, signal) => roomFor(source, guest).take(guest, signal),
    watch(url, listener, signal) {
      let last: Room | null | undefined;
      const watcher = (): void => {
        const found = [...rooms.values()].find((shared) => shared.url === url);
        const room = found?.room ?? null;
        if (room !== last) listener((last = room));
      };
      watchers.add(watcher);
      signal.addEventListener('abort', () => watchers.delete(watcher));
      watcher();
    },
  };
}
