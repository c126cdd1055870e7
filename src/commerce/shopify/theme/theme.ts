import { dawnOf } from './dawn.ts';
import { horizonOf } from './horizon.ts';
import type { Theme, ThemeOptions, ThemeTurn } from './turn.ts';

/** Section rendering takes no more at once. */
const MOST_SECTIONS = 5;

/**
 * The way that this page's theme hears of a change: one of them, so that nothing is told twice.
 * Looked up for each change, for the page may be another by now. A theme that is known to neither
 * is left alone.
 */
export function themeOf(options: ThemeOptions): Theme {
  const theme = quietly(() => horizonOf(options) ?? dawnOf(options));
  return (change) => (theme && unhurt(() => theme(change))) ?? SILENT;
}

const SILENT: ThemeTurn = { sections: [], ended: () => undefined, failed: () => undefined };

/** A theme that throws does not undo what is in the cart. */
function unhurt(begin: () => ThemeTurn): ThemeTurn | undefined {
  const turn = quietly(begin);
  return (
    turn && {
      sections: turn.sections.slice(0, MOST_SECTIONS),
      ended: (outcome) => quietly(() => turn.ended(outcome)),
      failed: (error) => quietly(() => turn.failed(error)),
    }
  );
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    console.warn('onair-shop: the theme could not follow the cart.', error);
    return undefined;
  }
}
