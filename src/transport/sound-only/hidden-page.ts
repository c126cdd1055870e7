// Spares the picture where nobody sees it: loaded once it has played for a while.
import type { Clock, MediaLevels } from '../../core/ports.ts';
import type { Page } from '../ladder/page.ts';

export interface HiddenPageOptions {
  readonly clock: Clock;
  readonly page: Page;
  /** Ends it, with the playback. */
  readonly signal: AbortSignal;
  /** The sizes of what is in sight now. */
  levels(): MediaLevels | undefined;
  /** The picture plays, is heard, and can be left out. */
  canSpare(): boolean;
  /** Nothing comes of what should be heard. */
  isLost(): boolean;
  /** It is left out, for this reason and no other. */
  isSpared(): boolean;
  /** Leaves the picture out, or brings it back. */
  turn(only: boolean): void;
}

const LOOK = 1_000;
/** A page that is hidden for less is one between two others. */
const LONG = 10_000;
/** What is lost for less comes again by itself. */
const LOST = 1_500;

/**
 * Leaves the picture out of a page that is hidden for long, until it is seen again or `signal` aborts.
 * At once where the line was lost: Chromium starts no picture on a hidden page while it is muted, as the
 * next source's is until it is in sight.
 */
export function spareHidden({ clock, page, signal, ...playback }: HiddenPageOptions): void {
  const { levels, canSpare, isLost, isSpared, turn } = playback;
  let seenAt = clock.now();
  let heardAt = seenAt;
  /** The size that was asked for, to be asked for again. */
  let chosen: string | null = null;

  const spare = (): void => {
    chosen = levels()?.chosen ?? null;
    turn(true);
  };
  const beSeen = (): void => {
    seenAt = clock.now();
    if (isSpared()) turn(false);
  };
  const chooseAgain = (): void => {
    const offered = levels();
    if (chosen === null || !offered || isSpared()) return;
    if (offered.chosen === null) offered.choose(chosen);
    chosen = null;
  };
  const look = (): void => {
    const now = clock.now();
    if (!isLost()) heardAt = now;
    if (page.isVisible()) {
      seenAt = now;
      chooseAgain();
    } else {
      const isDue = now - heardAt >= LOST || (now - seenAt >= LONG && canSpare());
      if (isDue && !isSeenElsewhere(page)) spare();
    }
    clock.after(LOOK, look, signal);
  };
  if (signal.aborted) return;
  page.watch((event) => event === 'visible' && beSeen(), signal);
  look();
}

/** In a window of its own (picture-in-picture). Firefox tells no page of that: there it may always be. */
function isSeenElsewhere(page: Page): boolean {
  if (page.isSeenElsewhere) return page.isSeenElsewhere();
  return !('pictureInPictureElement' in document) || document.pictureInPictureElement !== null;
}
