import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewState } from '../../core/view-state.ts';
import type { Desk } from '../../staff/desk.ts';

/** What a desk shows of the public show: a change of anything else renders nothing. */
const SHOWN: readonly ((state: ViewState) => unknown)[] = [
  (state) => state.show,
  (state) => state.products,
  (state) => state.questions,
  (state) => state.agenda,
  (state) => state.notes,
  (state) => state.audience,
  (state) => state.feed,
];

/** Renders its host whenever the desk or its show changes, while the host is in the document. */
export class FollowDesk implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #desk: () => Desk | null;
  #followed: Desk | null = null;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost & Element, desk: () => Desk | null) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const desk = this.#desk();
    if (desk === this.#followed || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#life = new AbortController();
    this.#followed = desk;
    const { signal } = this.#life;
    const changed = (): void => this.#host.requestUpdate();
    desk?.select((state) => state, changed, signal);
    for (const shown of SHOWN) desk?.show.select(shown, changed, signal);
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#followed = null;
  }
}
