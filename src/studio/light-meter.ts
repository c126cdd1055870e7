import type { Clock } from '../core/ports.ts';
import { lightOf, type LightSample } from './preflight/light.ts';

/** Milliseconds between two looks. */
const EVERY = 500;
/** A look needs no more than this. */
const [WIDTH, HEIGHT] = [32, 18];

/** Tells how bright a camera's picture is, twice a second, until `signal` aborts. */
export function watchLight(
  track: MediaStreamTrack,
  clock: Clock,
  tell: (light: LightSample) => void,
  signal: AbortSignal,
): void {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => undefined);
  signal.addEventListener('abort', () => (video.srcObject = null));
  const look = (): void => {
    clock.after(EVERY, look, signal);
    // A muted track is black for reasons that have nothing to do with light.
    if (video.readyState < video.HAVE_CURRENT_DATA || !track.enabled || track.muted) return;
    context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    tell(lightOf(context.getImageData(0, 0, WIDTH, HEIGHT).data));
  };
  clock.after(EVERY, look, signal);
}
