import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Show } from '../core/show.ts';

/** Milliseconds of trouble until a word is said, and until the picture's place is taken for it. */
const WORD_AFTER = 300;
const PANEL_AFTER = 1_500;

/** How much is said of a trouble: nothing, one word, all of it. */
export type PatienceLevel = 'quiet' | 'word' | 'panel';

/** Keeps quiet about a trouble that is over before anybody minds. By the show's clock; each level renders. */
export class Patience implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer = new AbortController();
  #show: Show | null = null;
  #since: number | null = null;
  #lastMoment: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get level(): PatienceLevel {
    if (!this.#show || this.#since === null) return 'quiet';
    const lasted = this.#show.clock.now() - this.#since;
    if (lasted < WORD_AFTER) return 'quiet';
    return lasted < PANEL_AFTER ? 'word' : 'panel';
  }

  /** Server time of the last picture before the trouble; null: unknown. */
  get lastMoment(): number | null {
    return this.#lastMoment;
  }

  /** Tell it before each render whether there is trouble. */
  look(show: Show, troubled: boolean): void {
    if (show !== this.#show || !troubled) this.hostDisconnected();
    this.#show = show;
    if (!troubled || this.#since !== null) return;
    this.#since = show.clock.now();
    this.#lastMoment = show.moment();
    this.#timer = new AbortController();
    for (const ms of [WORD_AFTER, PANEL_AFTER])
      show.clock.after(ms, () => this.#host.requestUpdate(), this.#timer.signal);
  }

  hostDisconnected(): void {
    this.#timer.abort();
    this.#since = null;
  }
}
