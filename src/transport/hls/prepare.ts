import { linkedController } from '../../core/abort.ts';
import type { OpenMedia } from '../../core/ports.ts';
import { fetchingAhead } from './ahead.ts';
import { importEngine, type EngineLoader, type HlsBuild } from './engine.ts';
import type { HlsTransportOptions, Start } from './options.ts';
import { hasAlternates, readPlaylist, type Playlist } from './playlist.ts';

/**
 * Brings what the playlist at `url` will be played with: hls.js, or with `options` null what opens the
 * browser's own HLS. Gives a way to open it that begins with the playlist as it was read, as long as that
 * holds, and fetches side by side what the first picture needs. The connection to its server is open by then.
 */
export async function prepare(
  url: string,
  options: HlsTransportOptions | null,
  signal: AbortSignal,
  start: Start,
): Promise<OpenMedia> {
  if (!options) {
    await import('./native-session.ts');
    return start;
  }
  const { build, loadEngine = importEngine } = options;
  const load: EngineLoader = async (wanted: HlsBuild) => fetchingAhead(await loadEngine(wanted));
  const [playlist] = await Promise.all([readPlaylist(url, signal), loadEngine(build ?? 'light')]);
  if (!build && hasAlternates(playlist.text)) await loadEngine('full');
  const quick: Start = (media, known) => start(media, known, { ...options, loadEngine: load });
  // One that only names others does not change while a show lasts; all else is read anew.
  return playlist.text.includes('#EXT-X-STREAM-INF:') ? withPlaylist(quick, playlist) : quick;
}

function withPlaylist(start: Start, playlist: Playlist): OpenMedia {
  let known: Playlist | null = playlist;
  return async (media) => {
    if (known) {
      const early = linkedController(media.signal);
      try {
        return await start({ ...media, signal: early.signal }, known);
      } catch {
        early.abort();
        media.signal.throwIfAborted();
        // What it names may be there no more.
        known = null;
      }
    }
    return start(media);
  };
}
