import { linkedController } from './abort.ts';
import { FailureEvent, MediaEvent } from './events.ts';
import type { MediaPlane, MediaPlayback, MediaState, MediaSurface, PlayOptions } from './ports.ts';
import type { Store } from './store.ts';
import { IDLE_MEDIA, type ViewState } from './view-state.ts';

export interface PlayingOptions {
  readonly media: MediaPlane | undefined;
  readonly store: Store<ViewState>;
  readonly events: EventTarget;
  readonly signal: AbortSignal;
}

/** Plays the show's media on one surface at a time. */
export interface Playing {
  start(surface: MediaSurface, options: Pick<PlayOptions, 'muted' | 'standby'>): void;
  stop(): void;
  readonly current: MediaPlayback | null;
}

/** Makes the part of a show that plays. */
export function createPlaying({ media, store, events, signal }: PlayingOptions): Playing {
  let current: MediaPlayback | null = null;
  let life = new AbortController();

  const report = (state: MediaState): void => {
    const previous = store.get().media;
    store.commit({ media: Object.freeze({ ...state }) });
    events.dispatchEvent(new MediaEvent(state, previous));
    if (state.error && state.error !== previous.error) {
      events.dispatchEvent(new FailureEvent(state.error));
    }
  };
  const stop = (): void => {
    life.abort();
    current = null;
    if (store.get().media.phase !== 'idle') report(IDLE_MEDIA);
  };
  return {
    start(surface, options) {
      stop();
      if (!media) return report(NO_MEDIA);
      life = linkedController(signal);
      current = media.play(surface, { ...options, signal: life.signal, report });
    },
    stop,
    get current() {
      return current;
    },
  };
}

const NO_MEDIA: MediaState = {
  ...IDLE_MEDIA,
  phase: 'failed',
  error: {
    area: 'media',
    reason: 'unsupported',
    message: 'No "media" in the manifest can be played here.',
  },
};
