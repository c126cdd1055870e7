import type { ReactiveControllerHost } from 'lit';
import { FollowShow } from '../../controllers/follow-show.ts';
import type { Show } from '../../core/show.ts';
import { addSample, NO_HISTORY, type LineHistory } from './line-history.ts';

/** Milliseconds between two samples. */
const EVERY = 2_000;

/** Measures the line of a show every 2 s while its element is in the document and somebody can see the page. */
export class LineWatch {
  readonly #host: ReactiveControllerHost & Element;
  #history = NO_HISTORY;

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#host = host;
    new FollowShow(host, view, (show, signal) => {
      this.#history = NO_HISTORY;
      this.#look(show, signal);
    });
  }

  /** Of the latest show. */
  get history(): LineHistory {
    return this.#history;
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
