import type Hls from 'hls.js';
import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { savesData } from '../line.ts';
import type { HlsEngine } from './engine.ts';
import { engineError, MediaFailure } from './failure.ts';
import { isFinal, mending, remedyFor } from './mending.ts';
import { pictureHealth, startVideo } from './picture.ts';

/**
 * Plays the playlist at `url` with an hls.js that is attached already. Resolves when the first
 * media playlist is read; what cannot be mended rejects before that, and settles `closed` after.
 */
export function openWithEngine(
  hls: Hls,
  { Events }: HlsEngine,
  url: string,
  options: OpenOptions,
): Promise<MediaSession> {
  const { video, signal } = options;
  return new Promise((resolve, reject) => {
    let isOpen = false;
    let settle: (error: MediaError | null) => void;
    const closed = new Promise<MediaError | null>((done) => (settle = done));
    const close = (error: MediaError | null): unknown => signal.aborted || settle(error);
    const mend = mending(hls, url, options, close);
    const session: Writable<MediaSession> = { closed, ...receiving(hls, Events, options) };
    hls.once(Events.LEVEL_LOADED, () => {
      isOpen = true;
      // By itself it would climb from there at once.
      if (savesData()) hls.loadLevel = 0;
      resolve(session);
      tendBeside(hls, { video, signal }, session);
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
    playOn(hls, Events, options);
    watchEnd(hls, options, () => close(null));
    hls.loadSource(url);
    startVideo(video);
  });
}

/**
 * Media that is taken off the element and on again, as hls.js does by itself with what broke early, is
 * paused by that, and no event tells of it.
 */
function playOn(hls: Hls, Events: HlsEngine['Events'], { video, signal }: OpenOptions): void {
  let plays = false;
  for (const type of ['play', 'pause'])
    video.addEventListener(type, () => (plays = type === 'play'), { signal });
  hls.on(Events.MEDIA_ATTACHING, () => plays && startVideo(video));
}

/**
 * Calls `end` when all of a playlist that is over was played. hls.js does not mark the end of a
 * buffer with holes, and then Firefox waits for more some milliseconds before it, for ever.
 */
function watchEnd(hls: Hls, { video, signal }: OpenOptions, end: () => void): void {
  const look = (): unknown =>
    video.duration - video.currentTime < 0.1 && !hls.latestLevelDetails?.live && end();
  for (const event of ['ended', 'waiting']) video.addEventListener(event, look, { signal });
}

/** What is done for a playback that has begun is loaded beside its media. */
function tendBeside(hls: Hls, media: OpenOptions, session: Writable<MediaSession>): void {
  import('./tending.ts').then(
    ({ tend }) => (session.levels = tend(hls, media)),
    () => undefined,
  );
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a session tells of what it receives. */
function receiving(
  hls: Hls,
  Events: HlsEngine['Events'],
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
    health: () =>
      Promise.resolve({
        ...pictureHealth(video),
        packets,
        bytes,
        codec: hls.levels[hls.currentLevel]?.videoCodec,
      }),
  };
}
