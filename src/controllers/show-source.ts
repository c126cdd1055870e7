import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ManifestError } from '../core/errors.ts';
import type { LoadShow } from '../core/loaded-show.ts';
import type { Show } from '../core/show.ts';

export interface ShowSourceOptions {
  /** What makes a show from its URL; null: nothing does, yet. */
  load(): LoadShow | null;
  /** Told why there is no show. */
  failed(error: ManifestError): void;
}

/**
 * Keeps the show behind a URL for an element: loaded while the element is in the document,
 * closed when another is wanted or the element stays out. Being moved closes nothing.
 */
export class ShowSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #options: ShowSourceOptions;
  #life: AbortController | null = null;
  #src = '';
  #show: Show | null = null;
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

  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#status;
  }

  /** Wants the show behind this URL instead of the one before; empty: none. */
  want(src: string): void {
    if (src === this.#src) return;
    this.#src = src;
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
    if (!this.#src || !load || !this.#host.isConnected) return;
    this.#life = new AbortController();
    this.#commit('loading');
    this.#run(load, this.#life.signal).catch(() => undefined);
  }

  async #run(load: LoadShow, signal: AbortSignal): Promise<void> {
    const url = new URL(this.#src, this.#host.baseURI).href;
    const loaded = await load(url, { signal });
    signal.throwIfAborted();
    if (loaded.ok) this.#show = loaded.show;
    this.#commit(loaded.ok ? 'ready' : 'failed');
    if (!loaded.ok) this.#options.failed(loaded.error);
  }

  #close(): void {
    this.#life?.abort();
    this.#life = null;
    this.#show = null;
    this.#commit('idle');
  }

  #commit(status: typeof this.status): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
