import { html, type LitElement } from 'lit';

/** What an element shows and does, apart from the element: most pages never need it. */
export interface LaterBody {
  template(): unknown;
}

const AGAIN_MS = 3_000;

/**
 * Loads an element's body once the element is in a page, and renders by it. Until then what the page put
 * inside is shown. A body that cannot be loaded is tried again.
 */
export function later(host: LitElement, load: () => Promise<LaterBody>): () => unknown {
  let body: LaterBody | null = null;
  let isAsked = false;
  const ask = (): void => {
    isAsked = host.isConnected;
    if (!isAsked) return;
    load().then(
      (loaded) => {
        body = loaded;
        host.requestUpdate();
      },
      () => setTimeout(ask, AGAIN_MS),
    );
  };
  host.addController({ hostConnected: () => isAsked || ask() });
  return () => body?.template() ?? html`<slot></slot><slot name="actions"></slot>`;
}
