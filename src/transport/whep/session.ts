import type { Clock, HealthSample, MediaSession } from '../../core/ports.ts';
import { createCapturedAt } from '../webrtc/captured-at.ts';
import { healthOf, received } from '../webrtc/stats.ts';
import { whepFailure } from './errors.ts';
import type { Life } from './life.ts';

/**
 * Puts what the server sends into `video`, until `owner` aborts: a session that ended by itself
 * leaves its last picture standing. Starts it too; whether the browser lets it is for the owner to see.
 */
export function attach(
  peer: RTCPeerConnection,
  video: HTMLVideoElement,
  stream: MediaStream,
  owner: AbortSignal,
): void {
  for (const { currentDirection, receiver } of peer.getTransceivers())
    if (currentDirection?.includes('recv')) stream.addTrack(receiver.track);
  if (stream.getTracks().length === 0)
    throw whepFailure('not-acceptable', 'This browser cannot play what the server sends.');
  const detach = (): void => {
    if (video.srcObject === stream) video.srcObject = null;
  };
  owner.addEventListener('abort', detach);
  video.srcObject = stream;
  video.play().catch(() => undefined);
}

/** The session over a connection that is agreed upon. */
export function createSession(
  peer: RTCPeerConnection,
  clock: Clock,
  life: Life,
  owner: AbortSignal,
): MediaSession {
  const { signal, closed } = life;
  const video = async () => (await received(peer)).video;
  const capturedAt = createCapturedAt(video, clock, signal);
  let last: HealthSample = healthOf({});
  return {
    closed,
    capturedAt: () => (owner.aborted ? null : capturedAt()),
    async health() {
      if (!signal.aborted) last = await received(peer).then(healthOf, () => last);
      return last;
    },
  };
}
