/**
 * What the law of a market asks of whoever shows prices and products there, each with its source.
 * Only what a source says stands here. Where nothing is known of a market, the strictest holds that does
 * no harm. No legal advice: a seller's own lawyer knows more.
 */
export type RuleName =
  /** A price before a reduction stands beside the lowest of the 30 days before it. */
  | 'lowest-with-was'
  /** A price before a reduction may stand alone, where it was really asked. */
  | 'was-alone'
  /** What a consumer is told is the whole price, tax included. */
  | 'tax-in-price'
  /** What is sold by measure is also told by the litre, kilogram or metre. */
  | 'unit-price'
  /** An offer names who made it, who answers for it, and what to heed. */
  | 'safety-contact';

export interface MarketRule {
  readonly rule: RuleName;
  /** ISO 3166-1 alpha-2 countries, and `XI` for Northern Ireland, separated by spaces. */
  readonly markets: string;
  /** The law, and its article. */
  readonly source: string;
}

const EEA =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

export const MARKET_RULES: readonly MarketRule[] = [
  { rule: 'lowest-with-was', markets: EEA, source: 'Directive 98/6/EC, Art. 6a' },
  { rule: 'was-alone', markets: 'US', source: '16 CFR § 233.1' },
  { rule: 'was-alone', markets: 'CA', source: 'Competition Act, s. 74.01(3)' },
  { rule: 'was-alone', markets: 'AU', source: 'Australian Consumer Law, s. 29(1)(i)' },
  { rule: 'was-alone', markets: 'CH', source: 'SR 942.211 (PBV), Art. 16' },
  { rule: 'tax-in-price', markets: EEA, source: 'Directive 98/6/EC, Art. 2(a), 3(1)' },
  { rule: 'tax-in-price', markets: 'GB', source: 'Price Marking Order 2004, art. 1(2), 4' },
  { rule: 'tax-in-price', markets: 'CH', source: 'SR 942.211 (PBV), Art. 4' },
  { rule: 'tax-in-price', markets: 'AU', source: 'Australian Consumer Law, s. 48' },
  { rule: 'tax-in-price', markets: 'JP', source: 'Consumption Tax Act (No. 108 of 1988), Art. 63' },
  { rule: 'unit-price', markets: EEA, source: 'Directive 98/6/EC, Art. 3(1)' },
  { rule: 'unit-price', markets: 'GB', source: 'Price Marking Order 2004, art. 5' },
  { rule: 'unit-price', markets: 'CH', source: 'SR 942.211 (PBV), Art. 5' },
  { rule: 'safety-contact', markets: `${EEA} XI`, source: 'Regulation (EU) 2023/988, Art. 19' },
];

/** A word by which a market's law knows advertising. */
export interface AdWord {
  readonly word: string;
  readonly lang: string;
  readonly source: string;
}

/** Where there is such a word. Elsewhere it must be plain, in whatever words. */
export const AD_WORDS: Readonly<Record<string, AdWord>> = {
  AT: { word: 'Werbung', lang: 'de', source: '§ 26 MedienG' },
  DE: { word: 'Werbung', lang: 'de', source: '§ 22 MStV, as the Medienanstalten’s guide reads it' },
  FR: { word: 'Publicité', lang: 'fr', source: 'Loi n° 2023-451, art. 5' },
};

/** Whether a rule is known to hold where the viewer buys. */
export function holds(rule: RuleName, country: string | null): boolean {
  return (
    country !== null &&
    MARKET_RULES.some((one) => one.rule === rule && one.markets.split(' ').includes(country))
  );
}

/** The word that the market's law has for advertising; null: none that is known. */
export function adWordOf(country: string | null): AdWord | null {
  return (country && Object.hasOwn(AD_WORDS, country) && AD_WORDS[country]) || null;
}
