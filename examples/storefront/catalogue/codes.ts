import type { Words } from './types.ts';

/** What a discount code takes off. */
export interface ShopCode {
  readonly label: Words;
  readonly percent: number;
  /** Goods that it is for; absent: all. */
  readonly goods?: readonly string[];
}

/** The codes that the shop takes, as it writes them. */
const CODES: Readonly<Record<string, ShopCode>> = {
  EVENING10: {
    label: { en: '10 % this evening', 'zh-Hans': '今晚九折', ar: '10٪ هذا المساء' },
    percent: 10,
  },
  THROW15: {
    label: { en: '15 % off throws', 'zh-Hans': '盖毯 85 折', ar: '15٪ على الأغطية' },
    percent: 15,
    goods: ['throw'],
  },
};

/** Finds a code as it was typed; undefined: the shop knows none of that name. */
export function codeNamed(typed: string): (ShopCode & { readonly code: string }) | undefined {
  const code = typed.trim().toUpperCase();
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return known && { code, ...known };
}
