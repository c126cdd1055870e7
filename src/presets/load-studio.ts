import { systemClock } from '../core/clock.ts';
import { createShow, type Show } from '../core/show.ts';
import type { Manifest } from '../protocol/manifest.ts';
import type { LoadStudio, StudioWishes } from '../studio/loaded-studio.ts';
import { createStudio, type StudioOptions } from '../studio/studio.ts';
import { reconnectPolicy } from '../transport/reconnect-policy.ts';
import { FEEDS, feedOf } from './feeds.ts';
import { fetchManifest } from './fetch-manifest.ts';

/** Where our server takes a host's sound and picture, beside the manifest. */
const ENDPOINT = 'whip';
/** Asks it for a session that no viewer sees; it says so by this header. */
const [REHEARSAL, REHEARSES] = ['whip?test=1', 'onair-test'];

/**
 * Makes a studio: into a LiveKit room, to a WHIP endpoint, or, where the manifest alone is named, to the
 * endpoint beside it. With a manifest the show comes along: its title, and how many watch.
 */
export const loadStudio: LoadStudio = async (url, { signal, ...wishes }) => {
  const isBare = url === wishes.whip || url === wishes.livekit;
  const fetched = isBare ? null : await fetchManifest(url, { signal });
  if (fetched && !fetched.ok) return fetched;
  const studio = createStudio({ ...(await targetsOf(url, wishes)), signal });
  signal.throwIfAborted();
  return { ok: true, studio, show: fetched && (await showOf(fetched.manifest, signal)) };
};

async function targetsOf(
  url: string,
  { whip, livekit, token }: StudioWishes,
): Promise<Pick<StudioOptions, 'target' | 'rehearsal'>> {
  if (livekit) {
    const { livekitTarget } = await import('../transport/livekit/publish.ts');
    return { target: livekitTarget({ url: livekit, token }) };
  }
  const { whipTarget } = await import('../transport/whip/publish.ts');
  if (whip) return { target: whipTarget({ endpoint: whip, token }) };
  const at = (path: string): string => new URL(path, url).href;
  return {
    target: whipTarget({ endpoint: at(ENDPOINT), token, waitsForHost: true }),
    rehearsal: whipTarget({ endpoint: at(REHEARSAL), token, mustAnswer: REHEARSES }),
  };
}

/** The show as viewers have it, without its picture. */
async function showOf(manifest: Manifest, signal: AbortSignal): Promise<Show> {
  const policy = reconnectPolicy();
  const context = { manifest, clock: systemClock, policy, capturedAt: () => null };
  const feed = await feedOf(FEEDS, context);
  const show = createShow({ manifest, policy, ...(feed && { feed }) });
  signal.addEventListener('abort', () => show.close());
  if (signal.aborted) show.close();
  else show.connect();
  return show;
}
