import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActive, isWithin } from './deep-focus.ts';

export interface CoverOptions {
  /** What covers the screen: a `popover="manual"` that the styles show also while it is not open. */
  frame(): HTMLElement | null;
  /** Keeps the frame's height in the page, as `--_kept`. */
  place(): HTMLElement | null;
  /** What gets the focus that would leave. */
  first(): HTMLElement | null;
}

/**
 * Puts an element's frame over all of the page, in the top layer, without moving it in the document:
 * its film plays on. The page beneath does not scroll, and gets no focus; no attribute of it is written.
 */
export class Cover implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CoverOptions;
  #life: AbortController | null = null;

  constructor(host: ReactiveControllerHost, options: CoverOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#life !== null;
  }

  /** Covers the page. */
  open(): void {
    const frame = this.#options.frame();
    if (!frame || this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { height } = frame.getBoundingClientRect();
    this.#options.place()?.style.setProperty('--_kept', `${height}px`);
    raise(frame, signal);
    lockScroll(frame.ownerDocument, signal);
    this.#keepFocus(frame, signal);
    this.#host.requestUpdate();
  }

  /** Gives the page back. */
  close(): void {
    if (!this.#life) return;
    this.#life.abort();
    this.#life = null;
    this.#options.place()?.style.removeProperty('--_kept');
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The page's own dialogs over the show may have the focus; what is covered may not. */
  #keepFocus(frame: HTMLElement, signal: AbortSignal): void {
    const { ownerDocument } = frame;
    const back = (event: Event): void => {
      if (isWithin(frame, deepActive(ownerDocument))) return;
      if (!event.composedPath().some(isOver)) this.#options.first()?.focus();
    };
    ownerDocument.addEventListener('focusin', back, { signal });
  }
}

/** A dialog or popover that is open: of the page's own, or another show that covers the page. */
const isOver = (node: EventTarget): boolean =>
  node instanceof Element && node.matches(':is(dialog[open], :popover-open)');

/** Engines without popovers: `position: fixed` has to do. */
function raise(frame: HTMLElement, signal: AbortSignal): void {
  if (!('showPopover' in frame)) return;
  frame.showPopover();
  signal.addEventListener('abort', () => {
    if (frame.isConnected && frame.matches(':popover-open')) frame.hidePopover();
  });
}

/** A sheet of its own, so that no attribute of the page is written. */
function lockScroll(document: Document, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { overflow: hidden !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
