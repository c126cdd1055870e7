import type {
  Clock,
  MediaPlane,
  MediaSession,
  MediaSurface,
  MediaTransport,
  OpenOptions,
} from '../../core/ports.ts';
import { firstFrame } from '../first-frame.ts';
import { createLadder, type LadderOptions } from '../ladder.ts';
import { browserPage, type Page } from '../ladder/page.ts';
import { presentingBy } from './presenting.ts';
import type { SoundWays } from './sound-ways.ts';

/** Milliseconds between two looks for the first packet. */
const LOOK = 50;

export interface SoundLadder extends MediaPlane {
  /** Whether the transport of that name last opened the sound alone. */
  isAlone(transport: string | null): boolean;
}

/**
 * The same ladder without the picture. A source that has no sound alone is opened with its picture,
 * as the last resort: the show goes on.
 */
export function createSoundLadder(options: LadderOptions, ways: SoundWays): SoundLadder {
  const alone = new Map<string, boolean>();
  const heard = new WeakMap<HTMLVideoElement, () => void>();
  const { firstFrame: seen = firstFrame, page = browserPage } = options;
  const silent = (transport: MediaTransport): MediaTransport => ({
    name: transport.name,
    canPlay: (source) => transport.canPlay(source),
    async open(source, media) {
      const open = await ways.find(source, transport, media.signal);
      media.signal.throwIfAborted();
      alone.set(transport.name, open !== null);
      const session = await (open ?? ((of) => transport.open(source, of)))(media);
      // Where nobody sees it a picture does not count.
      if (!open && page.isVisible()) return session;
      void firstPacket(session, media, options.clock).then(() => heard.get(media.video)?.());
      return session;
    },
  });
  const ladder = createLadder({
    ...options,
    transports: options.transports.map(silent),
    // There may be no first frame: the first packet counts as one.
    firstFrame: (video, signal) =>
      Promise.race([
        seen(video, signal),
        new Promise<void>((resolve) => heard.set(video, resolve)),
      ]),
  });
  return {
    play: (surface, play) => ladder.play(heardOn(surface, page), play),
    isAlone: (transport) => transport !== null && alone.get(transport) === true,
  };
}

/**
 * The same surface, for what is heard and not seen. On a hidden page Chromium pauses what comes up muted;
 * with its sound it may play, and is started in the turn that gives it that: nobody takes it for refused.
 */
function heardOn(surface: MediaSurface, page: Page): MediaSurface {
  const present = (video: HTMLVideoElement): void => {
    surface.present(video);
    if (!page.isVisible()) video.play().catch(() => undefined);
  };
  return presentingBy(present, surface);
}

/** Settles when something has come in, or the session is closed. */
async function firstPacket(
  session: MediaSession,
  { signal }: OpenOptions,
  clock: Clock,
): Promise<void> {
  while (!signal.aborted && !(await session.health()).packets)
    await new Promise<void>((resolve) => clock.after(LOOK, resolve));
}
