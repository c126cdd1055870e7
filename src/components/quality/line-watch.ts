import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Show } from '../../core/show.ts';
import { addSample, NO_HISTORY, type LineHistory } from './line-history.ts';

/** Milliseconds between two samples. */
const EVERY = 2_000;

/** Measures the line of a show every 2 s while its element is in the document and somebody can see the page. */
export class LineWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #view: { readonly show: Show | null };
  #watched: Show | null = null;
  #life = new AbortController();
  #history = NO_HISTORY;

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  get history(): LineHistory {
    return this.#history;
  }

  hostUpdate(): void {
    const { show } = this.#view;
    if (show === this.#watched || !this.#host.isConnected) return;
    this.#life.abort();
    this.#life = new AbortController();
    this.#watched = show;
    this.#history = NO_HISTORY;
    if (show) this.#look(show, this.#life.signal);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#watched = null;
  }

  #look(show: Show, signal: AbortSignal): void {
    if (!document.hidden) void this.#sample(show, signal);
    show.clock.after(EVERY, () => this.#look(show, signal), signal);
  }

  async #sample(show: Show, signal: AbortSignal): Promise<void> {
    const health = await show.playback?.health().catch(() => null);
    if (signal.aborted) return;
    const { transport } = show.state.media;
    this.#history = health
      ? addSample(this.#history, { at: show.clock.now(), transport, health })
      : { ...this.#history, samples: [] };
    this.#host.requestUpdate();
  }
}
