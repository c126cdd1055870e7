import type { MediaPlane, MediaPlayback } from '../core/ports.ts';

/**
 * A media plane that is loaded when it is first played: until then a page holds no byte of it.
 * What is asked of it while it loads is done once it is there.
 */
export function lazyMedia(load: () => Promise<MediaPlane>): MediaPlane {
  let plane: Promise<MediaPlane> | undefined;
  return {
    play(surface, options) {
      const { signal, report } = options;
      let playback: MediaPlayback | null = null;
      let { muted } = options;
      report({ phase: 'connecting', transport: null, playback: 'stopped', muted, error: null });
      const start = async (): Promise<void> => {
        try {
          const loaded = await (plane ??= load());
          if (!signal.aborted) playback = loaded.play(surface, { ...options, muted });
        } catch (cause) {
          plane = undefined;
          if (!signal.aborted) report(notLoaded(muted, cause));
        }
      };
      void start();
      return {
        capturedAt: () => playback?.capturedAt() ?? null,
        health: () => playback?.health() ?? Promise.resolve(null),
        setMuted(next) {
          muted = next;
          // At once, and not only when the player is there: a tap counts for its own turn alone.
          if (playback) playback.setMuted(next);
          else surface.muted = next;
        },
        retry: () => (playback ? playback.retry() : void start()),
        get levels() {
          return playback?.levels;
        },
        get setSoundOnly() {
          return playback?.setSoundOnly;
        },
      };
    },
  };
}

const notLoaded = (muted: boolean, cause: unknown): Parameters<ReportMedia>[0] => ({
  phase: 'failed',
  transport: null,
  playback: 'stopped',
  muted,
  error: {
    area: 'media',
    reason: 'unreachable',
    message: 'The player could not be loaded: check the network and try again.',
    cause,
  },
});
type ReportMedia = Parameters<MediaPlane['play']>[1]['report'];
