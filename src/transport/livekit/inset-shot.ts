import type { RemoteVideoTrack } from 'livekit-client';
import type { Clock } from '../../core/ports.ts';
import { Sight } from './sight.ts';

/** Milliseconds in which it fades in and out. */
const FADE = 120;

/** In the lower corner, where a line starts, unless a player says otherwise: `--_inset-block`, `--_inset-inline`. */
const STYLE = {
  display: 'none',
  position: 'absolute',
  insetBlock: 'var(--_inset-block, auto 12px)',
  insetInline: 'var(--_inset-inline, 12px auto)',
  zIndex: '3',
  // Of a tall picture in a low box less than the width that others have.
  inlineSize: 'min(clamp(96px, 28%, 220px), 40cqb * var(--_shape))',
  aspectRatio: 'var(--_shape)',
  objectFit: 'cover',
  borderRadius: 'var(--_radius-m, 10px)',
  background: 'var(--_video-ground, #12110f)',
  boxShadow: '0 0 0 1px rgb(255 255 255 / 0.3), 0 4px 16px rgb(18 16 13 / 0.35)',
  opacity: '0',
  transition: `opacity ${FADE}ms`,
};

export interface ShotOptions {
  /** The picture that it is drawn over, and beside in the document. */
  readonly owner: HTMLVideoElement;
  readonly clock: Clock;
  /** Aborted: it fades away. */
  readonly life: AbortSignal;
  /** Aborted: it is gone at once. */
  readonly session: AbortSignal;
}

/** One track, small over another picture. */
export interface Shot {
  /** Fades out of sight, or back into it. At first it is hidden. */
  hide(isHidden: boolean): void;
}

/**
 * Opens a track in an element of the class `onair-inset` and the part `inset`. It is out of reach of
 * keyboard, pointer and screen reader, as the picture behind it is; who is in it is heard.
 */
export function openShot(track: RemoteVideoTrack, options: ShotOptions): Shot {
  const { owner, clock, life, session } = options;
  const video = createVideo();
  const shot = createFading(video, clock, session);
  const sight = new Sight(video);
  // The engine blackens its own track when the guest mutes or leaves: a copy fades as it was.
  const copy = track.mediaStreamTrack.clone();
  copy.enabled = true;
  const play = (): void => void video.play().catch(() => undefined);
  const remove = (): void => {
    session.removeEventListener('abort', remove);
    copy.stop();
    video.srcObject = null;
    video.remove();
  };
  owner.after(video);
  video.srcObject = new MediaStream([copy]);
  track.observeElementInfo(sight);
  play();
  // Where the browser waited for the viewer's tap, it does not any more.
  owner.addEventListener('playing', play, { signal: life });
  session.addEventListener('abort', remove);
  life.addEventListener('abort', () => {
    track.stopObservingElementInfo(sight);
    shot.hide(true);
    clock.after(FADE, remove, session);
  });
  return shot;
}

function createVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = video.playsInline = video.inert = true;
  video.className = 'onair-inset';
  video.part.add('inset');
  Object.assign(video.style, STYLE);
  const shape = (): void => {
    const { videoWidth, videoHeight } = video;
    video.style.setProperty('--_shape', String(videoHeight ? videoWidth / videoHeight : 16 / 9));
  };
  shape();
  video.addEventListener('resize', shape);
  return video;
}

/** In sight once it is wanted and its first picture is there. */
function createFading(video: HTMLVideoElement, clock: Clock, session: AbortSignal): Shot {
  const { style } = video;
  let isHidden = true;
  const draw = (): void => {
    style.opacity = isHidden || !video.videoWidth || video.readyState < 2 ? '0' : '1';
  };
  // In whichever order they come.
  for (const name of ['loadeddata', 'resize']) video.addEventListener(name, draw);
  return {
    hide(value) {
      isHidden = value;
      if (!isHidden) style.display = '';
      draw();
      // What is not drawn at all the server stops sending.
      if (isHidden) clock.after(FADE, () => (style.display = isHidden ? 'none' : ''), session);
    },
  };
}
