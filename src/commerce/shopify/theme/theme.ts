import type { AjaxCart } from '../ajax/cart.ts';
import type { ShopifyPage } from '../page.ts';
import { dawnOf } from './dawn.ts';
import { horizonOf } from './horizon.ts';

/** What is about to be done to the cart. */
export interface ThemeChange {
  readonly action: 'add' | 'update' | 'remove';
  /** The variant's number. */
  readonly id: string;
  /** How many are added, or the line's new quantity. */
  readonly quantity: number;
  /** The line that is changed; absent: a new one. */
  readonly key?: string | undefined;
}

/** How a change ended that the storefront answered. */
export interface ThemeOutcome {
  readonly after: AjaxCart;
  readonly hasChanged: boolean;
  /** The parts that {@link ThemeTurn.sections} names; absent: they did not come with the answer. */
  readonly sections?: unknown;
  /** What the storefront said no to, in its words. */
  readonly refused?: string | undefined;
}

/** One change of the cart, as the theme hears of it. */
export interface ThemeTurn {
  /** The parts of the page to have rendered with the change: five at most. */
  readonly sections: readonly string[];
  ended(outcome: ThemeOutcome): void;
  /** No answer came. */
  failed(error: unknown): void;
}

export interface ThemeOptions {
  readonly page: ShopifyPage;
  readonly document: Document;
  /** Whether the theme may open its cart over the page, as after its own buttons. */
  opensDrawer(): boolean;
  /** Renders parts of the page anew. */
  render(ids: readonly string[]): Promise<unknown>;
}

/** How themes of one family follow the cart. */
export type Theme = (change: ThemeChange) => ThemeTurn;

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
