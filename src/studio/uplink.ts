import { linkedController } from '../core/abort.ts';
import type { Clock } from '../core/ports.ts';
import type { Store } from '../core/store.ts';
import { PublishFailure, type PublishTarget } from '../transport/publishing.ts';
import { measureUplink } from './measure-uplink.ts';
import { noisePicture } from './noise-picture.ts';
import type { StudioState, UplinkState } from './studio-state.ts';

export interface UplinkMeasuring {
  readonly rehearsal?: PublishTarget;
  readonly testPicture?: (signal: AbortSignal) => MediaStreamTrack;
  readonly store: Store<StudioState>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** The size that a show is meant to have. */
const WANTED = 720;

/** Measures the line before the show, where the server has something to measure against. */
export class Uplink {
  readonly #options: UplinkMeasuring;
  #life = new AbortController();

  constructor(options: UplinkMeasuring) {
    this.#options = options;
    if (!options.rehearsal) this.#tell({ status: 'unavailable' });
  }

  /** Never rejects. */
  async measure(): Promise<void> {
    const { rehearsal, testPicture: picture = noisePicture, clock, signal } = this.#options;
    if (!rehearsal || this.#state.status === 'running') return;
    this.#life = linkedController(signal);
    const { signal: trial } = this.#life;
    this.#tell({ status: 'running', progress: 0, verdict: null, error: null });
    try {
      const verdict = await measureUplink({
        target: rehearsal,
        wanted: WANTED,
        clock,
        picture,
        signal: trial,
        progress: (progress) => this.#tell({ progress }),
      });
      this.#tell({ status: verdict ? 'done' : 'failed', verdict });
    } catch (cause) {
      if (trial.aborted) this.#tell({ status: 'idle', progress: 0 });
      else this.#fail(cause);
    }
  }

  /** A measurement under way would take the line from the show. */
  stop(): void {
    this.#life.abort();
  }

  /** A server that does not know of rehearsals is no trouble: the line is measured on air. */
  #fail(cause: unknown): void {
    const error = cause instanceof PublishFailure ? cause.error : null;
    const isUnknown = error?.reason === 'not-found' || error?.reason === 'not-acceptable';
    this.#tell({ status: isUnknown ? 'unavailable' : 'failed', error });
  }

  get #state(): UplinkState {
    return this.#options.store.get().uplink;
  }

  #tell(change: Partial<UplinkState>): void {
    if (this.#options.signal.aborted) return;
    this.#options.store.commit({ uplink: { ...this.#state, ...change } });
  }
}
