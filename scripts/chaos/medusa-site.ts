import { startMedusa, type MedusaShop } from '../../examples/medusa/shop.ts';
import { medusaCart } from '../../src/commerce/medusa/adapter.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy.ts';
import { keptByBrowser } from './plain-shop.ts';
import { openPlainSite } from './plain-site.ts';
import { PLENTY, REFS, type Site } from './site.ts';

/** One browser with its tabs at a real Medusa: its own one, or one that runs already and is left running. */
export async function openMedusaSite(plan: FaultPlan, running?: MedusaShop): Promise<Site> {
  const shop = running ?? (await startMedusa());
  for (const sku of PLENTY) await shop.setStock(sku, 1_000_000);
  const at = { key: shop.key, country: 'de', cartId: keptByBrowser() };
  return openPlainSite(plan, {
    url: shop.url,
    refs: REFS,
    worksElsewhere: true,
    adapterAt: (url, fetch) => medusaCart({ ...at, url, fetch }),
    close: () => (running ? Promise.resolve() : shop.close()),
  });
}
