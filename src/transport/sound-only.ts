import { linkedController } from '../core/abort.ts';
import type {
  MediaPlane,
  MediaPlayback,
  MediaState,
  MediaSurface,
  PlayOptions,
} from '../core/ports.ts';
import { createLadder, type LadderOptions } from './ladder.ts';
import { createSoundLadder, type SoundLadder } from './sound-only/sound-ladder.ts';
import { createSoundWays, type SoundWays } from './sound-only/sound-ways.ts';

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
  #shown: Turn;
  #next: Turn | null = null;
  /** Transports whose sound can be had alone. */
  readonly #able = new Set<string>();

  constructor(parts: Parts, surface: MediaSurface, options: PlayOptions) {
    this.#parts = parts;
    this.#surface = surface;
    this.#options = options;
    this.#shown = this.#turn(false);
    this.#start(this.#shown, options.muted);
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
    if ((this.#next ?? this.#shown).only === only) return;
    this.#drop();
    if (this.#shown.only === only) return;
    const next = this.#turn(only);
    this.#next = next;
    this.#start(next, this.#surface.muted);
  };

  #turn(only: boolean): Turn {
    return { only, life: linkedController(this.#options.signal), playback: null, state: null };
  }

  #start(turn: Turn, muted: boolean): void {
    const { ladder, sound } = this.#parts;
    turn.playback = (turn.only ? sound : ladder).play(this.#surface, {
      muted,
      signal: turn.life.signal,
      report: (state) => this.#hear(turn, state),
    });
  }

  #hear(turn: Turn, state: MediaState): void {
    turn.state = state;
    if (turn === this.#shown && state.phase === 'ended') this.#drop();
    if (turn === this.#next && (state.transport || this.#shown.state?.phase === 'failed'))
      this.#take(turn);
    else if (turn === this.#shown) this.#report();
  }

  #take(turn: Turn): void {
    const { life } = this.#shown;
    this.#shown = turn;
    this.#next = null;
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
    this.#options.report(soundOnly ? { ...state, soundOnly } : state);
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
