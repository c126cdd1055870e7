import type { Clock, Feed, ReconnectPolicy } from '../core/ports.ts';
import type { FeedSource, Manifest } from '../protocol/manifest.ts';
import type { SseFeedOptions } from '../transport/sse/feed.ts';

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

/** What a feed over HTTP is told. */
const httpOptions = (
  { url, sendUrl, timeUrl }: FeedSource,
  { clock, policy, fetch }: FeedContext,
): SseFeedOptions => ({
  url,
  clock,
  policy,
  ...(sendUrl && { sendUrl }),
  ...(timeUrl && { timeUrl }),
  ...(fetch && { fetch }),
});

const sse: FeedFactory = async (source, context) => {
  const { sseFeed } = await import('../transport/sse/feed.ts');
  return sseFeed(httpOptions(source, context));
};

/** The feeds that come with the package, by the manifest's `feed.type`. Each is loaded when it is named. */
export const FEEDS: Readonly<Record<string, FeedFactory>> = {
  sse,
  async livekit(source, context) {
    const room = context.manifest.media.find(({ type }) => type === 'livekit');
    if (!room) return sse(source, context);
    const [{ livekitFeed }, { PAGE_ROOMS: rooms }] = await Promise.all([
      import('../transport/livekit/feed.ts'),
      import('../transport/livekit/page-rooms.ts'),
    ]);
    return livekitFeed({ ...httpOptions(source, context), rooms, server: room.url });
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
