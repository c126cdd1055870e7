import type { RemoteVideoTrack } from 'livekit-client';
import { systemClock } from '../../src/core/clock.ts';
import { openShot } from '../../src/transport/livekit/inset-shot.ts';
import { MEDIA } from './story-manifest.ts';

/** Milliseconds between two pictures that are the same. */
const EVERY = 200;

/**
 * A double of a guest of a LiveKit room: one still, drawn small over `owner` as the transport draws a guest,
 * until `signal` aborts.
 */
export function showGuest(owner: HTMLVideoElement, signal: AbortSignal): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const image = new Image();
  image.src = `${MEDIA}stills/lamp-1-720.jpg`;
  const draw = (): void => {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    systemClock.after(EVERY, draw, signal);
  };
  draw();
  const [mediaStreamTrack] = canvas.captureStream().getVideoTracks();
  const track = {
    mediaStreamTrack,
    observeElementInfo: () => undefined,
    stopObservingElementInfo: () => undefined,
  };
  const shot = openShot(track as unknown as RemoteVideoTrack, {
    owner,
    clock: systemClock,
    life: signal,
    session: signal,
  });
  shot.hide(false);
}
