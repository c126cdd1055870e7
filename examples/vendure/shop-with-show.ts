import { startLive } from '../shared/live-process.ts';
import { startShopSite, type ShopSite } from '../shared/shop-site.ts';
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
  const [live, vendure] = await Promise.all([
    startLive(),
    startVendure({ port: apiPort, origin: [pages, ...origin] }),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([live.close(), vendure.close()]);
  };
  const { shopApi, ids } = vendure;
  const site: ShopSite = await startShopSite({
    port,
    live: live.url,
    // The fields are those of config.js.
    cart: `vendure ${shopApi} /checkout show-field=liveShow order-field=liveShowText`,
    shop: new URL('storefront.js', import.meta.url),
    settings: { shopApi },
    refs: ['vendure', ids],
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    url: site.url,
    vendure,
    async close() {
      await site.close();
      await close();
    },
  };
}
