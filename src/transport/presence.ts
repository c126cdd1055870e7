import type { MediaPhase } from '../core/ports.ts';
import { randomKey } from '../core/random-key.ts';
import type { Show } from '../core/show.ts';
import type { Presence } from '../protocol/presence.ts';

export interface PresenceOptions {
  readonly show: Show;
  /** Where reports are posted. */
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Ends with this playback. */
  readonly signal: AbortSignal;
}

const RUNS: readonly MediaPhase[] = ['playing', 'probing'];
const LEFT: readonly MediaPhase[] = ['switching', 'failed'];

/** Milliseconds between two reports. */
const EVERY = 15_000;

/**
 * Tells the show's server every 15 s how the show comes, for the desk to see: path, delay, stalls,
 * and at the end that the viewer stopped. The key is new with each playback and kept nowhere.
 * A report that does not arrive is let go.
 */
export function tellPresence({ show, url, fetch, signal }: PresenceOptions): void {
  const viewer = randomKey();
  const stalls = countStalls(show, signal);
  let wasTold = false;
  const post = (presence: Presence): void => {
    const body = JSON.stringify(presence);
    const headers = { 'content-type': 'application/json' };
    // `keepalive`: the last one outlives its page.
    const options = {
      method: 'POST',
      headers,
      body,
      keepalive: true,
      credentials: 'omit',
    } as const;
    fetch(url, options).catch(() => undefined);
  };
  const tell = async (): Promise<void> => {
    await stalls.look();
    if (signal.aborted) return;
    const path = pathOf(show);
    const delay = show.delay();
    if (path) {
      post({
        viewer,
        path,
        delay: delay === null ? null : Math.round(delay),
        stalls: stalls.take(),
      });
      wasTold = true;
    }
    show.clock.after(EVERY, () => void tell(), signal);
  };
  const leave = (): unknown => wasTold && post({ viewer, path: null, delay: null, stalls: 0 });
  signal.addEventListener('abort', leave, { once: true });
  // A page that comes back from the browser's cache goes on telling.
  globalThis.addEventListener?.('pagehide', leave, { signal });
  void tell();
}

interface Stalls {
  /** Counts the freezes since it was called last. Never rejects. */
  look(): Promise<void>;
  /** All stalls since it was called last. */
  take(): number;
}

function countStalls(show: Show, signal: AbortSignal): Stalls {
  let seen = 0;
  let stalls = 0;
  let countsItself = false;
  let isStanding = false;
  // A path that had to be left stood in any case. One that does not count its freezes, as HLS, stood
  // once its data stayed away for too long. Both in a row are one stall, until it runs again.
  const count = (phase: MediaPhase): void => {
    if (RUNS.includes(phase)) isStanding = false;
    else if (!isStanding && (LEFT.includes(phase) || (phase === 'suspect' && !countsItself))) {
      isStanding = true;
      stalls++;
    }
  };
  const look = async (): Promise<void> => {
    const health = await show.playback?.health().catch(() => null);
    const freezes = health?.freezes ?? 0;
    countsItself = typeof health?.freezes === 'number';
    // A counter that went back is that of another path.
    stalls += freezes < seen ? freezes : freezes - seen;
    seen = freezes;
  };
  show.select(({ media }) => media.phase, count, signal);
  show.select(
    ({ media }) => media.transport,
    () => void look(),
    signal,
  );
  return {
    look,
    take() {
      const taken = stalls;
      stalls = 0;
      return taken;
    },
  };
}

/** The path in use; null: nothing plays. */
function pathOf({ state: { media } }: Show): Presence['path'] {
  if (media.playback !== 'playing') return null;
  if (media.soundOnly) return 'sound';
  return media.transport === 'hls' ? 'hls' : 'webrtc';
}
