import type { FragmentLoaderContext, HlsConfig, LevelDetails, Loader, LoaderStats } from 'hls.js';
import type { HlsEngine } from './engine.ts';

type FragmentLoader = NonNullable<HlsConfig['fLoader']>;
type Request = Parameters<Loader<FragmentLoaderContext>['load']>;
type Callbacks = Request[2];

/**
 * The same engine, fetching ahead what it begins a low-latency playlist with. By itself it asks for one
 * part after the other, each a round trip, up to a whole segment before the first picture.
 */
export function fetchingAhead(engine: HlsEngine): HlsEngine {
  return class extends engine {
    constructor(config: Partial<HlsConfig> = {}) {
      const ahead = createAhead();
      super({ ...config, fLoader: aheadLoader(engine, ahead) });
      const { LEVEL_LOADED, DESTROYING } = engine.Events;
      this.once(LEVEL_LOADED, (_, { details }) => {
        for (const url of beginningOf(details, this.liveSyncPosition ?? details.edge))
          ahead.fetch(url);
      });
      this.once(DESTROYING, ahead.drop);
    }
  };
}

/** The addresses of what must be there before the picture at `position` can be shown, and of what follows it. */
function beginningOf({ partList }: LevelDetails, position: number): readonly string[] {
  const parts = partList ?? [];
  // An older segment has no parts any more: one request brings all of it.
  const at = parts.findLastIndex(({ start }) => start <= position);
  const from = parts.findLastIndex(
    ({ independent, index }, i) => i <= at && (independent || index === 0),
  );
  const first = parts[from];
  if (!first) return [];
  const { initSegment } = first.fragment;
  return [...(initSegment ? [initSegment] : []), ...parts.slice(from)]
    .filter(({ byteRange }) => byteRange.length === 0)
    .map(({ url }) => url)
    .filter((url): url is string => url !== undefined);
}

/** What was fetched before the engine asked for it. */
interface Ahead {
  /** Begins to fetch what the engine has not asked for yet. */
  fetch(url: string): void;
  /** Gives it, once; undefined: it was not fetched. Rejects when it cannot be had. */
  take(url: string): Promise<Fetched> | undefined;
  drop(): void;
}

interface Fetched {
  readonly data: ArrayBuffer;
  readonly code: number;
  /** As `performance.now()` counts. */
  readonly start: number;
  readonly first: number;
  readonly end: number;
}

function createAhead(): Ahead {
  const life = new AbortController();
  const taken = new Set<string>();
  const fetched = new Map<string, Promise<Fetched>>();
  const bring = async (url: string): Promise<Fetched> => {
    const start = performance.now();
    const response = await fetch(url, { signal: life.signal });
    const first = performance.now();
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    const data = await response.arrayBuffer();
    return { data, code: response.status, start, first, end: performance.now() };
  };
  return {
    fetch(url) {
      if (taken.has(url) || fetched.has(url)) return;
      const bringing = bring(url);
      // Who takes it hears of it; nobody may.
      bringing.catch(() => undefined);
      fetched.set(url, bringing);
    },
    take(url) {
      const found = fetched.get(url);
      fetched.delete(url);
      taken.add(url);
      return found;
    },
    drop() {
      life.abort();
      fetched.clear();
    },
  };
}

/** The engine's own loader, but for what has been fetched ahead. */
function aheadLoader({ DefaultConfig }: HlsEngine, ahead: Ahead): FragmentLoader {
  const Base = DefaultConfig.loader as FragmentLoader;
  return class extends Base {
    /** What waits for something that is on its way. */
    #waiting: Callbacks | null = null;

    override load(...request: Request): void {
      const [context, , callbacks] = request;
      const found = context.rangeEnd ? undefined : ahead.take(context.url);
      if (!found) return super.load(...request);
      this.context = context;
      this.#waiting = callbacks;
      found.then(
        (came) => this.#leave() && hand(came, this.stats, request),
        // What went wrong is for the engine to see, and to handle as ever.
        () => this.#leave() && super.load(...request),
      );
    }

    /** Waits no more; tells who did. */
    #leave(): Callbacks | null {
      const waiting = this.#waiting;
      this.#waiting = null;
      return waiting;
    }

    override abort(): void {
      const waiting = this.#leave();
      super.abort();
      if (this.context) waiting?.onAbort?.(this.stats, this.context, null);
    }

    override destroy(): void {
      this.#leave();
      super.destroy();
    }
  };
}

/** Gives the engine what it asked for, and what it reckons the line's speed by. */
function hand(came: Fetched, stats: LoaderStats, [context, , { onSuccess }]: Request): void {
  const { start, first, end } = came;
  stats.loaded = stats.total = came.data.byteLength;
  Object.assign(stats.loading, { start, first, end });
  onSuccess({ url: context.url, data: came.data, code: came.code }, stats, context, null);
}
