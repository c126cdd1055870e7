import type { Clock, MediaPlane, MediaTransport, ReconnectPolicy } from '../core/ports.ts';
import type { Manifest, MediaSource } from '../protocol/manifest.ts';
import { lazyMedia } from './lazy-media.ts';

/** Loads the transport of one type. */
export type TransportFactory = () => Promise<MediaTransport>;

/** The media transports that come with the package, by the manifest's `media[].type`. */
export const TRANSPORTS: Readonly<Record<string, TransportFactory>> = {
  whep: async () => (await import('../transport/whep/media.ts')).whepTransport(),
  async livekit() {
    const [{ livekitTransport }, { PAGE_ROOMS: rooms }] = await Promise.all([
      import('../transport/livekit/media.ts'),
      import('../transport/livekit/page-rooms.ts'),
    ]);
    return livekitTransport({ rooms });
  },
  hls: async () => (await import('../transport/hls/media.ts')).hlsTransport(),
};

export interface MediaContext {
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  /** Whether the show has ended: then its recording plays, where there is one. */
  hasEnded(): boolean;
  /** A playback begins; `signal` aborts with its end. */
  played?(signal: AbortSignal): void;
}

/** The manifest's media as one plane, loaded at the first play; undefined where none can be had. */
export function mediaOf(
  { media, replay }: Manifest,
  factories: Readonly<Record<string, TransportFactory>>,
  context: MediaContext,
): MediaPlane | undefined {
  const live = planeOf(media, factories, context);
  const recording = planeOf(replay?.media ?? [], factories, context);
  const first = live ?? recording;
  return (
    first && {
      play(surface, options) {
        context.played?.(options.signal);
        return ((context.hasEnded() && recording) || first).play(surface, options);
      },
    }
  );
}

function planeOf(
  sources: readonly MediaSource[],
  factories: Readonly<Record<string, TransportFactory>>,
  { clock, policy }: MediaContext,
): MediaPlane | undefined {
  const types = new Set(
    sources.map(({ type }) => type).filter((type) => Object.hasOwn(factories, type)),
  );
  if (types.size === 0) return undefined;
  return lazyMedia(async () => {
    const [{ createLadderWithSound }, ...transports] = await Promise.all([
      import('../transport/sound-only.ts'),
      ...[...types].flatMap((type) => factories[type]?.() ?? []),
    ]);
    return createLadderWithSound({ sources, transports, clock, policy });
  });
}
