import { systemClock } from '../core/clock.ts';
import type { Clock, Feed } from '../core/ports.ts';
import { createShow, type Show } from '../core/show.ts';
import type { Manifest } from '../protocol/manifest.ts';
import { createDesk } from '../staff/desk.ts';
import type { LoadDesk, LoadedDesk } from '../staff/loaded-desk.ts';
import { reconnectPolicy } from '../transport/reconnect-policy.ts';
import { staffFeed } from '../transport/staff/feed.ts';
import { FEEDS, feedOf } from './feeds.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { mediaOf, TRANSPORTS } from './media.ts';

/** Milliseconds that the server's clock is waited for. */
const CLOCK_WAIT = 2_000;
/** Where the staff's feed is, beside the manifest. */
const STAFF_FEED = 'staff/feed';

/**
 * Fetches a manifest and makes the desk of its show. The show has no picture of its own, so that what the
 * staff do is seen at once; another one, without a feed, plays what viewers see. Rejects only when `signal` aborts.
 */
export const loadDesk: LoadDesk = async (url, { token, signal }) => {
  const fetched = await fetchManifest(url, { signal });
  if (!fetched.ok) return fetched;
  const { manifest } = fetched;
  const { sendUrl } = manifest.feed ?? {};
  if (sendUrl === undefined) return readOnly(url);
  const policy = reconnectPolicy();
  const context = { manifest, clock: systemClock, policy, capturedAt: () => null };
  const feed = await feedOf(FEEDS, context);
  const clock = await serverClock(feed, signal);
  signal.throwIfAborted();
  const show = createShow({ manifest, clock, policy, ...(feed && { feed }) });
  const desk = createDesk({
    show,
    feed: staffFeed({ url: new URL(STAFF_FEED, url).href, sendUrl, token, clock, policy }),
    clock,
    signal,
  });
  const preview = previewOf(manifest, () => show.phase === 'ended');
  for (const one of [show, preview]) signal.addEventListener('abort', () => one?.close());
  show.connect();
  return { ok: true, desk, preview };
};

/** What viewers see, without what is known of it. */
function previewOf(manifest: Manifest, hasEnded: () => boolean): Show | null {
  const context = { clock: systemClock, policy: reconnectPolicy(), hasEnded };
  const media = mediaOf(manifest, TRANSPORTS, context);
  return media ? createShow({ manifest, media }) : null;
}

/** This machine's clock, set by the server's: when an answer began is the server's word, when it ended is ours. */
async function serverClock(feed: Feed | undefined, signal: AbortSignal): Promise<Clock> {
  const late = new Promise<null>((resolve) => {
    systemClock.after(CLOCK_WAIT, () => resolve(null), signal);
  });
  const told = feed?.clockOffset?.({ signal }).catch(() => null);
  const offset = (await Promise.race([told ?? null, late]))?.ms ?? 0;
  return { ...systemClock, now: () => systemClock.now() + offset };
}

function readOnly(url: string): LoadedDesk {
  const message = `The show at ${url} takes no requests: its manifest needs feed.sendUrl.`;
  return { ok: false, error: { area: 'manifest', reason: 'invalid', message, issues: [] } };
}
