import type { Stock } from '../protocol/cue.ts';
import type { QuantityRule } from '../protocol/manifest.ts';
import type { Money, Price } from '../protocol/money.ts';
import type { LanguageTag, Timestamp } from '../protocol/text.ts';

/**
 * What is bought, in the shop's own system: a variant's id, or with {@link CartAdapter.planRef} a variant
 * by one of its plans. Opaque to all but the adapter; two that differ never share a line.
 */
export type VariantRef = string;

/** What is asked to be added. */
export interface AddLine {
  readonly ref: VariantRef;
  readonly quantity: number;
  /** The manifest's product and variant; absent where something is put back that is not of this show. */
  readonly productId?: string;
  readonly variantId?: string;
  /** Kept with the line, through to the order. A name that starts with `_` is not for shoppers to see. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One line of the shop's cart, as the shop tells it. */
export interface CartLine {
  /** Valid for this snapshot of the cart alone. */
  readonly id: string;
  readonly ref: VariantRef;
  readonly quantity: number;
  readonly title: string;
  /** The chosen options in words. */
  readonly variantTitle?: string;
  readonly picture?: string;
  readonly url?: string;
  readonly unitPrice?: Money;
  readonly total?: Money;
  /** False: a gift, a bundle's part: shown, not changed. Default true. */
  readonly editable?: boolean;
  /** The most that may be taken, where the shop says it. */
  readonly max?: number;
  /** The fewest, and the step between, where the shop has such a rule. */
  readonly min?: number;
  readonly step?: number;
  /** How it is bought again and again, in the shop's words. */
  readonly plan?: string;
  /** Words of the shopper's own are with it (an engraving), or it is bought in a way that `ref` does not tell. */
  readonly personal?: boolean;
}

/** A discount as the shop has it in its cart. */
export interface CartDiscount {
  /** What the shopper typed; absent: the shop gives it by itself. */
  readonly code?: string;
  /** Its name in the shop's words. */
  readonly label?: string;
  /** Whether it takes something off. A code may be known, and yet not be for what is in the cart. */
  readonly applies: boolean;
  /** What it takes off, where the shop says it. */
  readonly amount?: Money;
}

/** What comes on top of a price on its way into a market, as the shop reckons it. */
export interface LandedCost {
  readonly duty?: Money;
  /** Import tax. */
  readonly tax?: Money;
  /** Price, duty and tax together. */
  readonly total?: Money;
  /** Whether it is all paid with the order; else the rest is asked for at the door. */
  readonly paid: 'with-order' | 'at-the-door';
  /** When it was reckoned. */
  readonly asOf: Timestamp;
}

/** The shop's cart: the only source of lines and totals. */
export interface Cart {
  readonly id?: string;
  readonly currency: string;
  readonly lines: readonly CartLine[];
  /** Sum of the quantities. */
  readonly count: number;
  readonly subtotal?: Money;
  readonly discounts?: readonly CartDiscount[];
  readonly delivery?: { readonly label?: string; readonly price: Money };
  /** Duty and import tax; an amount of zero says "none". */
  readonly duty?: Money;
  readonly total?: Money;
  readonly taxIncluded?: boolean;
  readonly checkoutUrl?: string;
  /** Texts that {@link CartAdapter.setAttributes} kept with it. Those of others are nobody's here. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Language of the shop's own texts in it. */
  readonly lang?: LanguageTag;
}

/** What the shop itself says of one thing that it sells. What is absent it does not say. */
export interface ShopOffer {
  readonly ref: VariantRef;
  /** What a line of it would cost, each. */
  readonly price?: Price;
  readonly stock?: Stock;
  readonly quantity?: QuantityRule;
  /** When it was so, by the shop's clock. */
  readonly asOf: Timestamp;
}

export type CartIssueCode =
  | 'out-of-stock'
  | 'not-enough-stock'
  | 'quantity-rule'
  | 'variant-unavailable'
  | 'options-required'
  | 'limit'
  | 'cart-gone'
  | 'line-gone'
  | 'conflict'
  | 'unauthorized'
  | 'rate-limited'
  | 'network'
  | 'timeout'
  | 'unsupported'
  | 'unknown';

/** Why the shop did not do all that was asked. What a shopper can mend is said with its figure. */
export interface CartIssue {
  readonly code: CartIssueCode;
  readonly severity: 'error' | 'warning';
  readonly ref?: VariantRef;
  /** How many there still are, where the shop says it. */
  readonly available?: number;
  /** The shop's own words: plain text, in the cart's language. */
  readonly message?: string;
}

/** How a change of the cart ended. `unknown`: no answer came, and a look at the cart did not tell. */
export interface CartResult {
  readonly status: 'ok' | 'partial' | 'rejected' | 'unknown';
  /** The cart afterwards; null: not known. */
  readonly cart: Cart | null;
  readonly issues: readonly CartIssue[];
  /** How many came in, of those asked for. */
  readonly added?: number;
}

export interface CartCallOptions {
  readonly signal: AbortSignal;
  /** Random; the same in each retry. */
  readonly opId: string;
  /** As far as anybody knows the cart is as the adapter last told it, and need not be read before a change. */
  readonly isCurrent?: boolean;
}

/** How a shop's cart is changed. */
export interface CartChanges {
  add(lines: readonly AddLine[], options: CartCallOptions): Promise<CartResult>;
  /** 0 removes the line. */
  setQuantity(lineId: string, quantity: number, options: CartCallOptions): Promise<CartResult>;
}

/** A shop's cart. Rejections are for the network and bugs; what the shop says no to is a result. */
export interface CartAdapter extends CartChanges {
  /** `shopify`, `memory` …: the key of a variant's `refs`. */
  readonly id: string;
  /**
   * Names the cart within this browser. All who change a cart of that name, in whichever element
   * and tab, go one after another. Absent: nobody else has this cart.
   */
  readonly key?: string;
  /** Where the shop sells to this shopper, where it knows: ISO 3166-1 alpha-2. */
  readonly market?: string;
  read(options: { readonly signal: AbortSignal }): Promise<Cart | null>;
  /**
   * Only where the shop keeps the outcome of each `opId`: asks again what came of a change, and has
   * it done where nothing had. Without it the cart itself has to tell what came of a lost answer.
   */
  readonly again?: CartChanges;
  /**
   * What the shop asks for its goods now, in the cart's currency, and what there is of them. What it
   * does not know is left out. Absent: the shop says it in its cart alone.
   */
  offers?(
    refs: readonly VariantRef[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly ShopOffer[]>;
  /** What a variant is called when it is bought by a plan of that id. Absent: the shop has no plans. */
  planRef?(ref: VariantRef, plan: string): VariantRef;
  /**
   * Has these discount codes, and no others. Absent: codes are taken at the shop's own checkout alone.
   * A code that the shop does not know is `rejected`; one that takes nothing off is in the cart as such.
   */
  setCodes?(codes: readonly string[], options: CartCallOptions): Promise<CartResult>;
  /**
   * Keeps texts with the cart itself, through to the order; those of other names stay. Absent: the shop
   * cannot. Names that start with `_` are not for shoppers to see.
   */
  setAttributes?(
    attributes: Readonly<Record<string, string>>,
    options: CartCallOptions,
  ): Promise<CartResult>;
  /** Duty and import tax of one of it in a market (ISO 3166-1 alpha-2); null: the shop cannot tell. Absent: it never can. */
  landedCost?(
    ref: VariantRef,
    market: string,
    options: { readonly signal: AbortSignal },
  ): Promise<LandedCost | null>;
  /** The page or another app changed the cart. Told without a cart, it is read anew. */
  watch?(changed: (cart?: Cart | null) => void, signal: AbortSignal): void;
}

/** A change that the shop has not confirmed. Never counted into the cart. */
export interface PendingChange {
  readonly opId: string;
  readonly kind: 'add' | 'change' | 'remove';
  readonly ref: VariantRef;
  readonly quantity: number;
  readonly productId?: string;
  readonly variantId?: string;
  readonly lineId?: string;
}

/** The outcome of a change that the shop did not do in full. */
export interface RefusedChange extends CartResult {
  /** What had been asked. */
  readonly asked?: PendingChange;
  /** Of an outcome that nobody knows: how many the cart holds if it was done after all. */
  readonly expected?: number;
}

/** A removed line, for its undo. */
export interface RemovedLine {
  readonly line: CartLine;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface CartState {
  /** `none`: this show has no cart of its own: the page answers each `onair-cart-add`. */
  readonly status: 'none' | 'loading' | 'ready' | 'failed';
  readonly cart: Cart | null;
  readonly pending: readonly PendingChange[];
  /** The latest change that the shop did not do in full, by variant; gone with the next one that passes. */
  readonly refused: Readonly<Record<VariantRef, RefusedChange>>;
  readonly removed: readonly RemovedLine[];
}

/** The cart of a show on this page. Changes go one after another; nothing is shown as done before the shop says so. */
export interface CartPort {
  /** The adapter's id; `page` where the page answers. */
  readonly id: string;
  /** Where the shop sells to this shopper, where it knows: ISO 3166-1 alpha-2. */
  readonly market?: string | undefined;
  readonly state: CartState;
  select<T>(
    selector: (state: CartState) => T,
    listener: (value: T, previous: T) => void,
    signal?: AbortSignal,
  ): void;
  /**
   * A second tap while the first is under way is the first. `answer`, here and below: the page's
   * own answer to the intent, in the adapter's place. No change ever rejects.
   */
  add(lines: readonly AddLine[], answer?: Promise<CartResult>): Promise<CartResult>;
  /** Of several wishes for a line, the last one is done. 0 removes it. */
  setQuantity(lineId: string, quantity: number, answer?: Promise<CartResult>): Promise<CartResult>;
  /** Removes a line and keeps it for {@link undo}. */
  remove(lineId: string, answer?: Promise<CartResult>): Promise<CartResult>;
  undo(removed: RemovedLine, answer?: Promise<CartResult>): Promise<CartResult>;
  /** What a variant is called when it is bought by a plan of that id. Absent: it cannot be. */
  planRef?(ref: VariantRef, plan: string): VariantRef;
  /** Has these discount codes, and no others. Absent: the shop takes codes at its own checkout alone. */
  setCodes?(codes: readonly string[], answer?: Promise<CartResult>): Promise<CartResult>;
  /** Keeps texts with the cart itself, through to the order. Absent: the shop cannot. */
  setAttributes?(attributes: Readonly<Record<string, string>>): Promise<CartResult>;
  /** Duty and import tax of one of it in a market; null: nobody can tell. Absent: the shop never can. Never rejects. */
  landedCost?(ref: VariantRef, market: string): Promise<LandedCost | null>;
  /** Takes a refused change out of the state: the viewer has read it. */
  forget(ref: VariantRef): void;
  /** Reads the cart anew: after a failure, or when the page says that it changed. */
  refresh(): Promise<void>;
  /** What the shop says of its goods; null: it gave no answer. Absent: it is not to be asked. Never rejects. */
  offers?(refs: readonly VariantRef[]): Promise<readonly ShopOffer[] | null>;
  /** Fires `onair-cart-changed` on `target` each time that the cart is another one, until `signal` aborts. */
  relay?(target: EventTarget, signal: AbortSignal): void;
  close(): void;
}
