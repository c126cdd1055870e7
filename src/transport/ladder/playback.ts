import { linkedController } from '../../core/abort.ts';
import type {
  HealthSample,
  MediaError,
  MediaPlayback,
  MediaState,
  MediaSurface,
  PlayOptions,
} from '../../core/ports.ts';
import type { LadderOptions } from '../ladder.ts';
import { openAttempt, sample, standingOf, type Attempt } from './attempt.ts';
import {
  givenUp,
  isAbove,
  isDark,
  isNeedless,
  nextRung,
  successor,
  troubleOf,
  type Scene,
} from './decide.ts';
import { blame, createRungs, hurry, type Hold, type Rung } from './rung.ts';
import { createSound, type Sound } from './sound.ts';
import { errorFor, isSame, stateOf } from './state.ts';
import { TIMING } from './timing.ts';

/** The ladder's options, none left out that has a default. */
export type LadderParts = LadderOptions &
  Required<Pick<LadderOptions, 'policy' | 'page' | 'firstFrame'>>;

/** One show on one surface: looks at all that is open, and does what `decide.ts` says. */
export class LadderPlayback implements MediaPlayback {
  readonly #parts: LadderParts;
  readonly #surface: MediaSurface;
  readonly #options: PlayOptions;
  readonly #life: AbortController;
  readonly #rungs: readonly Rung[];
  readonly #sound: Sound;
  #shown: Attempt | null = null;
  #beside: readonly Attempt[] = [];
  /** Under the picture that fades in. */
  readonly #leaving = new Set<Attempt>();
  #lag: number | null = null;
  #error: MediaError | null = null;
  #ended = false;
  /** Whether the picture ran when the page was last seen. */
  #rolling = false;
  #reported: MediaState | null = null;

  constructor(parts: LadderParts, surface: MediaSurface, options: PlayOptions) {
    this.#parts = parts;
    this.#surface = surface;
    this.#options = options;
    this.#rungs = createRungs(parts.sources, parts.transports, parts.limits);
    if (!this.#rungs.length) this.#error = errorFor('unsupported');
    surface.muted = options.muted;
    this.#life = linkedController(options.signal);
    this.#sound = createSound({
      surface,
      clock: parts.clock,
      signal: this.#life.signal,
      changed: () => (this.#ended ? this.#report() : this.#step()),
    });
    options.signal.addEventListener('abort', () => this.#closeAll(), { once: true });
    parts.page.watch((event) => this.#onPage(event), this.#life.signal);
    this.#tick();
  }

  capturedAt(): number | null {
    return this.#shown?.capturedAt() ?? null;
  }

  async health(): Promise<HealthSample | null> {
    return (await this.#shown?.session?.health()) ?? null;
  }

  setMuted(muted: boolean): void {
    this.#surface.muted = muted;
    for (const attempt of this.#open) if (attempt.blocked || !muted) this.#sound.start(attempt);
    if (this.#shown) this.#sound.guard(this.#shown);
    this.#report();
  }

  retry(): void {
    for (const attempt of this.#open) if (attempt.blocked) this.#sound.start(attempt);
    this.#hurry('policy', 'server', 'viewer');
  }

  get #open(): readonly Attempt[] {
    return this.#shown ? [this.#shown, ...this.#beside] : this.#beside;
  }

  get #scene(): Scene<Attempt> {
    return {
      now: this.#parts.clock.now(),
      standing: standingOf(this.#shown),
      shown: this.#shown,
      beside: this.#beside,
      lag: this.#lag,
    };
  }

  #tick = (): void => {
    const { clock, page } = this.#parts;
    const visible = page.isVisible();
    if (visible) this.#rolling = this.#shown?.video.paused === false;
    for (const attempt of this.#open) void sample(attempt, { clock, visible, done: this.#step });
    this.#step();
    const wait = this.#open.length ? TIMING.sample : TIMING.idle;
    clock.after(wait, this.#tick, this.#life.signal);
  };

  #step = (): void => {
    if (this.#life.signal.aborted) return;
    this.#assess();
    // Nothing is wrong with a rung that only waits for the viewer's tap.
    if (this.#shown || !this.#beside.some(({ blocked }) => blocked)) {
      this.#prune();
      const next = successor(this.#scene);
      if (next) this.#present(next);
      const rung = nextRung(this.#rungs, this.#scene);
      if (rung) this.#climb(rung);
    }
    this.#report();
  };

  /** Notes how the picture in sight does: its lag, its proof of health, its failure. */
  #assess(): void {
    const { now, standing, shown } = this.#scene;
    if (!shown) return;
    if (isDark(standing)) {
      if (shown.blamed) return;
      shown.blamed = true;
      this.#blame(shown.rung, shown.lost ?? errorFor(troubleOf(standing), shown.rung));
      for (const rung of this.#rungs)
        if (rung !== shown.rung) hurry(rung, Math.max(now, rung.failedAt + TIMING.pause), 'policy');
      return;
    }
    shown.blamed = false;
    if (shown.wellSince === null) return;
    if (now - shown.wellSince >= TIMING.healthy) shown.rung.failures = 0;
    const capturedAt = shown.capturedAt();
    if (capturedAt !== null) this.#lag = now - capturedAt;
  }

  #prune(): void {
    const scene = this.#scene;
    for (const attempt of this.#beside) {
      if (isNeedless(attempt, scene)) {
        this.#discard(attempt);
        continue;
      }
      const reason = givenUp(attempt, standingOf(attempt), scene.now);
      if (reason) this.#giveUp(attempt, errorFor(reason, attempt.rung));
    }
  }

  #climb(rung: Rung): void {
    const { clock, firstFrame } = this.#parts;
    const attempt = openAttempt(rung, this.#surface.acquire(), {
      clock,
      firstFrame,
      onOpen: (opened) => this.#sound.start(opened),
      onFrame: this.#step,
      onOver: (over, error) => this.#onOver(over, error),
    });
    this.#beside = [...this.#beside, attempt];
  }

  #present(next: Attempt): void {
    const { now, shown } = this.#scene;
    this.#beside = this.#beside.filter((attempt) => attempt !== next);
    this.#shown = next;
    this.#surface.present(next.video);
    this.#sound.guard(next);
    if (shown) {
      if (isAbove(next.rung, shown.rung)) next.rung.returns = [...next.rung.returns, now];
      this.#leaving.add(shown);
      this.#parts.clock.after(TIMING.fade, () => this.#discard(shown), this.#life.signal);
    }
    this.#prune();
  }

  #onOver(attempt: Attempt, error: MediaError | null): void {
    if (this.#leaving.has(attempt)) return;
    const inSight = attempt === this.#shown;
    if (!error && (inSight || isDark(this.#scene.standing))) return this.#end();
    if (inSight) {
      attempt.lost = error;
      attempt.blamed = false;
    } else {
      this.#giveUp(attempt, error ?? errorFor('ended', attempt.rung));
      if (!error) attempt.rung.retryAt = Infinity;
    }
    this.#step();
  }

  #giveUp(attempt: Attempt, error: MediaError): void {
    this.#discard(attempt);
    this.#blame(attempt.rung, error);
  }

  #blame(rung: Rung, error: MediaError): void {
    this.#error = error;
    blame(rung, error, this.#parts.clock.now(), this.#parts.policy);
  }

  #hurry(...holds: readonly Hold[]): void {
    for (const rung of this.#rungs) hurry(rung, this.#parts.clock.now(), ...holds);
    this.#step();
  }

  #discard(attempt: Attempt): void {
    this.#leaving.delete(attempt);
    this.#beside = this.#beside.filter((other) => other !== attempt);
    attempt.closing.abort();
    this.#surface.release(attempt.video);
  }

  /** The show is over: its last picture stays until the page closes it. */
  #end(): void {
    this.#ended = true;
    this.#life.abort();
    for (const attempt of [...this.#leaving, ...this.#beside]) this.#discard(attempt);
    this.#report();
  }

  #closeAll(): void {
    for (const attempt of [...this.#leaving, ...this.#open]) this.#discard(attempt);
    this.#shown = null;
  }

  #onPage(event: 'online' | 'visible'): void {
    if (event === 'online') this.#hurry('policy');
    else if (this.#rolling && this.#shown) this.#sound.start(this.#shown);
  }

  #report(): void {
    const { muted } = this.#surface;
    const state = stateOf(this.#scene, { ended: this.#ended, muted, error: this.#error });
    if (this.#options.signal.aborted || isSame(state, this.#reported)) return;
    this.#reported = state;
    this.#options.report(state);
  }
}
