import type { CartIssue } from '../../../src/core/cart.ts';
import type { QuantityRule } from '../../../src/protocol/manifest.ts';
import type { Money } from '../../../src/protocol/money.ts';
import type { ShopPlan } from './plans.ts';

export const LANGS = ['en', 'zh-Hans', 'ar'] as const;
/** The shop's languages, as BCP 47 tags. */
export type Lang = (typeof LANGS)[number];

/** One text in each of the shop's languages. */
export type Words = Readonly<Record<Lang, string>>;

export type CurrencyCode = 'EUR' | 'USD' | 'CNY' | 'AED';
/** Where the shop delivers, ISO 3166-1 alpha-2. */
export type CountryCode = 'DE' | 'US' | 'CN' | 'AE';

/** A still of the goods, 960×1200. */
export interface GoodPicture {
  /** The still's name without width and ending: `mug-1`, `bag-charcoal`. */
  readonly name: string;
  readonly alt: Words;
}

/** One value of an option: the glaze `cream`. */
export interface GoodValue {
  readonly id: string;
  readonly label: Words;
  /** The still that shows the good so. */
  readonly picture?: GoodPicture;
  /** CSS hex colour. */
  readonly swatch?: string;
}

/** A choice that a good offers. */
export interface GoodOption {
  readonly id: string;
  readonly label: Words;
  readonly values: readonly GoodValue[];
}

/** What can be put into a cart: one combination of option values. */
export interface Sku {
  /** The variant's id in the show's manifest; of a good without variants the good's own. */
  readonly id: string;
  readonly goodId: string;
  /** Option id → value id. */
  readonly options: Readonly<Record<string, string>>;
  /** Decimal strings in the currency's main unit: `24.00`. */
  readonly prices: Readonly<Record<CurrencyCode, string>>;
  /** How many there are now. 0: sold out. */
  readonly stock: number;
  /** In which numbers it is sold, where that is not any. */
  readonly quantity?: QuantityRule;
}

/** One thing that the shop sells. */
export interface Good {
  /** The product's id in the show's manifest: `mug`. Its page is `/products/<id>`. */
  readonly id: string;
  readonly title: Words;
  readonly summary: Words;
  readonly pictures: readonly GoodPicture[];
  readonly options: readonly GoodOption[];
  readonly skus: readonly Sku[];
  readonly facts: readonly { readonly label: Words; readonly value: Words }[];
  /** The most of this good in one cart, all its SKUs together. */
  readonly limit?: number;
}

/** A country that the shop delivers to, and what that means there. */
export interface ShopMarket {
  readonly country: CountryCode;
  readonly name: Words;
  readonly currency: CurrencyCode;
  readonly taxIncluded: boolean;
  /** Beside a price: `incl. 19 % VAT`. */
  readonly tax: Words;
  readonly delivery: {
    /** The carrier and its days: `DHL, 2–4 working days`. */
    readonly label: Words;
    /** Decimal string in the market's currency, once a cart. */
    readonly price: string;
    /** Working days, from and to. */
    readonly days: readonly [number, number];
  };
  readonly duty: {
    /** Percent of the goods' subtotal that is paid with the order; 0: none. */
    readonly percent: number;
    /** A sentence: `No duty: it ships from Porto`. */
    readonly words: Words;
  };
  readonly returns: Words;
}

/** The live show that a line came from. */
export interface ShowMention {
  readonly id: string;
  /** Absent: the shop does not know that show. */
  readonly title?: Words;
}

/** One line of the cart, for the shop's own pages. */
export interface CartViewLine {
  readonly id: string;
  readonly good: Good;
  readonly sku: Sku;
  /** What it is called where it is bought: the SKU, and its plan where it has one. */
  readonly ref: string;
  readonly plan?: ShopPlan;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly total: Money;
  /** The most that this line may have: stock and limit taken together. */
  readonly max: number;
  /** What was written with it (an engraving); nearly always empty. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly show?: ShowMention;
}

/** What a code does for a cart. */
export interface CartViewDiscount {
  readonly code: string;
  readonly label: Words;
  /** What it takes off; null: nothing, for it is not for what is there. */
  readonly amount: Money | null;
}

/** The cart, priced for the market it is looked at from. */
export interface CartView {
  /** Changes with each change of the cart. */
  readonly revision: string;
  readonly currency: CurrencyCode;
  /** Sum of the quantities. */
  readonly count: number;
  readonly lines: readonly CartViewLine[];
  readonly subtotal: Money;
  readonly discounts: readonly CartViewDiscount[];
  /** Texts that a page's script kept with it, through to the order. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Label and price; zero lines: nothing is delivered and the price is zero. */
  readonly delivery: { readonly label: Words; readonly price: Money };
  /** An amount of zero says "none". */
  readonly duty: Money;
  readonly total: Money;
  readonly taxIncluded: boolean;
}

/**
 * What the shop said no to, or did in part, after a form was sent. An issue's `ref` is a SKU;
 * its `available` is how many could have been had.
 */
export interface CartRefusal {
  readonly issues: readonly CartIssue[];
  /** How many came in, of those asked for. */
  readonly added?: number;
}

export const ADDRESS_FIELDS = ['name', 'email', 'street', 'city', 'postcode'] as const;
/** A field of the checkout form, by its `name`. */
export type AddressField = (typeof ADDRESS_FIELDS)[number];
export type Address = Readonly<Record<AddressField, string>>;

/** What is wrong with a field. `postcode` may be empty where the country has none (AE). */
export type FieldError = 'missing' | 'too-long' | 'malformed';

/** What the checkout page shows beside the cart. */
export interface CheckoutForm {
  /** Hidden field `token`: the same order for the same token, however often it is sent. */
  readonly token: string;
  /** What had been entered. */
  readonly values?: Partial<Address>;
  readonly errors?: Partial<Record<AddressField, FieldError>>;
  /**
   * What changed while the form was filled in; the cart beside it is already as it can be had.
   * `out-of-stock` and `not-enough-stock` of a `ref`; `conflict`: the cart or a price is another now.
   */
  readonly refusal?: CartRefusal;
}

export interface OrderLine {
  readonly goodId: string;
  readonly skuId: string;
  readonly title: Words;
  /** The chosen options in words; empty where there is no choice. */
  readonly variant: Words;
  /** The still's name. */
  readonly picture: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly total: Money;
  readonly show?: ShowMention;
}

/** An order as it was made; later prices and words do not change it. */
export interface Order {
  /** Random: who has it may read the order. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly country: CountryCode;
  readonly currency: CurrencyCode;
  readonly lines: readonly OrderLine[];
  readonly subtotal: Money;
  /** Absent in orders from before there were codes. */
  readonly discounts?: readonly CartViewDiscount[];
  /** What pages kept with the cart: which shows it came from. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly delivery: { readonly label: Words; readonly price: Money };
  readonly duty: Money;
  readonly total: Money;
  readonly taxIncluded: boolean;
  readonly address: Address;
}

/** What every page is given. */
export interface PageContext {
  readonly lang: Lang;
  /** The chosen market; the shop's home market before a choice. */
  readonly market: ShopMarket;
  readonly markets: readonly ShopMarket[];
  /** With the stock as it is now. */
  readonly goods: readonly Good[];
  readonly cartCount: number;
  /** Root of the live server, without a slash at the end: `http://127.0.0.1:8081`. */
  readonly liveUrl: string;
  /** The shop as this visitor reached it: `http://127.0.0.1:8080`. Absent: not known. */
  readonly origin?: string;
  /** Path and query of this page, for forms that come back to it (`back`). */
  readonly path: string;
  readonly nonce?: string;
}
