import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ManifestError } from '../core/errors.ts';
import type { LoadedShow, LoadShow } from '../core/loaded-show.ts';
import type { Show } from '../core/show.ts';

export interface ShowSourceOptions {
  /** What makes a show from its URL; null: nothing does, yet. */
  load(): LoadShow | null;
  /** Told why there is no show. */
  failed(error: ManifestError): void;
}

/** Which show an element wants. */
export interface WantedShow {
  /** URL of the manifest; empty: none. */
  readonly src: string;
  readonly cart: string;
}

/**
 * Keeps the show behind a URL for an element: loaded while the element is in the document,
 * closed when another is wanted or the element stays out. Being moved closes nothing.
 */
export class ShowSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #options: ShowSourceOptions;
  #life: AbortController | null = null;
  #wanted: WantedShow = { src: '', cart: '' };
  #show: Show | null = null;
  #error: ManifestError | null = null;
  #status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost & Node, options: ShowSourceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The show, once it is loaded. */
  get show(): Show | null {
    return this.#show;
  }

  /** Why there is none. */
  get error(): ManifestError | null {
    return this.#error;
  }

  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#status;
  }

  /** Wants this show instead of the one before. */
  want(wanted: WantedShow): void {
    if (wanted.src === this.#wanted.src && wanted.cart === this.#wanted.cart) return;
    this.#wanted = wanted;
    this.reload();
  }

  /** Loads the show anew: after a failure. */
  reload(): void {
    this.#close();
    this.#open();
  }

  hostConnected(): void {
    if (!this.#life) this.#open();
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  #open(): void {
    const load = this.#options.load();
    if (!this.#wanted.src || !load || !this.#host.isConnected) return;
    this.#life = new AbortController();
    this.#commit('loading');
    void this.#run(load, this.#life.signal);
  }

  async #run(load: LoadShow, signal: AbortSignal): Promise<void> {
    const loaded = await this.#load(load, signal);
    if (signal.aborted) return;
    if (loaded.ok) this.#show = loaded.show;
    else this.#error = loaded.error;
    this.#commit(loaded.ok ? 'ready' : 'failed');
    if (!loaded.ok) this.#options.failed(loaded.error);
  }

  /** The code that loads a show comes over the network too, and `src` may be no URL. */
  async #load(load: LoadShow, signal: AbortSignal): Promise<LoadedShow> {
    const { src, cart } = this.#wanted;
    try {
      return await load(new URL(src, this.#host.baseURI).href, { signal, cart });
    } catch (cause) {
      const message = `The show at ${src} could not be loaded: check its address and the network.`;
      const error = {
        area: 'manifest',
        reason: 'unreachable',
        message,
        issues: [],
        cause,
      } as const;
      return { ok: false, error };
    }
  }

  #close(): void {
    this.#life?.abort();
    this.#life = null;
    this.#show = null;
    this.#error = null;
    this.#commit('idle');
  }

  #commit(status: typeof this.status): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
