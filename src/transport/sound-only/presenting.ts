import type { MediaSurface } from '../../core/ports.ts';

/** The same surface, but for what is done when a video is brought in sight. */
export function presentingBy(
  present: MediaSurface['present'],
  surface: MediaSurface,
): MediaSurface {
  return {
    acquire: () => surface.acquire(),
    present,
    release: (video) => surface.release(video),
    get muted() {
      return surface.muted;
    },
    set muted(muted) {
      surface.muted = muted;
    },
  };
}
