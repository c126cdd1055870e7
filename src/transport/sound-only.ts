import { linkedController } from '../core/abort.ts';
import type {
  MediaPlane,
  MediaPlayback,
  MediaState,
  MediaSurface,
  PlayOptions,
  SoundOnlyCause,
} from '../core/ports.ts';
import { createLadder, type LadderOptions } from './ladder.ts';
import { browserPage } from './ladder/page.ts';
import { presentingBy } from './sound-only/presenting.ts';
import { createSoundLadder, type SoundLadder } from './sound-only/sound-ladder.ts';
import { createSoundWays, type SoundWays } from './sound-only/sound-ways.ts';

/** Milliseconds after which the line is watched, and data are saved for who wants that. */
const WATCH_FROM = 5_000;
const SAVE_FROM = 500;

interface Parts {
  readonly options: LadderOptions;
  readonly ways: SoundWays;
  readonly ladder: MediaPlane;
  readonly sound: SoundLadder;
}

/** One of the two ladders at play. */
interface Turn {
  readonly only: boolean;
  readonly life: AbortController;
  playback: MediaPlayback | null;
  state: MediaState | null;
}

/**
 * A ladder whose picture can be turned off and on. The other ladder, with or without pictures, is
 * started beside the one at play, which ends once the other is heard or seen: the sound never stops.
 */
export function createLadderWithSound(options: LadderOptions): MediaPlane {
  const ways = createSoundWays();
  const parts: Parts = {
    options,
    ways,
    ladder: createLadder(options),
    sound: createSoundLadder(options, ways),
  };
  return { play: (surface, playOptions) => new Playback(parts, surface, playOptions) };
}

class Playback implements MediaPlayback {
  readonly #parts: Parts;
  readonly #surface: MediaSurface;
  readonly #options: PlayOptions;
  /** The one in sight. */
  #video: HTMLVideoElement | null = null;
  #shown: Turn;
  #next: Turn | null = null;
  /** Transports whose sound can be had alone. */
  readonly #able = new Set<string>();
  /** Aborts once the viewer chooses: then nothing is turned off or on without them. */
  readonly #byItself: AbortController;
  /** Why the sound alone is wanted, where the viewer has not asked for it. */
  #cause: SoundOnlyCause | null = null;

  constructor(parts: Parts, surface: MediaSurface, options: PlayOptions) {
    this.#parts = parts;
    const present = (video: HTMLVideoElement): void => {
      this.#video = video;
      surface.present(video);
    };
    this.#surface = presentingBy(present, surface);
    this.#options = options;
    this.#shown = this.#turn(false);
    this.#start(this.#shown, options.muted);
    this.#byItself = linkedController(options.signal);
    const { clock } = parts.options;
    clock.after(WATCH_FROM, () => void this.#watchLine(), this.#byItself.signal);
    clock.after(WATCH_FROM, () => void this.#watchPage(), options.signal);
    clock.after(SAVE_FROM, () => void this.#saveData(), options.signal);
  }

  capturedAt(): number | null {
    return this.#shown.playback?.capturedAt() ?? null;
  }

  async health(): ReturnType<MediaPlayback['health']> {
    return (await this.#shown.playback?.health()) ?? null;
  }

  setMuted(muted: boolean): void {
    for (const turn of [this.#shown, this.#next]) turn?.playback?.setMuted(muted);
  }

  retry(): void {
    for (const turn of [this.#shown, this.#next]) turn?.playback?.retry();
  }

  get levels(): MediaPlayback['levels'] {
    return this.#shown.only ? undefined : this.#shown.playback?.levels;
  }

  get setSoundOnly(): ((only: boolean) => void) | undefined {
    const able = this.#shown.only || this.#able.has(this.#shown.state?.transport ?? '');
    return able ? this.#setSoundOnly : undefined;
  }

  readonly #setSoundOnly = (only: boolean): void => {
    // Who asks for the sound alone while the line has it so keeps it.
    const isChange = (this.#next ?? this.#shown).only !== only || (only && this.#cause !== null);
    if (!isChange) return;
    this.#byItself.abort();
    this.#turnTo(only, null);
    this.#report();
  };

  /** Until the picture is back the cause of the sound alone stays what it was. */
  #turnTo(only: boolean, cause: SoundOnlyCause | null): void {
    this.#cause = cause;
    this.#drop();
    if (this.#shown.only === only) {
      if (!only) this.#cause = null;
      return;
    }
    const next = this.#turn(only);
    this.#next = next;
    this.#start(next, this.#surface.muted);
  }

  async #watchLine(): Promise<void> {
    const { signal } = this.#byItself;
    const { clock, page = browserPage } = this.#parts.options;
    const loaded = await import('./sound-only/weak-line.ts').catch(() => null);
    loaded?.watchLine({
      ...{ clock, signal },
      isVisible: page.isVisible,
      health: () => this.health(),
      scene: () => ({
        phase: this.#shown.state?.phase,
        isPictured: !this.#shown.only && this.#shown.state?.transport != null,
        isResting: this.#cause === 'hidden-page' || this.#isPaused,
        trouble: this.#shown.state?.error?.reason,
        only: this.#shown.only,
        isTurning: this.#next !== null,
        canTurn: this.#isLast && !!this.setSoundOnly && !this.levels?.chosen,
      }),
      turn: (only, cause) => this.#turnTo(only, cause),
      tell: (cause) => {
        this.#cause = cause;
        this.#report();
      },
    });
  }

  async #watchPage(): Promise<void> {
    const { signal } = this.#options;
    const { clock, page = browserPage } = this.#parts.options;
    const loaded = await import('./sound-only/hidden-page.ts').catch(() => null);
    loaded?.spareHidden({
      ...{ clock, page, signal },
      levels: () => this.levels,
      isSpared: () => this.#cause === 'hidden-page',
      canSpare: () =>
        this.#isHeard &&
        !this.#isPaused &&
        this.#shown.state?.transport === 'hls' &&
        this.#shown.state.phase === 'playing' &&
        !!this.setSoundOnly,
      isLost: () =>
        this.#isHeard && ['switching', 'failed'].includes(this.#shown.state?.phase ?? ''),
      turn: (only) => this.#turnTo(only, 'hidden-page'),
    });
  }

  async #saveData(): Promise<void> {
    const { signal } = this.#options;
    const loaded = await import('./sound-only/data-saver.ts').catch(() => null);
    loaded?.keepLow({
      ...{ clock: this.#parts.options.clock, signal },
      levels: () => this.levels,
    });
  }

  /** Whether the viewer wants to hear it, and it is not the sound alone already. */
  get #isHeard(): boolean {
    return !this.#shown.only && !this.#next && !this.#surface.muted;
  }

  /** By the viewer, or by the browser: nothing is wrong with it. */
  get #isPaused(): boolean {
    return this.#shown.state?.phase === 'playing' && this.#video?.paused === true;
  }

  /** Whether the transport in sight is the last that can play anything here. */
  get #isLast(): boolean {
    const { sources, transports } = this.#parts.options;
    const names = sources.flatMap(
      (source) => transports.find((one) => one.canPlay(source))?.name ?? [],
    );
    return names.at(-1) === this.#shown.state?.transport;
  }

  #turn(only: boolean): Turn {
    return { only, life: linkedController(this.#options.signal), playback: null, state: null };
  }

  #start(turn: Turn, muted: boolean): void {
    const { ladder, sound } = this.#parts;
    turn.playback = (turn.only ? sound : ladder).play(this.#surface, {
      ...this.#options,
      muted,
      signal: turn.life.signal,
      report: (state) => this.#hear(turn, state),
    });
  }

  #hear(turn: Turn, state: MediaState): void {
    turn.state = state;
    if (turn === this.#shown && state.phase === 'ended') this.#drop();
    // What nobody asked for is taken once it is there; what the viewer wants, where nothing else is.
    const isWanted = this.#cause === null || this.#cause === 'hidden-page';
    const isFree = this.#shown.state?.phase === 'failed' && isWanted;
    if (turn === this.#next && (state.transport || isFree)) this.#take(turn);
    else if (turn === this.#shown) this.#report();
  }

  #take(turn: Turn): void {
    const { life } = this.#shown;
    this.#shown = turn;
    this.#next = null;
    if (!turn.only) this.#cause = null;
    life.abort();
    this.#report();
  }

  #drop(): void {
    this.#next?.life.abort();
    this.#next = null;
  }

  #report(): void {
    const { only, state } = this.#shown;
    if (!state) return;
    const soundOnly = only && this.#parts.sound.isAlone(state.transport);
    const soundOnlyCause = soundOnly && this.#cause;
    this.#options.report({
      ...state,
      ...(soundOnly && { soundOnly }),
      ...(soundOnlyCause && { soundOnlyCause }),
    });
    if (state.transport && !this.#able.has(state.transport)) void this.#ask(state.transport);
  }

  /** Finds out whether the sound of the transport in sight can be had alone; tells when it can. */
  async #ask(name: string): Promise<void> {
    const { options, ways } = this.#parts;
    const { signal } = this.#options;
    for (const source of options.sources) {
      const transport = options.transports.find((one) => one.canPlay(source));
      if (transport?.name !== name || !(await ways.find(source, transport, signal))) continue;
      if (signal.aborted || this.#able.has(name)) return;
      this.#able.add(name);
      this.#report();
    }
  }
}
