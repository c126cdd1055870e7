/**
 * What a manifest has for those who look closer: a product's sheet, the comparison, the shop's terms.
 * A viewer's first download keeps it as it came; it is read here, when it is shown.
 */
import { LIMITS } from './limits.ts';
import type { Host, Manifest, Market, Product } from './manifest.ts';
import { HOST_DETAILS, MARKET_DETAILS, PRODUCT_DETAILS, SELLER_DETAILS } from './schema/details.ts';
import { read } from './schema/read.ts';
import type { Schema } from './schema/schema.ts';
import type {
  HostDetails,
  MarketDetails,
  ProductDetails,
  SellerDetails,
} from './manifest-details.ts';

export type * from './manifest-details.ts';

/** A product's details; what is wrong in them is left out. */
export const productDetails = (product: Product): ProductDetails =>
  detailsIn(PRODUCT_DETAILS, product);

export const hostDetails = (host: Host): HostDetails => detailsIn(HOST_DETAILS, host);

export const sellerDetails = ({ seller }: Manifest): SellerDetails =>
  detailsIn(SELLER_DETAILS, seller ?? {});

/** Dates of a market; those of the product come first. */
export function marketDetails(market: Market | null, product?: Product): MarketDetails {
  const own = (product && market?.products[product.id]) ?? {};
  return { ...detailsIn(MARKET_DETAILS, market ?? {}), ...detailsIn(MARKET_DETAILS, own) };
}

/** Nothing in them is required: whatever is given can be read. */
function detailsIn<T>(schema: Schema<T>, given: object): T {
  const result = read(schema, given, { max: LIMITS.manifestBytes, mend: true });
  return result.ok ? result.value : ({} as T);
}
