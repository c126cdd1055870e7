import type { AjaxCart } from '../ajax/cart.ts';
import type { ShopifyPage } from '../page.ts';

/** What is about to be done to the cart. */
export interface ThemeChange {
  readonly action: 'add' | 'update' | 'remove';
  /** The variant's number. */
  readonly id: string;
  /** How many are added, or the line's new quantity. */
  readonly quantity: number;
  /** The line that is changed; absent: a new one. */
  readonly key?: string | undefined;
  /** The discount codes that the cart is to have: nothing is done to its lines. */
  readonly codes?: readonly string[];
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
