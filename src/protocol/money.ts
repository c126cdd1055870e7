/** An amount of money. */
export interface Money {
  /** Decimal number in the currency's main unit, as a string: `24.00`. Never a float. */
  readonly amount: string;
  /** ISO 4217 code: `EUR`. */
  readonly currency: string;
}

/** What a product costs, and what that figure contains. */
export interface Price extends Money {
  /** Whether tax is in the amount; absent: not known, and nothing is said of it. */
  readonly taxIncluded?: boolean;
  /** The price before a reduction. Shown only beside `lowest` where the market asks for it. */
  readonly was?: Money;
  /** The lowest price of the 30 days before the reduction (EU 98/6 Art. 6a). */
  readonly lowest?: Money;
  /** What a measure of it costs (EU 98/6 Art. 3). */
  readonly unitPrice?: UnitPrice;
}

/** What so much of something costs. */
export interface UnitPrice extends Money {
  readonly per: Measure;
}

/** An amount of something that is weighed, measured or counted. */
export interface Measure {
  /** Decimal number: `1`, `100`. */
  readonly value: string;
  readonly unit: 'g' | 'kg' | 'ml' | 'l' | 'cm' | 'm' | 'm2' | 'item';
}
