import { lineRef } from '../../commerce/catalogue/line-ref.ts';
import { planId } from '../../commerce/catalogue/plan-id.ts';
import { planPrice } from '../../commerce/catalogue/plan-price.ts';
import type { CartPort, VariantRef } from '../../core/cart.ts';
import { productDetails } from '../../protocol/details.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import type { Known } from './scene.ts';

/** As the manifest has it: a bag shows no other price before the shop tells its own. */
const AS_WRITTEN = { market: null, updates: {} };

/** What a show knows of the things that one shop sells by a plan, by their references. */
export function plannedIn(manifest: Manifest, cart: CartPort): ReadonlyMap<VariantRef, Known> {
  const byRef = new Map<VariantRef, Known>();
  for (const product of manifest.products) {
    for (const plan of productDetails(product).plans) {
      for (const variant of product.variants.length > 0 ? product.variants : [null]) {
        const ref = lineRef(product, variant, cart.id);
        const planned = cart.planRef?.(ref, planId(plan, cart.id));
        if (planned === undefined) continue;
        const price = planPrice(plan, { product, variant }, AS_WRITTEN);
        byRef.set(planned, { product, variant, plan, ...(price && { price }) });
      }
    }
  }
  return byRef;
}
