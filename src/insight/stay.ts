import { linkedController } from '../core/abort.ts';
import type { MediaPhase, MediaState } from '../core/ports.ts';
import type { TimedChange } from './qoe/follow.ts';
import type { Visit } from './visit.ts';

/** Milliseconds of watching after which a slice is told: what a closed page can lose at most. */
const SLICE = 15_000;

const RUNS: readonly MediaPhase[] = ['playing', 'probing'];
const STANDS: readonly MediaPhase[] = ['suspect', 'switching', 'failed'];

/** What a visit comes to. */
export interface StayTotals {
  readonly watchedMs: number;
  readonly stalls: number;
  readonly stalledMs: number;
}

/** Follows how long somebody watches, and what kept them from it. */
export interface Stay {
  /** The viewer leaves: tells what is still open, and sums up. */
  end(): StayTotals;
}

/** What is the same from one end of a slice to the other. */
type Path = Pick<MediaState, 'muted' | 'soundOnly'> & { readonly transport: string };

const runs = ({ phase, playback, transport }: MediaState): boolean =>
  RUNS.includes(phase) && playback === 'playing' && transport !== null;

const pathOf = ({ transport, muted, soundOnly = false }: MediaState): Path => ({
  transport: transport ?? '',
  muted,
  soundOnly,
});

const isSame = (a: Path, b: Path): boolean =>
  a.transport === b.transport && a.muted === b.muted && a.soundOnly === b.soundOnly;

/** Starts to follow the media of a visit's show. */
export function followStay(visit: Visit): Stay {
  const { show, page, signal } = visit;
  const watching = new Watching(visit);
  const stalling = new Stalling(visit);
  followFirstFrame(visit);
  loadQuality(visit);
  const look = (): void => {
    const isVisible = page.isVisible();
    watching.look(show.state.media, isVisible);
    stalling.look(show.state.media, isVisible);
  };
  show.on('onair-media-changed', look, signal);
  page.watch(look, signal);
  look();
  return {
    end: () => {
      watching.look(show.state.media, false);
      stalling.look(show.state.media, false);
      return { watchedMs: watching.total, stalls: stalling.count, stalledMs: stalling.total };
    },
  };
}

/** Follows the paths and the quality of playbacks with code that comes apart; what happens until it is here is not lost. */
function loadQuality(visit: Visit): void {
  const { show, signal } = visit;
  const heard: TimedChange[] = [];
  let hear = (...change: TimedChange): unknown => heard.push(change);
  show.on('onair-media-changed', (change) => hear(change, show.clock.now()), signal);
  import('./qoe/follow.ts').then(
    ({ followQuality }) => (hear = followQuality(visit, heard)),
    () => undefined,
  );
}

/** Adds up the time in which the picture ran on a page in sight. */
class Watching {
  readonly #visit: Visit;
  #path: Path | null = null;
  #since: number | null = null;
  #slice = 0;
  #timer = new AbortController();
  total = 0;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  look(media: MediaState, isVisible: boolean): void {
    const { clock } = this.#visit.show;
    this.#timer.abort();
    this.#add(clock.now());
    const path = pathOf(media);
    const isWatched = isVisible && runs(media);
    const isOther = isWatched && this.#path !== null && !isSame(path, this.#path);
    if (this.#slice >= SLICE || !isVisible || isOther) this.#tell();
    if (!isWatched) return;
    this.#path = path;
    this.#since = clock.now();
    this.#timer = linkedController(this.#visit.signal);
    clock.after(SLICE - this.#slice, this.#due, this.#timer.signal);
  }

  #tell(): void {
    const ms = Math.round(this.#slice);
    this.#slice = 0;
    if (!this.#path || ms === 0) return;
    const { transport, muted, soundOnly = false } = this.#path;
    const totalMs = this.total;
    this.#visit.say('watch_time', { ms, totalMs, transport, muted, soundOnly });
  }

  readonly #due = (): void => {
    const { show, page } = this.#visit;
    this.look(show.state.media, page.isVisible());
  };

  /** A timer that comes late, since the machine slept, has not been watched. */
  #add(now: number): void {
    if (this.#since === null) return;
    const before = this.#slice;
    this.#slice = Math.min(SLICE, before + Math.max(0, now - this.#since));
    this.total += Math.round(this.#slice) - Math.round(before);
    this.#since = null;
  }
}

/** Tells each time that the picture stood, once it runs again or nobody looks any more. */
class Stalling {
  readonly #visit: Visit;
  #hasRun = false;
  #open: { readonly since: number; readonly transport: string } | null = null;
  count = 0;
  total = 0;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  look(media: MediaState, isVisible: boolean): void {
    const now = this.#visit.show.clock.now();
    if (runs(media)) this.#hasRun = true;
    else if (media.phase === 'idle' || media.phase === 'ended') this.#hasRun = false;
    const stands =
      isVisible && this.#hasRun && STANDS.includes(media.phase) && media.playback !== 'blocked';
    if (stands) this.#open ??= { since: now, transport: media.transport ?? '' };
    else this.#close(now);
  }

  #close(now: number): void {
    if (!this.#open) return;
    const { since, transport } = this.#open;
    const ms = Math.round(now - since);
    this.#open = null;
    this.count++;
    this.total += ms;
    this.#visit.say('stall', { ms, transport });
  }
}

/** From the wish to play to the first picture, without the time in which the browser waits for a tap. */
function followFirstFrame({ show, signal, say }: Visit): void {
  let since: number | null = null;
  let blockedSince: number | null = null;
  const look = ({ state, previous }: TimedChange[0]): void => {
    const now = show.clock.now();
    if (previous.phase === 'idle') since = now;
    if (state.phase === 'idle') since = null;
    if (since === null) return;
    if (state.playback === 'blocked') blockedSince ??= now;
    else if (blockedSince !== null) {
      since += now - blockedSince;
      blockedSince = null;
    }
    if (!runs(state) || state.transport === null) return;
    say('first_frame', { ms: Math.round(now - since), transport: state.transport });
    since = null;
  };
  show.on('onair-media-changed', look, signal);
}
