import { html, type LitElement, type ReactiveController } from 'lit';

/** What an element shows and does, apart from the element: it is loaded when the element comes into a page. */
export interface LaterBody {
  template(): unknown;
}

const AGAIN_MS = 3_000;

/** Loads an element's body; until it is there, what the page put inside is shown. */
export class Later implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<LaterBody>;
  #body: LaterBody | Promise<void> | null = null;

  constructor(host: LitElement, load: () => Promise<LaterBody>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  template(): unknown {
    return this.#body && 'template' in this.#body
      ? this.#body.template()
      : html`<slot></slot><slot name="actions"></slot>`;
  }

  hostConnected(): void {
    this.#body ??= this.#load().then(
      (body) => {
        this.#body = body;
        this.#host.requestUpdate();
      },
      () => this.#again(),
    );
  }

  /** Its files come over the network, which may be gone for a moment. */
  #again(): void {
    this.#body = null;
    setTimeout(() => this.#host.isConnected && this.hostConnected(), AGAIN_MS);
  }
}
