import type { ElementInfo } from 'livekit-client';

/**
 * Tells livekit-client how large a video is drawn and whether anybody can see it, so that the server
 * sends the layer that fits, or none. Its own `attach` would also tell, but takes the picture off the
 * element whenever the host mutes or leaves: here the last one stays.
 */
export class Sight implements ElementInfo {
  readonly element: HTMLVideoElement;
  visibilityChangedAt: number | undefined;
  handleResize?: () => void;
  handleVisibilityChanged?: () => void;
  #onScreen = true;
  #life = new AbortController();

  constructor(element: HTMLVideoElement) {
    this.element = element;
  }

  width(): number {
    return this.element.clientWidth;
  }

  height(): number {
    return this.element.clientHeight;
  }

  get visible(): boolean {
    return this.#onScreen && !this.element.ownerDocument.hidden;
  }

  get pictureInPicture(): boolean {
    return this.element.ownerDocument.pictureInPictureElement === this.element;
  }

  observe(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const changed = (): void => {
      this.visibilityChangedAt = Date.now();
      this.handleVisibilityChanged?.();
    };
    const onScreen = new IntersectionObserver((entries) => {
      this.#onScreen = entries.at(-1)?.isIntersecting === true;
      changed();
    });
    const size = new ResizeObserver(() => this.handleResize?.());
    onScreen.observe(this.element);
    size.observe(this.element);
    signal.addEventListener('abort', () => {
      onScreen.disconnect();
      size.disconnect();
    });
    this.element.ownerDocument.addEventListener('visibilitychange', changed, { signal });
    for (const name of ['enterpictureinpicture', 'leavepictureinpicture'])
      this.element.addEventListener(name, changed, { signal });
  }

  stopObserving(): void {
    this.#life.abort();
  }
}
