import type { MediaSurface } from '../core/ports.ts';

type Style = Readonly<Record<string, string>>;

const FILL: Style = { width: '100%', height: '100%' };
const STAGE: Style = {
  ...FILL,
  position: 'relative',
  'aspect-ratio': '16 / 9',
  isolation: 'isolate',
};
const LAYER: Style = { ...FILL, position: 'absolute', inset: '0', 'object-fit': 'contain' };

/** Bottom to top. The layer that was in sight stays under the next one while that fades in. */
const DEPTH = { hidden: '0', leaving: '1', shown: '2' } as const;

/**
 * Video elements one above the other in `container`, so that the last picture of one stays in sight
 * until the next one has its own. They carry the class `onair-video` and the part `video`, the one in
 * sight also the part `shown`. They fill the container, or are 16:9 where it has no height of its own.
 */
export function createSurface(container: HTMLElement): MediaSurface {
  const stage = document.createElement('div');
  const layers: HTMLVideoElement[] = [];
  const idle: HTMLVideoElement[] = [];
  let shown: HTMLVideoElement | null = null;
  let muted = true;

  const add = (): HTMLVideoElement => {
    const video = createLayer();
    layers.push(video);
    stage.append(video);
    return video;
  };
  dress(stage, STAGE);
  stage.part.add('stage');
  idle.push(add(), add());
  container.append(stage);

  return {
    acquire: () => idle.shift() ?? add(),
    present(video) {
      const before = shown;
      if (video === before) return;
      shown = video;
      if (before) {
        before.muted = true;
        video.volume = before.volume;
        conceal(before, 'leaving');
      }
      reveal(video, before !== null);
      video.muted = muted;
    },
    release(video) {
      if (video === shown) shown = null;
      conceal(video, 'hidden');
      empty(video);
      idle.push(video);
    },
    get muted() {
      return muted;
    },
    set muted(value) {
      muted = value;
      for (const video of layers)
        if (video === shown) video.muted = value;
        else if (!value) bless(video);
    },
  };
}

function createLayer(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = video.playsInline = true;
  video.className = 'onair-video';
  video.part.add('video');
  dress(video, LAYER);
  conceal(video, 'hidden');
  return video;
}

function dress(element: HTMLElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
}

function reveal(video: HTMLVideoElement, gently: boolean): void {
  const still = !gently || matchMedia('(prefers-reduced-motion: reduce)').matches;
  dress(video, {
    transition: still ? 'none' : 'opacity 120ms',
    opacity: '1',
    'z-index': DEPTH.shown,
  });
  video.part.add('shown');
  video.removeAttribute('aria-hidden');
  video.removeAttribute('tabindex');
}

function conceal(video: HTMLVideoElement, depth: 'hidden' | 'leaving'): void {
  dress(video, {
    transition: 'none',
    opacity: depth === 'hidden' ? '0' : '1',
    'z-index': DEPTH[depth],
  });
  video.part.remove('shown');
  video.setAttribute('aria-hidden', 'true');
  video.tabIndex = -1;
}

/** Within a tap this earns the right to sound for an element that is not in sight yet (iOS gives it one by one). */
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
