import { linkedController } from '../../core/abort.ts';
import type {
  HealthSample,
  MediaError,
  MediaPlayback,
  MediaState,
  MediaSurface,
  PlayOptions,
} from '../../core/ports.ts';
import { openAttempt, sample, standingOf, type Attempt, type AttemptOptions } from './attempt.ts';
import {
  givenUp,
  isAbove,
  isProven,
  isDark,
  isNeedless,
  nextRung,
  successor,
  troubleOf,
  type Scene,
} from './decide.ts';
import { errorOf } from './failure.ts';
import type { LadderParts } from './options.ts';
import { blame, BY_CHANCE, BY_VIEWER, createRungs, hurry, type Rung } from './rung.ts';
import { createSound, type Sound } from './sound.ts';
import { isSame, stateOf } from './state.ts';
import { FADE, IDLE_LOOK, LOOK, PROOF, REST } from './timing.ts';

const UNPLAYABLE: MediaError = {
  area: 'media',
  reason: 'unsupported',
  message: 'Nothing here can be played.',
};

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
  /** Gives the attempt at a rung that runs already, if one does. */
  #spare: ((rung: Rung) => Attempt | undefined) | undefined;
  #lag = Infinity;
  #error: MediaError | null = null;
  #ended = false;
  /** Whether the picture ran when the page was last seen. */
  #rolling = false;
  #reported: Partial<MediaState> = {};

  constructor(parts: LadderParts, surface: MediaSurface, options: PlayOptions) {
    this.#parts = parts;
    this.#surface = surface;
    this.#options = options;
    this.#rungs = createRungs(parts.sources, parts.transports);
    if (!this.#rungs.length) this.#error = UNPLAYABLE;
    surface.muted = options.muted;
    this.#life = linkedController(options.signal);
    this.#sound = createSound({
      surface,
      clock: parts.clock,
      signal: this.#life.signal,
      changed: () => (this.#ended ? this.#report() : this.#step()),
    });
    parts.page.watch((event) => this.#onPage(event), this.#life.signal);
    this.#tick();
    parts.clock.after(PROOF, this.#takeCare, this.#life.signal);
  }

  /** What is done beside a picture that is well comes apart. */
  readonly #takeCare = (): void => {
    const ladder = {
      asked: this.#options,
      rungs: this.#rungs,
      opening: this.#opening,
      life: this.#life.signal,
      shown: () => this.#shown,
      beside: () => this.#beside,
    };
    import('./care.ts').then(
      ({ takeCare }) => (this.#spare = takeCare(ladder)),
      () => undefined,
    );
  };

  capturedAt(): number | null {
    return this.#shown?.capturedAt() ?? null;
  }

  async health(): Promise<HealthSample | null> {
    const { session, reattached } = this.#shown ?? {};
    return session ? { ...(await session.health()), reattached } : null;
  }

  get levels(): MediaPlayback['levels'] {
    return this.#shown?.session?.levels;
  }

  setMuted(muted: boolean): void {
    this.#surface.muted = muted;
    this.#wake();
    this.#report();
  }

  retry(): void {
    this.#wake();
    this.#hurry(BY_VIEWER);
  }

  /** Within a tap: starts what waits for it, and what was paused before sound was asked for. */
  #wake(): void {
    if (this.#ended) return;
    for (const attempt of this.#open)
      if (attempt.blocked || (attempt.video.paused && !this.#surface.muted))
        this.#sound.start(attempt);
    if (this.#shown) this.#sound.guard(this.#shown);
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
    for (const attempt of this.#open) void sample(attempt, clock, visible, this.#step);
    this.#step();
    const wait = this.#open.length ? LOOK : IDLE_LOOK;
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
      this.#blame(shown.rung, shown.lost ?? errorOf(shown.rung, troubleOf(standing)));
      for (const rung of this.#rungs)
        if (rung !== shown.rung) hurry(rung, Math.max(now, rung.failedAt + REST), BY_CHANCE);
      return;
    }
    shown.blamed = false;
    if (shown.wellSince > now) return;
    if (isProven(shown, now)) shown.rung.failures = 0;
    const capturedAt = shown.capturedAt();
    if (capturedAt !== null) this.#lag = now - capturedAt;
  }

  #prune(): void {
    const scene = this.#scene;
    for (const attempt of this.#beside) {
      const reason = givenUp(attempt, standingOf(attempt), scene.now);
      if (isNeedless(attempt, scene)) this.#discard(attempt);
      else if (reason) this.#giveUp(attempt, errorOf(attempt.rung, reason));
    }
  }

  get #opening(): AttemptOptions & LadderParts {
    return {
      ...this.#parts,
      surface: this.#surface,
      signal: this.#options.signal,
      onOpen: this.#sound.start,
      onFrame: this.#step,
      onOver: (over, error) => this.#onOver(over, error),
    };
  }

  #climb(rung: Rung): void {
    const attempt = this.#spare?.(rung) ?? openAttempt(rung, this.#opening);
    this.#beside = [...this.#beside, attempt].sort((a, b) => a.rung.rank - b.rung.rank);
  }

  #present(next: Attempt): void {
    const { now, shown } = this.#scene;
    this.#beside = this.#beside.filter((attempt) => attempt !== next);
    this.#shown = next;
    this.#surface.present(next.video);
    this.#sound.guard(next);
    if (shown) {
      if (isAbove(next.rung, shown.rung)) next.rung.returns = [now, ...next.rung.returns];
      this.#parts.clock.after(FADE, () => shown.closing.abort(), this.#options.signal);
    }
    this.#prune();
  }

  #onOver(attempt: Attempt, error: MediaError | null): void {
    const inSight = attempt === this.#shown;
    // The picture that the new one fades in over may end as it likes.
    if (!inSight && !this.#beside.includes(attempt)) return;
    if (!error && (inSight || isDark(this.#scene.standing))) return this.#end();
    if (inSight) {
      attempt.lost = error;
      attempt.blamed = false;
    } else {
      this.#giveUp(attempt, error ?? errorOf(attempt.rung, 'ended'));
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

  #hurry(by: number): void {
    for (const rung of this.#rungs) hurry(rung, this.#parts.clock.now(), by);
    this.#step();
  }

  #discard(attempt: Attempt): void {
    this.#beside = this.#beside.filter((other) => other !== attempt);
    attempt.closing.abort();
  }

  /** The show is over: its last picture stays until the page closes it. */
  #end(): void {
    this.#ended = true;
    this.#life.abort();
    for (const attempt of this.#beside) this.#discard(attempt);
    this.#report();
  }

  #onPage(event: 'online' | 'visible'): void {
    if (event === 'online') this.#hurry(BY_CHANCE);
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
