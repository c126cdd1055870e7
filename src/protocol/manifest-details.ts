/** What a manifest has for those who look closer: as it is once `details.ts` has read it. */
import type { Price } from './money.ts';
import type { CalendarDate, LocalizedText } from './text.ts';

/** Somebody who can be written to. */
export interface Contact {
  readonly name: LocalizedText;
  /** Postal address. */
  readonly address?: LocalizedText;
  readonly email?: string;
  /** Absolute. */
  readonly url?: string;
}

/** How to reach who sells. */
export type SellerDetails = Omit<Contact, 'name'>;

/** On whose account somebody speaks. */
export interface HostDetails {
  /** One of the seller's own, somebody who is paid for it, or somebody on their own account. */
  readonly speaksAs?: 'employee' | 'paid' | 'creator';
  /** What they say is advertising, and is labelled so. Who is paid for it is, whatever this says. */
  readonly advertising?: boolean;
}

/** What a product's sheet tells beside what its card does. */
export interface ProductDetails {
  /** Ways to buy it again and again. */
  readonly plans: readonly SellingPlan[];
  /** It is sold by one of its plans alone. */
  readonly plansOnly?: boolean;
  /** What is in it, where it is sold as a set. */
  readonly bundle: readonly BundlePart[];
  readonly safety?: ProductSafety;
}

/** A subscription: what the shop calls a way to buy something again and again. */
export interface SellingPlan {
  readonly id: string;
  /** How often, in words: `every month`. */
  readonly label: LocalizedText;
  /** Terms: how to end it, how long it runs at least. */
  readonly summary?: LocalizedText;
  /** What one delivery costs by it. */
  readonly price?: Price;
  /** The plan's id in shop systems, by adapter. */
  readonly refs: Readonly<Record<string, string>>;
}

/** One thing in a set. */
export interface BundlePart {
  readonly title: LocalizedText;
  readonly quantity: number;
  /** The product of this show that it is, where it is one. */
  readonly productId?: string;
}

/** Who answers for a product's safety, and what to heed (EU 2023/988 Art. 19). */
export interface ProductSafety {
  readonly maker: Contact;
  /** Who answers for it in the market's union, where the maker is outside of it. */
  readonly responsible?: Contact;
  /** Type, batch or other name by which this very product is told from others. */
  readonly identifier?: string;
  readonly warnings: readonly LocalizedText[];
}

/** When things come, and until when they can go back, in one country. */
export interface MarketDetails {
  /** When it arrives if it is ordered during the show. */
  readonly arrives?: DateSpan;
  /** The last day on which it can be given back. */
  readonly returnsUntil?: CalendarDate;
}

/** From one day to another, both included. */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
