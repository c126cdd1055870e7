/** An object that the storefront told, untrusted. */
export type Json = Readonly<Record<string, unknown>>;

/** What was told as an object; an empty one where it is none. */
export const at = (told: unknown): Json => Object(told ?? {}) as Json;

/** What was told as a list; an empty one where it is none. */
export const listOf = (told: unknown): readonly unknown[] => (Array.isArray(told) ? told : []);

/** Hundredths of every currency, also of those that have none: ¥1,000 is 100000. */
export function moneyOf(cents: unknown, currency: unknown): object | undefined {
  if (!Number.isSafeInteger(cents) || (cents as number) < 0) return undefined;
  const digits = String(cents).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}
