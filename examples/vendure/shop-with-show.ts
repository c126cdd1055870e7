import { startShopWithShow as startWithShow } from '../shared/shop-with-show.ts';
import { startVendure, type VendureOptions, type VendureShop } from './server.ts';

export interface ShopWithShowOptions {
  /** Where the pages are. */
  readonly port: number;
  /** Where Vendure is; 0 takes a free port. */
  readonly apiPort: number;
  /** Further origins whose pages may use the shop. */
  readonly origin?: VendureOptions['origin'];
}

/** A small shop on Vendure, with a live show on its first page. */
export interface ShopWithShow {
  readonly url: string;
  readonly vendure: VendureShop;
  close(): Promise<void>;
}

/** Starts its pages, Vendure and the live server, each at an origin of its own. */
export async function startShopWithShow(options: ShopWithShowOptions): Promise<ShopWithShow> {
  const { port, apiPort, origin = [] } = options;
  const pages = `http://127.0.0.1:${port}`;
  const starting = startVendure({ port: apiPort, origin: [pages, ...origin] });
  const { shop: vendure, ...site } = await startWithShow(starting, ({ shopApi, ids }) => ({
    port,
    // The fields are those of config.js.
    cart: `vendure ${shopApi} /checkout show-field=liveShow order-field=liveShowText`,
    shop: new URL('storefront.js', import.meta.url),
    settings: { shopApi },
    refs: ['vendure', ids],
  }));
  return { ...site, vendure };
}
