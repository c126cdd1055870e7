import type { ReactiveController } from 'lit';
import type { Show } from '../core/show.ts';
import type { ViewState } from '../core/view-state.ts';
import { Provided, type ProvidedHost } from './provided.ts';
import { showContext } from './show-context.ts';

/** The show of an element, and what the element selected of its state: a change of that, and of nothing else, renders. */
export class ShowView<Selected extends object = object> implements ReactiveController {
  readonly #host: ProvidedHost;
  readonly #selectors: Selectors<Selected>;
  readonly #provided: Provided<Show | null> | undefined;
  #life = new AbortController();

  /** `selectors`: what the element shows, by name. */
  constructor(host: ProvidedHost, selectors: Selectors<Selected>) {
    this.#host = host;
    this.#selectors = selectors;
    this.#provided = new Provided(host, showContext, () => this.#follow());
    host.addController(this);
  }

  /** The show; null while there is none. */
  get show(): Show | null {
    // A host that is in a page already is answered while this is being made.
    return this.#provided?.value ?? null;
  }

  /** The selected values as they are now; null while there is no show. */
  get state(): Selected | null {
    const { show } = this;
    if (!show) return null;
    const values = Object.entries<(state: ViewState) => unknown>(this.#selectors).map(
      ([name, select]) => [name, select(show.state)],
    );
    return Object.fromEntries(values) as Selected;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  #follow(): void {
    this.#life.abort();
    this.#life = new AbortController();
    if (!this.show || !this.#host.isConnected) return;
    for (const select of Object.values<(state: ViewState) => unknown>(this.#selectors)) {
      this.show.select(select, () => this.#host.requestUpdate(), this.#life.signal);
    }
    this.#host.requestUpdate();
  }
}

/** A selector for each selected value. */
export type Selectors<Selected extends object> = {
  readonly [Name in keyof Selected]: (state: ViewState) => Selected[Name];
};
