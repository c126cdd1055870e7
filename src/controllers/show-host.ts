import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ManifestError } from '../core/errors.ts';
import { FailureEvent } from '../core/events.ts';
import type { LoadedShow, LoadShow } from '../core/loaded-show.ts';
import type { Show } from '../core/show.ts';
import { ManifestSource } from './manifest-source.ts';
import { relayFacts } from './relay-facts.ts';
import { marketContext, showContext, SHOWS_CHANGED } from './show-context.ts';
import type { States } from './states.ts';

/** What a show element is asked by its attributes. */
export interface ShowHostElement extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly cart: string;
  readonly market: string;
}

interface Wishes {
  readonly cart: string;
  market(): string;
}

export interface ShowHostOptions {
  readonly states: States;
  /** What makes a show from its URL; null: nothing does, yet. */
  load(): LoadShow | null;
}

/**
 * Makes an element the home of a show: loads the one behind `src`, or takes one, provides it to the
 * elements inside and to those that name it by `for`, and fires its facts on the element.
 */
export class ShowHost implements ReactiveController {
  readonly #host: ShowHostElement;
  readonly #states: States;
  readonly #shows: ContextProvider<typeof showContext, ShowHostElement>;
  readonly #markets: ContextProvider<typeof marketContext, ShowHostElement>;
  readonly #source;
  #named: MutationObserver | undefined;
  #given: Show | null = null;
  #relayed: Show | null = null;
  #relay = new AbortController();

  constructor(host: ShowHostElement, { states, load }: ShowHostOptions) {
    this.#host = host;
    this.#states = states;
    this.#shows = new ContextProvider(host, { context: showContext, initialValue: null });
    this.#markets = new ContextProvider(host, { context: marketContext, initialValue: null });
    this.#source = new ManifestSource<Wishes, LoadedShow>(host, {
      load,
      settled: (loaded) => loaded.ok || host.dispatchEvent(new FailureEvent(loaded.error)),
    });
    host.addController(this);
  }

  /** The show; null until there is one. */
  get show(): Show | null {
    const { loaded } = this.#source;
    return this.#given ?? (loaded?.ok ? loaded.show : null);
  }

  /** A show of the page's own outranks `src`, and is the page's to close. */
  give(show: Show | null): void {
    this.#given = show;
    this.#host.requestUpdate();
  }

  /** Why there is no show, where it could not be loaded. */
  get error(): ManifestError | null {
    const { loaded } = this.#source;
    return this.#given || !loaded || loaded.ok ? null : loaded.error;
  }

  /** Loads the show anew: after a failure. */
  reload(): void {
    this.#source.reload();
  }

  hostConnected(): void {
    this.#named = new MutationObserver(() => this.#announce());
    this.#named.observe(this.#host, { attributeFilter: ['id'] });
    this.#follow();
  }

  hostDisconnected(): void {
    this.#named?.disconnect();
    this.#follow();
    // Later: it may only be on its way to another place.
    queueMicrotask(() => !this.#host.isConnected && this.#announce());
  }

  hostUpdate(): void {
    const { src, cart, market } = this.#host;
    // Another market alone is no reason to begin the show anew: a function is not compared.
    this.#source.want(this.#given ? '' : src, { cart, market: () => this.#host.market });
    const { show } = this;
    this.#states.toggle('loading', !show && this.#source.isLoading);
    this.#states.toggle('failed', this.error !== null);
    this.#states.toggle('ready', show !== null);
    this.#markets.setValue(market.toUpperCase() || show?.cart?.market || null);
    this.#follow();
    this.#shows.setValue(show);
  }

  /** Relays the show's facts while the element is in the document: a show of the page's own may outlive it. */
  #follow(): void {
    const show = this.#host.isConnected ? this.show : null;
    if (show === this.#relayed) return;
    this.#relayed = show;
    this.#relay.abort();
    this.#relay = new AbortController();
    if (show) relayFacts(show, this.#host, this.#relay.signal);
  }

  /** Those that name a show by its `id` look again. */
  #announce(): void {
    this.#host.ownerDocument.dispatchEvent(new Event(SHOWS_CHANGED));
  }
}
