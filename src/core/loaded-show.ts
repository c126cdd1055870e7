import type { Issue } from '../protocol/result.ts';
import type { ManifestError } from './errors.ts';
import type { Show } from './show.ts';

/** A show made from its manifest's URL, with what was set aside in the manifest; or why there is none. */
export type LoadedShow =
  | { readonly ok: true; readonly show: Show; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly error: ManifestError };

/** Makes the show behind a manifest's URL. Rejects only when `signal` aborts. */
export type LoadShow = (
  url: string,
  options: {
    readonly signal: AbortSignal;
    /** Which cart: `memory`, `shopify` …; empty or `page`: the page answers each `onair-cart-add`. */
    readonly cart?: string;
    /** Where the viewer buys: ISO 3166-1 alpha-2; empty: the shop knows, or nobody does. */
    market?(): string;
  },
) => Promise<LoadedShow>;
