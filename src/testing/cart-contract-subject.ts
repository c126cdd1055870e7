import type { CartPort, VariantRef } from '../core/cart.ts';

/** What can be made to go wrong between a page and its shop. */
export type CartFault =
  /** The connection breaks before the shop hears of it. */
  | 'down'
  /** The shop does it; the answer is lost. */
  | 'lost'
  /** The shop does it; no answer comes. */
  | 'never'
  /** The shop does it; the answer comes when nobody waits for it any more. */
  | 'late'
  /** A server on the way answers 500; whether the shop did it is open. */
  | 'error'
  /** The shop is busy, and says when to come again. */
  | 'busy'
  /** `200`, and a page in place of the answer. */
  | 'html'
  /** `200`, and nothing. */
  | 'empty'
  /** The request arrives twice. Only where the shop keeps the outcome of each `opId`. */
  | 'doubled'
  /** Answers overtake each other. */
  | 'reordered';

/** A cart with the shop behind it. Made anew for each test, and empty. */
export interface CartSubject {
  /** Waits for an answer a second at most: some tests wait until it gives up. */
  readonly cart: CartPort;
  /** What the shop itself has in the cart, asked past the cart and all faults. */
  quantities(): Promise<Readonly<Record<VariantRef, number>>>;
  /** Goes wrong with the next `times` requests, or with all until told otherwise; null: nothing more. */
  fault(kind: CartFault | null, times?: number): Promise<void>;
  /** Sets a quantity where the cart does not see it, such as on the shop's own pages; 0 removes it. */
  elsewhere?(ref: VariantRef, quantity: number): Promise<void>;
  /** The cart in another tab of the same browser; closed by the suite. */
  tab?(): Promise<CartPort>;
  /** The shop forgets the cart, as it does when it is too old. */
  expire?(): Promise<void>;
  /** The texts that the shop keeps with the cart itself, where the cart does not tell them. */
  attributes?(): Promise<Readonly<Record<string, string>>>;
  /** Called after the test, with every cart closed. */
  close(): Promise<void>;
}

/** What the shop sells, for the tests to buy. */
export interface CartGoods {
  /** At least ten may be bought. */
  readonly plenty: VariantRef;
  /** Something else, of which at least five may be bought. */
  readonly other: VariantRef;
  /** Of this there are only so many. */
  readonly few: { readonly ref: VariantRef; readonly stock: number };
  readonly soldOut: VariantRef;
  /** What the shop has never heard of. */
  readonly unknown: VariantRef;
  /**
   * Discount codes: one that takes something off `plenty`; one that is in the cart although it is not for
   * `plenty`, where the shop keeps such; and one that nobody made, where it tells that from one that is not for it.
   */
  readonly codes?: { readonly off: string; readonly notFor?: string; readonly unknown?: string };
  /** The names of a text that the shop keeps with the cart itself, and of one beside it, where it keeps several. */
  readonly texts?: { readonly name: string; readonly beside?: string };
  /** Something that can be bought by a plan, at least five of it both ways, and a plan that nobody made. */
  readonly plan?: { readonly ref: VariantRef; readonly plan: string; readonly unknown: string };
  /** Something that is sold in certain numbers alone, of which a step more than the fewest may be bought. */
  readonly rule?: { readonly ref: VariantRef; readonly min: number; readonly step: number };
  /** Something, and a market into which the shop can tell what comes on top. */
  readonly landed?: { readonly ref: VariantRef; readonly market: string };
}

/** What can be tried of a cart beside lines and quantities, and what is named in its {@link CartGoods}. */
export type CartTrial =
  /** The cart is asked what the shop says of its goods. */
  | 'offers'
  /** By {@link CartSubject.tab}. */
  | 'tabs'
  /** By {@link CartSubject.elsewhere}. */
  | 'elsewhere'
  /** By {@link CartSubject.expire}. */
  | 'expiry';

/** What is named here, and in the goods, has to be there, and is tested; what is left out is not. */
export interface CartHarness {
  open(): Promise<CartSubject>;
  readonly goods: CartGoods;
  /** What can be made to go wrong here. */
  readonly faults: readonly CartFault[];
  readonly tries?: readonly CartTrial[];
  /** True: the adapter reads the cart before each change, and asks for none where it cannot. */
  readonly readsFirst?: boolean;
}

type Body = (subject: CartSubject, tab: CartTabs) => Promise<void>;
/** Opens a tab that is closed after the test. */
export type CartTabs = () => Promise<CartPort>;
/** Declares one test of the contract. */
export type CartCheck = (name: string, body: Body) => unknown;
