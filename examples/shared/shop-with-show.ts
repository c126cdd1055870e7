import { startLive } from './live-process.ts';
import { startShopSite, type ShopSite, type ShopSiteOptions } from './shop-site.ts';
import { startTogether, type Running } from './start-together.ts';

/** A shop's own pages with a live show on the first of them; closed, the shop and the live server are too. */
export interface ShopWithShow<Shop> extends ShopSite {
  readonly shop: Shop;
}

/**
 * Starts the live server beside a shop that is starting, and the shop's pages once both are there. Where
 * one of the three does not start, the others are closed, and this rejects with what that one said.
 */
export async function startShopWithShow<Shop extends Running>(
  starting: Promise<Shop>,
  pagesOf: (shop: Shop) => Omit<ShopSiteOptions, 'live'>,
): Promise<ShopWithShow<Shop>> {
  const [shop, live] = await startTogether(starting, startLive());
  const close = async (): Promise<void> => {
    await Promise.all([shop.close(), live.close()]);
  };
  const site = await startShopSite({ ...pagesOf(shop), live: live.url }).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  return {
    url: site.url,
    shop,
    async close() {
      await site.close();
      await close();
    },
  };
}
