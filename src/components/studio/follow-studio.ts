import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Show } from '../../core/show.ts';
import type { Studio } from '../../studio/studio.ts';

/** What is shown of. */
export interface Followed {
  readonly studio: Studio | null;
  readonly show: Show | null;
}

const ON_AIR = ['connecting', 'live', 'waiting'];

/** Renders its host whenever the studio or its show changes, and asks before a page that is on air is left. */
export class FollowStudio implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #followed: () => Followed;
  #now: Followed = { studio: null, show: null };
  #life = new AbortController();

  constructor(host: ReactiveControllerHost & Element, followed: () => Followed) {
    this.#host = host;
    this.#followed = followed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const next = this.#followed();
    const isSame = next.studio === this.#now.studio && next.show === this.#now.show;
    if (isSame || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#life = new AbortController();
    this.#now = next;
    const { signal } = this.#life;
    const changed = (): void => this.#host.requestUpdate();
    next.studio?.select((state) => state, changed, signal);
    next.show?.select(({ audience }) => audience, changed, signal);
    const ask = (event: BeforeUnloadEvent): void => {
      if (ON_AIR.includes(next.studio?.state.air.phase ?? '')) event.preventDefault();
    };
    addEventListener('beforeunload', ask, { signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#now = { studio: null, show: null };
  }
}
