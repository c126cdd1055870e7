import type Hls from 'hls.js';
import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { engineConfig, primedLoader, type HlsEngine } from './engine.ts';
import { engineError } from './failure.ts';
import { keepLive } from './live-edge.ts';
import { isFinal, mending, remedyFor } from './mending.ts';
import { emptyVideo, pictureHealth, startVideo } from './picture.ts';
import type { Playlist } from './playlist.ts';

/**
 * Plays a playlist with hls.js. Resolves when the first media playlist is read;
 * what cannot be mended rejects before that, and settles `closed` after.
 */
export function openWithEngine(
  engine: HlsEngine,
  playlist: Playlist,
  { video, signal }: OpenOptions,
): Promise<MediaSession> {
  const { Events } = engine;
  return new Promise((resolve, reject) => {
    let isOpen = false;
    let close: (error: MediaError | null) => void = () => undefined;
    const closed = new Promise<MediaError | null>((settle) => {
      close = (error) => signal.aborted || settle(error);
    });
    const hls = new engine(engineConfig(engine, primedLoader(engine, playlist, signal)));
    const mend = mending(hls, playlist.url, { video, signal }, close);
    const session = { closed, ...receiving(hls, engine, { video, signal }) };
    hls.once(Events.LEVEL_LOADED, () => {
      isOpen = true;
      keepLive(hls, video, signal);
      resolve(session);
    });
    hls.on(Events.ERROR, (_, data) => {
      if (!isFinal(data, isOpen) || (isOpen && mend(remedyFor(data)))) return;
      hls.stopLoad();
      const error = engineError(data);
      close(error);
      reject(new MediaFailure(error));
    });
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
      if (details.live && details.edge < video.currentTime - 1) mend('source');
    });
    video.addEventListener('ended', () => hls.latestLevelDetails?.live || close(null), { signal });
    signal.addEventListener('abort', () => {
      emptyVideo(video);
      hls.destroy();
    });
    hls.attachMedia(video);
    hls.loadSource(playlist.url);
    startVideo(video);
  });
}

/** What a session tells of what it receives. */
function receiving(
  hls: Hls,
  { Events }: HlsEngine,
  { video, signal }: OpenOptions,
): Omit<MediaSession, 'closed'> {
  let packets = 0;
  let bytes = 0;
  let shown: number | null = null;
  hls.on(Events.FRAG_LOADED, (_, { payload }) => {
    packets++;
    bytes += payload.byteLength;
  });
  return {
    capturedAt() {
      if (signal.aborted) return null;
      // While the element seeks or waits, the last picture is still in sight.
      if (video.readyState > 1) shown = hls.playingDate?.getTime() ?? shown;
      return shown;
    },
    health: () => Promise.resolve({ ...pictureHealth(video), packets, bytes }),
  };
}
