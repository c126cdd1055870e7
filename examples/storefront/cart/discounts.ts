import { codeNamed } from '../catalogue/codes.ts';
import { hundredths, money } from '../catalogue/money.ts';
import type { CartViewDiscount, CartViewLine, CurrencyCode } from '../catalogue/types.ts';

/** What a code does for these lines; null: the shop has no such code any more. */
export function discountOf(
  entered: string,
  lines: readonly CartViewLine[],
  currency: CurrencyCode,
): CartViewDiscount | null {
  const known = codeNamed(entered);
  if (!known) return null;
  const { code, label, percent, goods } = known;
  const meant = lines.filter(({ good }) => !goods || goods.includes(good.id));
  const worth = meant.reduce((sum, { total }) => sum + hundredths(total.amount), 0);
  const amount = worth > 0 ? money(Math.round((worth * percent) / 100), currency) : null;
  return { code, label, amount };
}
