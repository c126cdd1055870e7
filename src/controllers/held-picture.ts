import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MediaPhase } from '../core/ports.ts';
import type { Show } from '../core/show.ts';

/** A picture that stands still for so long is told. */
const PATIENCE = 1_500;
const HELD: readonly MediaPhase[] = ['suspect', 'switching', 'failed'];

/** Since when the last picture of a show stands still, because the media reconnects. */
export class HeldPicture implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly show: Show;
  #life = new AbortController();
  #trouble = new AbortController();
  #since: number | null = null;

  constructor(host: ReactiveControllerHost, show: Show) {
    this.#host = host;
    this.show = show;
    host.addController(this);
  }

  /** The moment of the picture, in milliseconds since 1970; null: it moves, or only just stopped. */
  get since(): number | null {
    return this.#since;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const isHeld = (): boolean => HELD.includes(this.show.state.media.phase);
    this.show.select(isHeld, (held) => this.#look(held), this.#life.signal);
    this.#look(isHeld());
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#trouble.abort();
  }

  #look(held: boolean): void {
    this.#trouble.abort();
    this.#trouble = new AbortController();
    const at = this.show.moment() ?? this.show.clock.now();
    const tell = (): void => this.#commit(at);
    if (held) this.show.clock.after(PATIENCE, tell, this.#trouble.signal);
    else this.#commit(null);
  }

  #commit(since: number | null): void {
    if (since === this.#since) return;
    this.#since = since;
    this.#host.requestUpdate();
  }
}
