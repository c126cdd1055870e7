import type { Clock, Feed, ReconnectPolicy } from '../core/ports.ts';
import type { FeedSource, Manifest } from '../protocol/manifest.ts';

export interface FeedContext {
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly fetch?: typeof fetch;
}

/** Makes the feed of one type. */
export type FeedFactory = (source: FeedSource, context: FeedContext) => Promise<Feed>;

/** The feeds that come with the package, by the manifest's `feed.type`. Each is loaded when it is named. */
export const FEEDS: Readonly<Record<string, FeedFactory>> = {
  async sse({ url, sendUrl, timeUrl }, context) {
    const { sseFeed } = await import('../transport/sse/feed.ts');
    return sseFeed({ url, ...context, ...(sendUrl && { sendUrl }), ...(timeUrl && { timeUrl }) });
  },
  async recorded({ url }, context) {
    const { recordedFeed } = await import('../transport/recorded/feed.ts');
    return recordedFeed({ url, ...context });
  },
};

/** The feed that a manifest names; undefined where it names none that is known. */
export async function feedOf(
  { feed }: Manifest,
  factories: Readonly<Record<string, FeedFactory>>,
  context: FeedContext,
): Promise<Feed | undefined> {
  if (!feed || !Object.hasOwn(factories, feed.type)) return undefined;
  return factories[feed.type]?.(feed, context);
}
