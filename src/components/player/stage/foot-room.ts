import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Tells what stands over the picture how high the foot is: what is in it differs, and may be the page's. */
export class FootRoom implements ReactiveController {
  readonly #host: Host;
  readonly #picture: HTMLElement;
  readonly #observer = new ResizeObserver(([entry]) => this.#tell(entry?.target as HTMLElement));
  #foot: HTMLElement | null = null;

  constructor(host: Host, picture: HTMLElement) {
    this.#host = host;
    this.#picture = picture;
    host.addController(this);
  }

  hostUpdated(): void {
    const foot = this.#host.renderRoot.querySelector<HTMLElement>('.foot');
    // An update may still have been on its way when the element was removed.
    if (foot === this.#foot || (foot && !foot.isConnected)) return;
    this.hostDisconnected();
    this.#foot = foot;
    if (foot) this.#observer.observe(foot);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#foot = null;
  }

  #tell({ offsetHeight }: HTMLElement): void {
    this.#picture.style.setProperty('--_foot', `${offsetHeight}px`);
  }
}
