import type { Clock, MediaPlane, MediaTransport, ReconnectPolicy } from '../core/ports.ts';
import type { Manifest } from '../protocol/manifest.ts';
import { lazyMedia } from './lazy-media.ts';

/** Loads the transport of one type. */
export type TransportFactory = () => Promise<MediaTransport>;

/** The media transports that come with the package, by the manifest's `media[].type`. */
export const TRANSPORTS: Readonly<Record<string, TransportFactory>> = {
  whep: async () => (await import('../transport/whep/media.ts')).whepTransport(),
  hls: async () => (await import('../transport/hls/media.ts')).hlsTransport(),
};

/** The manifest's media as one plane, loaded at the first play; undefined where none can be had. */
export function mediaOf(
  { media }: Manifest,
  factories: Readonly<Record<string, TransportFactory>>,
  { clock, policy }: { readonly clock: Clock; readonly policy: ReconnectPolicy },
): MediaPlane | undefined {
  const types = new Set(
    media.map(({ type }) => type).filter((type) => Object.hasOwn(factories, type)),
  );
  if (types.size === 0) return undefined;
  return lazyMedia(async () => {
    const [{ createLadder }, ...transports] = await Promise.all([
      import('../transport/ladder.ts'),
      ...[...types].flatMap((type) => factories[type]?.() ?? []),
    ]);
    return createLadder({ sources: media, transports, clock, policy });
  });
}
