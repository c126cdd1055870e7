import type { RemoteTrackPublication, VideoQuality } from 'livekit-client';
import type { MediaLevel, MediaLevels } from '../../core/ports.ts';

/** LiveKit's `VideoQuality.HIGH`: everything may come, as far as the line and the element's size go. */
const BEST = 2;

/** The layers of a picture that is published in several; undefined where there is one. */
export function levelsOf(
  publication: RemoteTrackPublication | undefined,
  chosen: string | null,
  choose: (id: string | null) => void,
): MediaLevels | undefined {
  const list = layersOf(publication);
  return list.length > 1 ? { list, chosen, choose } : undefined;
}

/** Asks for a layer, or (null) for what fits. */
export function ask(publication: RemoteTrackPublication | undefined, id: string | null): void {
  if (publication?.isDesired)
    publication.setVideoQuality((id === null ? BEST : Number(id)) as VideoQuality);
}

function layersOf(publication: RemoteTrackPublication | undefined): MediaLevel[] {
  const layers = publication?.trackInfo?.layers ?? [];
  return layers
    .map(({ quality, height, bitrate }) => ({ id: String(quality), height, bitrate }))
    .filter(({ height }) => height > 0)
    .sort((a, b) => b.height - a.height);
}
