import { linkedController } from '../core/abort.ts';
import type { Clock, ReconnectPolicy } from '../core/ports.ts';
import type { Store } from '../core/store.ts';
import type { Network } from '../transport/pause.ts';
import type { Outgoing, PublishTarget } from '../transport/publishing.ts';
import { limitsFor, uplinkVerdict, type ShowHeight } from './preflight/uplink.ts';
import { publish, type Publication } from './publication.ts';
import type { AirState, StudioState } from './studio-state.ts';

/** Milliseconds between two looks at the line, and how many are kept. */
const EVERY = 1_000;
const KEPT = 10;
/** Where nobody has measured the line. */
const USUAL: ShowHeight = 720;

export interface AirOptions {
  readonly target: PublishTarget;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly network?: Network;
  readonly store: Store<StudioState>;
  readonly signal: AbortSignal;
  /** What goes up now. */
  outgoing(): Outgoing;
}

/** The way on air, and off it. */
export class Air {
  readonly #options: AirOptions;
  #publication: Publication | null = null;
  #sent: Outgoing | null = null;
  #life = new AbortController();

  constructor(options: AirOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.end());
  }

  /** On air, or on the way there. */
  get isOn(): boolean {
    return this.#publication !== null;
  }

  start(): void {
    const { target, clock, policy, network, store, signal } = this.#options;
    const outgoing = this.#options.outgoing();
    if (this.isOn || signal.aborted || !(outgoing.audio || outgoing.video)) return;
    this.#life = linkedController(signal);
    this.#sent = outgoing;
    const { verdict } = store.get().uplink;
    const height = verdict?.height ?? (verdict ? 360 : USUAL);
    if (outgoing.source === 'camera') void fit(outgoing.video, height);
    this.#tell({ isPaused: false, endedAt: null, since: null, samples: [] });
    this.#publication = publish(outgoing, {
      target,
      clock,
      policy,
      limits: limitsFor(height),
      signal: this.#life.signal,
      report: (state) => {
        const { since } = this.#state;
        this.#tell({ ...state, since: since ?? (state.phase === 'live' ? clock.now() : null) });
        if (state.phase === 'failed') this.#stop();
      },
      ...(network && { network }),
    });
    this.#sample(this.#publication, height);
  }

  /** Sends what there is to be sent now. */
  follow(): void {
    const outgoing = this.#options.outgoing();
    const same = outgoing.audio === this.#sent?.audio && outgoing.video === this.#sent?.video;
    if (!this.isOn || same) return;
    this.#sent = outgoing;
    this.#hush();
    // A connection that breaks meanwhile comes back with what is chosen by then.
    void this.#publication?.send(outgoing).catch(() => undefined);
  }

  setPaused(isPaused: boolean): void {
    if (!this.isOn) return;
    this.#tell({ isPaused });
    this.#hush();
    void this.#publication?.setPaused(isPaused).catch(() => undefined);
  }

  retry(): void {
    this.#publication?.retry();
  }

  end(): void {
    if (!this.isOn) return;
    this.#stop();
    const { clock } = this.#options;
    const change = { phase: 'ended', endedAt: clock.now(), error: null, retryAt: null } as const;
    this.#tell({ ...change, isPaused: false });
  }

  #stop(): void {
    this.#publication = null;
    this.#life.abort();
    if (this.#sent?.audio) this.#sent.audio.enabled = true;
    this.#sent = null;
  }

  /** While the show is paused the microphone sends silence: the connection is seen to live. */
  #hush(): void {
    if (this.#sent?.audio) this.#sent.audio.enabled = !this.#state.isPaused;
  }

  /** Looks at the line until the show is over; what nobody has measured before is told after ten seconds. */
  #sample(publication: Publication, wanted: ShowHeight): void {
    const { clock, store } = this.#options;
    const { signal } = this.#life;
    const look = async (): Promise<void> => {
      clock.after(EVERY, () => void look(), signal);
      const sample = this.#state.phase === 'live' ? await publication.stats() : null;
      if (signal.aborted) return;
      const samples = sample ? [...this.#state.samples, sample].slice(-KEPT) : [];
      if (sample || this.#state.samples.length > 0) this.#tell({ samples });
      const { uplink } = store.get();
      if (samples.length < KEPT || uplink.status === 'done') return;
      const verdict = uplinkVerdict(samples, wanted);
      store.commit({ uplink: { status: 'done', progress: 1, verdict, error: null } });
    };
    clock.after(EVERY, () => void look(), signal);
  }

  get #state(): AirState {
    return this.#options.store.get().air;
  }

  #tell(change: Partial<AirState>): void {
    this.#options.store.commit({ air: { ...this.#state, ...change } });
  }
}

/** Asks the camera for the size that goes up: what is scaled down costs a phone its battery. */
async function fit(track: MediaStreamTrack | null, height: ShowHeight): Promise<void> {
  const size = { width: { ideal: (height * 16) / 9 }, height: { ideal: height } };
  await track?.applyConstraints?.({ ...size, frameRate: { ideal: 30 } }).catch(() => undefined);
}
