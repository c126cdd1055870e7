import type { Clock, Feed, ReconnectPolicy } from '../core/ports.ts';
import type { FeedSource, Manifest } from '../protocol/manifest.ts';

export interface FeedContext {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly fetch?: typeof fetch;
  /** The moment that the picture shows, for feeds that follow it; null: there is none yet. */
  capturedAt(): number | null;
}

/** Makes the feed of one type. */
export type FeedFactory = (source: FeedSource, context: FeedContext) => Promise<Feed>;

/** The feeds that come with the package, by the manifest's `feed.type`. Each is loaded when it is named. */
export const FEEDS: Readonly<Record<string, FeedFactory>> = {
  async sse({ url, sendUrl, timeUrl }, { clock, policy, fetch }) {
    const { sseFeed } = await import('../transport/sse/feed.ts');
    return sseFeed({
      url,
      clock,
      policy,
      ...(sendUrl && { sendUrl }),
      ...(timeUrl && { timeUrl }),
      ...(fetch && { fetch }),
    });
  },
  async recorded({ url }, { manifest, clock, policy, fetch, capturedAt }) {
    const { recordedFeed } = await import('../transport/recorded/feed.ts');
    const { id: show } = manifest;
    return recordedFeed({
      show,
      log: url,
      clock,
      policy,
      moment: capturedAt,
      ...(fetch && { fetch }),
    });
  },
};

/** The feed that a manifest names; undefined where it names none that is known. */
export async function feedOf(
  factories: Readonly<Record<string, FeedFactory>>,
  context: FeedContext,
): Promise<Feed | undefined> {
  const { feed } = context.manifest;
  if (!feed || !Object.hasOwn(factories, feed.type)) return undefined;
  return factories[feed.type]?.(feed, context);
}
