import type { MediaTransport, OpenMedia } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';

/** How to open the sound of each source alone: found out once a source. */
export interface SoundWays {
  /** Null where there is no such way, or it could not be found out. */
  find(
    source: MediaSource,
    transport: MediaTransport,
    signal: AbortSignal,
  ): Promise<OpenMedia | null>;
}

export function createSoundWays(): SoundWays {
  const found = new Map<MediaSource, OpenMedia | null>();
  return {
    async find(source, transport, signal) {
      const known = found.get(source);
      if (known !== undefined) return known;
      try {
        const way = (await transport.soundOf?.(source, signal)) ?? null;
        found.set(source, way);
        return way;
      } catch {
        return null;
      }
    },
  };
}
