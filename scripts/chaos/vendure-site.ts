import { startVendure } from '../../examples/vendure/server.ts';
import { vendureCart } from '../../src/commerce/vendure/adapter.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';
import { keptByBrowser } from './plain-shop.ts';
import { openPlainSite } from './plain-site.ts';
import { PLENTY, REFS, type Site } from './site.ts';

/** One browser with its tabs at a real Vendure with the demo's goods. Its carts are in its memory alone. */
export async function openVendureSite(plan: FaultPlan): Promise<Site> {
  const shop = await startVendure({ port: 0, origin: [] });
  for (const sku of PLENTY) await shop.setStock(sku, 1_000_000);
  const at = { token: keptByBrowser(), storageKey: 'chaos' };
  return openPlainSite(plan, {
    url: shop.url,
    refs: REFS.map((sku) => shop.ids[sku] ?? sku),
    setsPart: true,
    worksElsewhere: true,
    isChange: ({ body }) => body.includes('mutation'),
    adapterAt: (url, fetch) => vendureCart({ ...at, url: `${url}/shop-api`, fetch }),
    close: () => shop.close(),
  });
}
