import type { ReactiveControllerHost } from 'lit';

/** What loads the elements that a composite needs only when they are opened, by name. */
export type PartLoaders = Readonly<Record<string, (() => Promise<unknown>) | undefined>>;

export type PartStatus = 'loading' | 'ready' | 'failed';

const AGAIN_MS = 3_000;

type Host = ReactiveControllerHost & Pick<Node, 'isConnected'>;

/** Loads parts of an element when they are first shown. One without a loader counts as there. */
export class LazyParts {
  readonly #host: Host;
  readonly #loaders: () => PartLoaders;
  readonly #statuses = new Map<string, PartStatus>();
  readonly #files = new Map<string, unknown>();
  readonly #waiting = new Set<string>();

  constructor(host: Host, loaders: () => PartLoaders) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** Whether a part is there; asking for it loads it. */
  status(name: string): PartStatus {
    const known = this.#statuses.get(name);
    if (known) return known;
    const load = this.#loaders()[name];
    this.#statuses.set(name, load ? 'loading' : 'ready');
    if (load) void this.#run(name, load);
    return load ? 'loading' : 'ready';
  }

  /** What a part's file exports, once it is there; asking for it loads it, and again where that failed. */
  file(name: string): unknown {
    if (this.status(name) === 'failed') this.#wait(name);
    return this.#files.get(name);
  }

  /** Loads a part anew: after a failure. */
  retry(name: string): void {
    this.#statuses.delete(name);
    this.#host.requestUpdate();
  }

  /** Nobody is told of a file that is missing, or could ask for it anew. */
  #wait(name: string): void {
    if (this.#waiting.has(name)) return;
    this.#waiting.add(name);
    setTimeout(() => {
      this.#waiting.delete(name);
      if (this.#host.isConnected && this.#statuses.get(name) === 'failed') this.retry(name);
    }, AGAIN_MS);
  }

  async #run(name: string, load: () => Promise<unknown>): Promise<void> {
    try {
      this.#files.set(name, await load());
      this.#statuses.set(name, 'ready');
    } catch {
      this.#statuses.set(name, 'failed');
    }
    this.#host.requestUpdate();
  }
}
