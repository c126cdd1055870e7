import { linkedController } from '../core/abort.ts';
import type { Show } from '../core/show.ts';

/** The key under which show elements provide their show. */
const SHOW = Symbol.for('onair-show');

/** A question by the community's context protocol: it needs no library to be answered. */
class ShowRequest extends Event {
  readonly context = SHOW;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: (show: Show | null, unsubscribe?: () => void) => void;

  constructor(contextTarget: Element, callback: ShowRequest['callback']) {
    super('context-request');
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/**
 * Calls `begin` with each show that a show element has, once it is defined; its signal aborts when the
 * element has another, or none. Until `signal` aborts.
 */
export function watchShow(
  element: HTMLElement,
  begin: (show: Show, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let life = new AbortController();
  let now: Show | null = null;
  const changed = (show: Show | null, unsubscribe?: () => void): void => {
    if (signal.aborted) return unsubscribe?.();
    if (show === now) return;
    now = show;
    life.abort();
    life = linkedController(signal);
    if (show) begin(show, life.signal);
  };
  const ask = (): void => {
    if (signal.aborted) return;
    // An element does not answer itself: who asks stands outside of it.
    const stand = element.ownerDocument.createElement('i');
    element.dispatchEvent(new ShowRequest(stand, changed));
  };
  void customElements.whenDefined(element.localName).then(ask, () => undefined);
}
