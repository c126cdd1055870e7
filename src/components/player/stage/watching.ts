import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MediaPlayback } from '../../../core/ports.ts';
import type { Show } from '../../../core/show.ts';
import { createSurface } from '../../../transport/surface.ts';
import { stillOf } from './still.ts';

export interface WatchingOptions {
  readonly view: { readonly show: Show | null };
  /** The element stays out of the document, and what it played has been stopped. */
  left(): void;
}

/**
 * One element playing its show: from when it is asked to, or from when the show starts, until it is
 * stopped, shows another show, or has left the document for good. Being moved stops nothing.
 */
export class Watching implements ReactiveController {
  /** Where the video is. */
  readonly picture = document.createElement('div');
  readonly #surface = createSurface(this.picture);
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: WatchingOptions;
  #show: Show | null = null;
  #playback: MediaPlayback | null = null;
  #waits = new AbortController();
  #isWaiting = false;
  #wantsSound = false;
  #isRecording = false;
  #still: HTMLCanvasElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: WatchingOptions) {
    this.#host = host;
    this.#options = options;
    this.picture.className = 'layer picture';
    this.picture.part.add('picture');
    host.addController(this);
  }

  /** The video in sight. */
  get video(): HTMLVideoElement | null {
    return this.picture.querySelector('video:not([inert])');
  }

  /** Asked to play, and the show has not started. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Whether what plays is the recording of a show that had ended. */
  get isRecording(): boolean {
    return this.#isRecording;
  }

  /** The last picture before it was stopped. */
  get still(): HTMLCanvasElement | null {
    return this.#still;
  }

  /** Whether it is this element that plays the show. */
  isPlaying(show: Show): boolean {
    return (
      show === this.#show && show.playback === this.#playback && show.state.media.phase !== 'idle'
    );
  }

  /** Plays, or waits until the show starts. */
  play(): void {
    if (!this.#host.isConnected) return;
    this.#isWaiting = true;
    this.#step();
    this.#host.requestUpdate();
  }

  /** Stops; the last picture stays. */
  pause(): void {
    const { show } = this.#options.view;
    this.#still = show && this.isPlaying(show) ? stillOf(this.video) : null;
    this.#stop();
    this.#host.requestUpdate();
  }

  /** Call it inside the viewer's tap. */
  setMuted(muted: boolean): void {
    this.#wantsSound = !muted;
    this.#playback?.setMuted(muted);
  }

  hostUpdate(): void {
    const { show } = this.#options.view;
    if (this.#show && show && this.#show !== show) this.#forget();
    this.#step();
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#forget();
      this.#options.left();
    });
  }

  #step(): void {
    const { show } = this.#options.view;
    if (!this.#isWaiting || !show || !this.#host.isConnected) return;
    this.#waits.abort();
    const early = Date.parse(show.manifest.startsAt) - show.clock.now();
    if (show.phase === 'scheduled' && early > 0) {
      this.#waits = new AbortController();
      show.clock.after(early, () => this.#host.requestUpdate(), this.#waits.signal);
      return;
    }
    this.#isWaiting = false;
    this.#isRecording = show.phase === 'ended';
    if (show.phase === 'cancelled' || (this.#isRecording && !show.manifest.replay)) return;
    this.#still = null;
    this.#show = show;
    const standby = isHot(this.#host) ? 'hot' : 'warm';
    show.play(this.#surface, { muted: !this.#wantsSound, standby });
    this.#playback = show.playback;
  }

  #forget(): void {
    this.#stop();
    this.#still = null;
    this.#wantsSound = false;
  }

  #stop(): void {
    this.#waits.abort();
    this.#isWaiting = false;
    if (this.#show && this.isPlaying(this.#show)) this.#show.stop();
    this.#show = this.#playback = null;
  }
}

/** Whether the page wants the next source to run beside: said of the player, or of the shop that it is in. */
function isHot(player: Element): boolean {
  const { host } = player.getRootNode() as Partial<ShadowRoot>;
  return [player, host].some((element) => element?.getAttribute('standby') === 'hot');
}
