import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** iPhones show a video alone in full screen, with controls of their own. */
type PhoneVideo = HTMLVideoElement & { webkitEnterFullscreen?(): void };

/** An element in full screen; where the engine has that for videos alone, its video. */
export class FullScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #video: () => PhoneVideo | null;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, video: () => HTMLVideoElement | null) {
    this.#host = host;
    this.#video = video;
    host.addController(this);
  }

  /** Whether there is such a thing here. */
  get isPossible(): boolean {
    return document.fullscreenEnabled || 'webkitEnterFullscreen' in HTMLVideoElement.prototype;
  }

  get isOn(): boolean {
    return this.#host.matches(':fullscreen');
  }

  /** Call it inside the viewer's tap. */
  toggle(): void {
    if (this.isOn) void document.exitFullscreen().catch(() => undefined);
    else if (document.fullscreenEnabled) this.#host.requestFullscreen().catch(() => undefined);
    else this.#video()?.webkitEnterFullscreen?.();
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const changed = (): void => this.#host.requestUpdate();
    document.addEventListener('fullscreenchange', changed, { signal: this.#life.signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }
}
