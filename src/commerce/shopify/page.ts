/** The page that the show is on, as far as its shop is concerned: `window`. */
export interface ShopifyPage extends Pick<EventTarget, 'addEventListener'> {
  readonly location: { readonly href: string; readonly origin: string; readonly pathname: string };
  readonly document?: Document;
  /** What the storefront says of itself. Untrusted: themes and apps write into it. */
  readonly Shopify?: unknown;
  /** Dawn-like themes tell each other of the cart with these. */
  readonly publish?: unknown;
  readonly subscribe?: unknown;
}

/** What our own changes call themselves in the theme's events. */
export const SOURCE = 'onair-shop';

interface Storefront {
  readonly routes?: { readonly root?: unknown };
  readonly locale?: unknown;
  /** Where it sells to this visitor. */
  readonly country?: unknown;
  readonly currency?: { readonly active?: unknown };
  readonly theme?: { readonly schema_version?: unknown };
  readonly actions?: { readonly updateCart?: unknown; readonly getCart?: unknown };
}

/** What `window.Shopify` says; an empty object where it is no object. */
export const storefrontOf = ({ Shopify }: ShopifyPage): Storefront =>
  (Object(Shopify) as Storefront | null) ?? {};

/** Where the cart's addresses begin, in the market and language of the page: `/`, `/en-de/`; null: this is no storefront. */
export function rootOf(page: ShopifyPage): URL | null {
  const root = storefrontOf(page).routes?.root;
  if (typeof root !== 'string') return null;
  const { origin } = page.location;
  const url = new URL(root.endsWith('/') ? root : `${root}/`, origin);
  return url.origin === origin ? url : null;
}
