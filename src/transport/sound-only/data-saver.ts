// Keeps a playback to the least that its line offers, for who wants that: loaded once it plays.
import type { Clock, MediaLevels } from '../../core/ports.ts';
import { DATA_SAVER_KEY, savesData } from '../line.ts';

const LOOK = 1_000;

export interface SavingOptions {
  readonly clock: Clock;
  /** Ends it, with the playback. */
  readonly signal: AbortSignal;
  /** The sizes of what is in sight now; they may come late, and with another path. */
  levels(): MediaLevels | undefined;
}

/** Asks for the least size of each path that comes in sight, where the line would decide, until `signal` aborts. */
export function keepLow({ clock, signal, levels }: SavingOptions): void {
  const look = (): void => {
    const offered = levels();
    if (offered?.chosen === null && savesData()) offered.choose(leastOf(offered));
    clock.after(LOOK, look, signal);
  };
  if (!signal.aborted) look();
}

/** Id of the size that takes the fewest bytes. */
export function leastOf({ list }: MediaLevels): string | null {
  return list.at(-1)?.id ?? null;
}

/** What the viewer wants from now on. Kept only where it is not so anyway. */
export function chooseSaving(saves: boolean): void {
  if (savesData() === saves) return;
  try {
    localStorage.setItem(DATA_SAVER_KEY, saves ? 'on' : 'off');
  } catch {
    // Blocked or full: the size that was asked for holds as long as this path.
  }
}
