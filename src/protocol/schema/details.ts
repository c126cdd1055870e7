/** What a manifest has for those who look closer. Not in a viewer's first download. */
import type {
  BundlePart,
  Contact,
  DateSpan,
  HostDetails,
  MarketDetails,
  ProductDetails,
  ProductSafety,
  SellerDetails,
  SellingPlan,
} from '../manifest-details.ts';
import { COUNT, ID, PROSE, REF, TEXT, YES_NO } from './leaves.ts';
import { HOST, manifestOf, MARKET_PRODUCT, marketOf, PRODUCT, SELLER } from './manifest.ts';
import { many, manyBy } from './members.ts';
import { PRICE } from './money.ts';
import { object } from './object.ts';
import type { Schema } from './schema.ts';
import { choice, string } from './values.ts';

const DATE = string(
  'a day like "2026-12-24"',
  10,
  /^\d{4}-\d\d-\d\d$/,
  (text) => new Date(text).toISOString() && text,
);

const EMAIL = string('an e-mail address', 254, /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/);

/** As `WEB_URL` has it, never relative: with no name or password in it, and no control characters. */
const ABSOLUTE_URL = string(
  'an absolute http address',
  2_048,
  /^https?:\/\/[^\s\p{Cc}\p{Cs}@/?#\\]+([/?#][^\s\p{Cc}\p{Cs}]*)?$/iu,
  (text) => new URL(text).href && text,
);

const ELECTRONIC = { 'address?': TEXT, 'email?': EMAIL, 'url?': ABSOLUTE_URL } as const;

export const CONTACT = object<Contact>({ name: TEXT, ...ELECTRONIC });

export const SELLER_DETAILS = object<SellerDetails>(ELECTRONIC);

export const HOST_DETAILS = object<HostDetails>({
  'speaksAs?': choice('employee', 'paid', 'creator'),
  'advertising?': YES_NO,
});

export const SELLING_PLAN = object<SellingPlan>({
  id: ID,
  label: TEXT,
  'summary?': TEXT,
  'price?': PRICE,
  refs: manyBy(ID, REF),
});

export const BUNDLE_PART = object<BundlePart>({ title: TEXT, quantity: COUNT, 'productId?': ID });

export const PRODUCT_SAFETY = object<ProductSafety>({
  maker: CONTACT,
  'responsible?': CONTACT,
  'identifier?': PROSE,
  warnings: many(TEXT),
});

export const PRODUCT_DETAILS = object<ProductDetails>({
  plans: many(SELLING_PLAN),
  'plansOnly?': YES_NO,
  bundle: many(BUNDLE_PART),
  'safety?': PRODUCT_SAFETY,
});

export const DATE_SPAN = object<DateSpan>({ from: DATE, to: DATE });

export const MARKET_DETAILS = object<MarketDetails>({
  'arrives?': DATE_SPAN,
  'returnsUntil?': DATE,
});

/** Knows all of what it knew before, and the details. */
const withDetails = <Base, Details>(base: Schema<Base>, details: Schema<Details>): Schema<Base> =>
  object<Base>({ ...base.shape.fields, ...details.shape.fields } as never);

export const FULL_HOST = withDetails(HOST, HOST_DETAILS);
export const FULL_SELLER = withDetails(SELLER, SELLER_DETAILS);
export const FULL_PRODUCT = withDetails(PRODUCT, PRODUCT_DETAILS);
export const FULL_MARKET_PRODUCT = withDetails(MARKET_PRODUCT, MARKET_DETAILS);
export const FULL_MARKET = withDetails(marketOf(FULL_MARKET_PRODUCT), MARKET_DETAILS);

/** The whole of what version 1 says of a show. */
export const FULL_MANIFEST = manifestOf({
  host: FULL_HOST,
  seller: FULL_SELLER,
  product: FULL_PRODUCT,
  market: FULL_MARKET,
});
