import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ManifestError } from '../core/errors.ts';

interface Unreachable {
  readonly ok: false;
  readonly error: ManifestError;
}

type Load<Wishes, Loaded> = (
  url: string,
  options: Wishes & { readonly signal: AbortSignal },
) => Promise<Loaded>;

export interface ManifestSourceOptions<Wishes, Loaded> {
  /** What makes it from the manifest's URL; null: nothing does, yet. */
  load(): Load<Wishes, Loaded> | null;
  /** Told what came of it. */
  settled?(loaded: Loaded | Unreachable): void;
}

/**
 * Keeps for an element what is made from the manifest behind a URL, like a show: loaded while the element
 * is in the document, closed when another is wanted or the element stays out. Being moved closes nothing.
 */
export class ManifestSource<Wishes extends object, Loaded> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #options: ManifestSourceOptions<Wishes, Loaded>;
  #life: AbortController | null = null;
  #wanted: readonly [src: string, wishes: Wishes] | null = null;
  #loaded: Loaded | Unreachable | null = null;

  constructor(host: ReactiveControllerHost & Node, options: ManifestSourceOptions<Wishes, Loaded>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What came of it; null: nothing, or not yet. */
  get loaded(): Loaded | Unreachable | null {
    return this.#loaded;
  }

  /** Whether it is on its way. */
  get isLoading(): boolean {
    return this.#life !== null && !this.#loaded;
  }

  /** Wants this instead of what was wanted before. `src`: URL of the manifest; empty: none. */
  want(src: string, wishes: Wishes): void {
    const wanted = [src, wishes] as const;
    if (JSON.stringify(wanted) === JSON.stringify(this.#wanted)) return;
    this.#wanted = wanted;
    this.reload();
  }

  /** Loads it anew: after a failure. */
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
    if (!this.#wanted?.[0] || !load || !this.#host.isConnected) return;
    this.#life = new AbortController();
    this.#host.requestUpdate();
    void this.#run(load, this.#wanted, this.#life.signal);
  }

  async #run(
    load: Load<Wishes, Loaded>,
    [src, wishes]: readonly [src: string, wishes: Wishes],
    signal: AbortSignal,
  ): Promise<void> {
    let loaded: Loaded | Unreachable;
    // The code that loads it comes over the network too, and `src` may be no URL.
    try {
      loaded = await load(new URL(src, this.#host.baseURI).href, { ...wishes, signal });
    } catch (cause) {
      const message = `The show at ${src} could not be loaded: check its address and the network.`;
      const error = {
        area: 'manifest',
        reason: 'unreachable',
        message,
        issues: [],
        cause,
      } as const;
      loaded = { ok: false, error };
    }
    if (signal.aborted) return;
    this.#loaded = loaded;
    this.#host.requestUpdate();
    this.#options.settled?.(loaded);
  }

  #close(): void {
    this.#life?.abort();
    this.#life = null;
    this.#loaded = null;
    this.#host.requestUpdate();
  }
}
