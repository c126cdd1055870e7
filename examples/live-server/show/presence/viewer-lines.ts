import type { Clock } from '../../../../src/core/ports.ts';
import type { Presence } from '../../../../src/protocol/presence.ts';
import type { ViewerLine } from '../../../../src/staff/staff-log.ts';
import { createListeners } from '../../listeners.ts';
import { every, gathered } from '../recurring.ts';

/** Milliseconds after which a viewer who says nothing is gone: viewers tell every 15 s. */
const GONE_AFTER = 40_000;
/** Milliseconds for which a stall counts. */
const STALL_COUNTS = 60_000;
/** Milliseconds between two tellings: many reports become one. */
const INTERVAL = 1000;
/** Milliseconds after which who is gone is looked for. */
const SWEEP = 5000;
/** Viewers beyond this number push out those who told least lately. */
const MOST = 50_000;

const PATHS = ['webrtc', 'hls', 'sound'] as const;

/** How the viewers watch now, by path. In memory alone. */
export interface ViewerLines {
  readonly current: readonly ViewerLine[];
  tell(presence: Presence): void;
  /** Calls `listener` when the figures have changed, at most once a second, until `signal` aborts. */
  watch(listener: () => void, signal: AbortSignal): void;
}

interface Viewer {
  readonly path: ViewerLine['path'];
  readonly delay: number | null;
  readonly at: number;
  readonly stalledAt: number;
}

/** Lines that nobody watches yet. */
export function createViewerLines(clock: Clock, signal: AbortSignal): ViewerLines {
  const viewers = new Map<string, Viewer>();
  const listeners = createListeners<readonly ViewerLine[]>();
  let current: readonly ViewerLine[] = [];
  const look = (): void => {
    const now = clock.now();
    for (const [key, { at }] of viewers) if (now - at >= GONE_AFTER) viewers.delete(key);
    const next = PATHS.flatMap((path) => lineOf(path, viewers, now));
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    listeners.tell(current);
  };
  const lookSoon = gathered(clock, INTERVAL, signal, look);
  every(clock, SWEEP, signal, look);
  return {
    get current() {
      return current;
    },
    tell({ viewer, path, delay, stalls }) {
      const at = clock.now();
      const stalledAt = stalls > 0 ? at : (viewers.get(viewer)?.stalledAt ?? -Infinity);
      // Who told latest stands last.
      viewers.delete(viewer);
      if (path) viewers.set(viewer, { path, delay, at, stalledAt });
      const [eldest = ''] = viewers.size > MOST ? viewers.keys() : [];
      viewers.delete(eldest);
      lookSoon();
    },
    watch: listeners.watch,
  };
}

function lineOf(
  path: ViewerLine['path'],
  viewers: ReadonlyMap<string, Viewer>,
  now: number,
): ViewerLine | [] {
  const on = [...viewers.values()].filter((viewer) => viewer.path === path);
  if (on.length === 0) return [];
  const stalls = on.filter(({ stalledAt }) => now - stalledAt < STALL_COUNTS).length;
  return {
    path,
    viewers: on.length,
    delay: median(on.flatMap(({ delay }) => delay ?? [])),
    stalls,
  };
}

/** The median of milliseconds, in seconds to a tenth; null: there are none. */
function median(delays: readonly number[]): number | null {
  const sorted = [...delays].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 200) / 10;
}
