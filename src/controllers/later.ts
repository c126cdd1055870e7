import { html, type LitElement, type TemplateResult } from 'lit';

/** What an element shows and does, apart from the element: most pages never need it. */
export interface LaterBody {
  template(): unknown;
}

/** What there is meanwhile: what the page put inside, and the container's button that closes it. */
export const waiting = (): TemplateResult => html`<slot name="actions"></slot><slot></slot>`;

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
  return () => body?.template() ?? waiting();
}
