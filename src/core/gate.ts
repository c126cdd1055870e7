import type { Cue } from '../protocol/cue.ts';
import type { Clock } from './ports.ts';

/** Cues that wait until the viewer's picture has come to their moment. */
const GATED = /^(product\.(un)?pin|poll\.|agenda\.|offer\.start|caption)/;

/**
 * Whether a cue waits for the picture. Price, stock, the end of an offer, corrections and
 * removals never do: safety comes before sync.
 */
export function isGated(cue: Cue): boolean {
  if (cue.type !== 'question.state') return GATED.test(cue.type);
  const { state } = cue.data as { state?: string };
  return state === 'answering' || state === 'answered';
}

/** How long to sleep at most before the picture's moment is asked again: it may have jumped. */
const LONGEST_SLEEP = 250;

export interface GateOptions {
  readonly clock: Clock;
  /** The moment that the picture shows, in server time; null: unknown, nothing is held. */
  moment(): number | null;
  /** Takes the cues whose time has come, in order. */
  release(cues: readonly Cue[]): void;
  readonly signal: AbortSignal;
}

/** Holds gated cues back until the picture shows their moment. */
export interface Gate {
  /** Releases what may apply now, and holds the rest. */
  offer(cues: readonly Cue[]): void;
  /** Drops what is held: a snapshot contains it. */
  clear(): void;
  /** How many cues wait. */
  readonly held: number;
}

/** Makes a gate. */
export function createGate({ clock, moment, release, signal }: GateOptions): Gate {
  let held: readonly Cue[] = [];
  let asleep = false;

  const sort = (cues: readonly Cue[]): void => {
    const now = moment();
    const due =
      now === null ? cues : cues.filter((cue) => !isGated(cue) || Date.parse(cue.at) <= now);
    held = now === null ? [] : cues.filter((cue) => !due.includes(cue));
    if (due.length > 0) release(due);
    sleep(now);
  };
  const sleep = (now: number | null): void => {
    if (asleep || now === null || held.length === 0) return;
    asleep = true;
    const next = Math.min(...held.map((cue) => Date.parse(cue.at))) - now;
    clock.after(Math.min(Math.max(next, 1), LONGEST_SLEEP), wake, signal);
  };
  const wake = (): void => {
    asleep = false;
    sort(held);
  };
  return {
    offer: (cues) => sort([...held, ...cues]),
    clear() {
      held = [];
    },
    get held() {
      return held.length;
    },
  };
}
