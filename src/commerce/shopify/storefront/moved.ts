import { change } from './change.ts';
import type { Held } from './held.ts';
import type { Shop } from './shop.ts';

/**
 * The cart in the market where the buyer is now: a cart's prices are those of its buyer's country, whatever the
 * question's own is. Where that fails, the cart as it is.
 */
export async function moved(
  shop: Shop,
  held: Held | null,
  signal: AbortSignal,
): Promise<Held | null> {
  const buyerIdentity = { countryCode: shop.country };
  try {
    const changed = await change(shop, 'cartBuyerIdentityUpdate', { buyerIdentity }, signal);
    return changed.held ?? held;
  } catch {
    return held;
  }
}
