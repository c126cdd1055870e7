// A second picture, small over the stage's: loaded where a source names one.
import type { RemoteVideoTrack } from 'livekit-client';
import { linkedController } from '../../core/abort.ts';
import type { Clock } from '../../core/ports.ts';
import { savesData } from '../line.ts';
import type { Attached } from './attaching.ts';
import { openShot, type Shot } from './inset-shot.ts';
import type { SharedRoom } from './shared-room.ts';

/**
 * Draws the inset of what is `attached` over its picture until `signal` aborts. It is hidden while the
 * picture is out of sight, and from who saves data: then the server sends nothing of it.
 */
export function showInset(
  attached: Attached,
  shared: SharedRoom | null,
  clock: Clock,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const { video } = attached;
  let seen: RemoteVideoTrack | undefined;
  let life: AbortController | null = null;
  let shot: Shot | null = null;
  const look = (): void => shot?.hide(video.inert || savesData());
  const changed = (): [] => {
    const { inset } = attached;
    const track = inset?.isMuted ? undefined : (inset?.track as RemoteVideoTrack | undefined);
    if (track !== seen && !signal.aborted) {
      seen = track;
      life?.abort();
      life = linkedController(signal);
      const options = { owner: video, clock, life: life.signal, session: signal };
      shot = track ? openShot(track, options) : null;
      look();
    }
    // The session of the stage wants it already: without a pause, in which it would be unsubscribed.
    return [];
  };
  // Of the videos of a surface, all but the one in sight are inert.
  const observer = new MutationObserver(look);
  observer.observe(video, { attributeFilter: ['inert'] });
  signal.addEventListener('abort', () => observer.disconnect());
  // That session is told too when the room is lost, and aborts.
  const guest = { pictures: true, changed, left: () => undefined };
  shared?.take(guest, signal).catch(() => undefined);
}
