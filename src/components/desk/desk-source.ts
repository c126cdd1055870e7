import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadDesk, LoadedDesk } from '../../staff/loaded-desk.ts';

/** Which desk an element wants. */
export interface WantedDesk {
  /** URL of the show's manifest; empty: none. */
  readonly src: string;
  readonly token: string;
}

/**
 * Keeps the desk behind a URL and a token for an element: loaded while the element is in the document,
 * closed when another is wanted or the element stays out. Being moved closes nothing.
 */
export class DeskSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #load: () => LoadDesk | null;
  #life: AbortController | null = null;
  #wanted: WantedDesk = { src: '', token: '' };
  #loaded: LoadedDesk | null = null;

  /** `load`: what makes a desk; null: nothing does, yet. */
  constructor(host: ReactiveControllerHost & Node, load: () => LoadDesk | null) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** The desk, or why there is none; null: it is on its way. */
  get loaded(): LoadedDesk | null {
    return this.#loaded;
  }

  /** Wants this desk instead of the one before. */
  want(wanted: WantedDesk): void {
    if (wanted.src === this.#wanted.src && wanted.token === this.#wanted.token) return;
    this.#wanted = wanted;
    this.reload();
  }

  /** Loads the desk anew: after a failure. */
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
    const load = this.#load();
    const { src, token } = this.#wanted;
    if (!src || !token || !load || !this.#host.isConnected) return;
    this.#life = new AbortController();
    void this.#run(load, this.#life.signal);
  }

  async #run(load: LoadDesk, signal: AbortSignal): Promise<void> {
    const loaded = await this.#read(load, signal);
    if (signal.aborted) return;
    this.#loaded = loaded;
    this.#host.requestUpdate();
  }

  /** The code that loads a desk comes over the network too, and `src` may be no URL. */
  async #read(load: LoadDesk, signal: AbortSignal): Promise<LoadedDesk> {
    const { src, token } = this.#wanted;
    try {
      return await load(new URL(src, this.#host.baseURI ?? undefined).href, { token, signal });
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
    this.#loaded = null;
    this.#host.requestUpdate();
  }
}
