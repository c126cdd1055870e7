// What a viewer can choose of an HLS source: loaded beside the media, never before it.
import type Hls from 'hls.js';
import type { Events } from 'hls.js';
import type { MediaLevels } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import type { Playlist } from './playlist.ts';

/** After these hls.js chooses by itself: its media was taken off and on again, or its source was read anew. */
const ANEW = ['hlsMediaAttached', 'hlsManifestParsed'] as Events[];

/** The levels of an hls.js that has read its playlist; undefined where there is no choice between sizes. */
export function levelsOf(hls: Hls): MediaLevels | undefined {
  const heights = new Set(hls.levels.map(({ height }) => height));
  if (heights.size < 2 || heights.has(0)) return undefined;
  const chosen = (): string | null => hls.levels[hls.manualLevel]?.uri ?? null;
  let wanted = chosen();
  const want = (id: string | null): void => {
    wanted = id;
    // -1 is "by itself". The next segment is of the new level; what is buffered plays to its end.
    hls.loadLevel = hls.levels.findIndex(({ uri }) => uri === id);
  };
  for (const anew of ANEW) hls.on(anew, () => wanted !== null && want(wanted));
  return {
    get list() {
      return hls.levels
        .map(({ uri: id, height, bitrate }) => ({ id, height, bitrate }))
        .sort((a, b) => b.bitrate - a.bitrate);
    },
    get chosen() {
      return chosen();
    },
    choose: want,
  };
}

const AUDIO_CODEC = /^(mp4a|ac-[34]|ec-3|opus|flac|alac|mp3)/i;

/**
 * Where a multivariant playlist has its sound: a variant of sound codecs alone, else a rendition
 * of `TYPE=AUDIO`, the default one first; null: there is none.
 */
export function soundAlone({ url, text }: Playlist): Pick<MediaSource, 'url'> | null {
  const lines = text.split(/\r?\n/);
  const variant = lines.findIndex((line) => {
    const [, codecs] = /^#EXT-X-STREAM-INF:.*CODECS="([^"]+)"/.exec(line) ?? [];
    return codecs?.split(',').every((codec) => AUDIO_CODEC.test(codec.trim()));
  });
  const uri =
    variant < 0
      ? renditionOf(lines)
      : lines.slice(variant).find((line) => line && !line.startsWith('#'));
  return uri ? { url: new URL(uri, url).href } : null;
}

function renditionOf(lines: readonly string[]): string | undefined {
  const sounds = lines.filter((line) => /^#EXT-X-MEDIA:(?=.*TYPE=AUDIO)(?=.*URI=)/.test(line));
  const chosen = sounds.find((line) => line.includes('DEFAULT=YES')) ?? sounds[0];
  return /URI="([^"]+)"/.exec(chosen ?? '')?.[1];
}
