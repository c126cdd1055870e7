import type { MediaSurface } from '../core/ports.ts';

const FILL = { width: '100%', height: '100%' };
const STAGE = { ...FILL, position: 'relative', aspectRatio: '16 / 9', isolation: 'isolate' };
const LAYER = {
  ...FILL,
  position: 'absolute',
  inset: '0',
  // A player's layout proposes by the private names, a theme decides by the public ones.
  objectFit: 'var(--onair-video-fit,var(--_fit,contain))',
  objectPosition: 'var(--onair-video-position,var(--_at,50% 50%))',
};

/** From the bottom up. What was in sight stays under the next picture while that fades in. */
const PLACES = {
  hidden: { opacity: '0', zIndex: '0' },
  leaving: { zIndex: '1' },
  shown: { opacity: '1', zIndex: '2' },
};

/**
 * Video elements one above the other in `container`, so that the last picture of one stays in sight
 * until the next one has its own. They carry the class `onair-video` and the part `video`, the one in
 * sight also the part `shown`. They fill the container, or are 16:9 where it has no height of its own.
 */
export function createSurface(container: HTMLElement): MediaSurface {
  const stage = document.createElement('div');
  Object.assign(stage.style, STAGE);
  stage.part.add('stage');
  const idle = [addLayer(stage), addLayer(stage)];
  container.append(stage);
  let shown: HTMLVideoElement | null = null;
  let muted = true;

  return {
    acquire: () => idle.shift() ?? addLayer(stage),
    present(video) {
      if (shown) give(video, shown);
      place(video, 'shown');
      shown = video;
      video.muted = muted;
    },
    release(video) {
      if (video === shown) shown = null;
      place(video, 'hidden');
      empty(video);
      idle.push(video);
    },
    get muted() {
      return muted;
    },
    set muted(value) {
      muted = value;
      for (const video of stage.querySelectorAll('video')) {
        if (video === shown) video.muted = value;
        else if (!value) bless(video);
      }
    },
  };
}

function addLayer(stage: HTMLElement): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = video.playsInline = true;
  video.className = 'onair-video';
  video.part.add('video');
  Object.assign(video.style, LAYER);
  place(video, 'hidden');
  stage.append(video);
  return video;
}

function place(video: HTMLVideoElement, place: keyof typeof PLACES): void {
  const shown = place === 'shown';
  Object.assign(video.style, PLACES[place]);
  video.part.toggle('shown', shown);
  // Out of reach of keyboard, pointer and screen reader.
  video.inert = !shown;
}

/** The place in sight, and the volume, go from one element to the next. */
function give(next: HTMLVideoElement, before: HTMLVideoElement): void {
  before.muted = true;
  next.volume = before.volume;
  place(before, 'leaving');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  next.style.transition = still ? '' : 'opacity 120ms';
}

/** Within a tap this earns a hidden element the right to sound, which iOS gives one by one. */
function bless(video: HTMLVideoElement): void {
  const playing = !video.paused;
  video.muted = false;
  video.muted = true;
  // Outside a tap, browsers answer the first line with a pause.
  if (playing) video.play().catch(() => undefined);
}

function empty(video: HTMLVideoElement): void {
  video.pause();
  video.muted = true;
  video.srcObject = null;
  video.removeAttribute('src');
  video.load();
}
