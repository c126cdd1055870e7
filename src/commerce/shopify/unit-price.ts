import type { Measure } from '../../protocol/money.ts';

const UNITS: readonly string[] = ['g', 'kg', 'ml', 'l', 'cm', 'm', 'm2', 'item'];

/** How much a unit price is for, as Shopify tells it; undefined where that is no measure of ours. */
export function measureOf(value: unknown, unit: unknown): Measure | undefined {
  const name = String(unit).toLowerCase();
  const count = Number(value);
  if (!(count > 0)) return undefined;
  if (name === 'cl') return { value: String(count * 10), unit: 'ml' };
  return UNITS.includes(name) ? { value: String(count), unit: name as Measure['unit'] } : undefined;
}
