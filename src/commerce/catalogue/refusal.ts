import type { CartResult } from '../../core/cart.ts';
import type { FirstMessageKey } from '../../i18n/messages.ts';

/** Why something is not in the bag, in the words of the interface. */
export interface Refusal {
  readonly key: FirstMessageKey;
  readonly values: Readonly<Record<string, number>>;
  /** How many can still be had: what to offer. */
  readonly available: number;
  /** Some of it is in the bag. */
  readonly isPartial?: true;
}

/** What to say of a result; null: all that was asked is in the bag. */
export function refusalOf({ status, issues, added = 0 }: CartResult): Refusal | null {
  if (status === 'ok') return null;
  if (status === 'unknown') return { key: 'products.refused-silent', values: {}, available: 0 };
  if (status === 'partial' && added > 0)
    return { key: 'products.added-some', values: { n: added }, available: 0, isPartial: true };
  const issue = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  const { code = 'unknown', available = 0 } = issue ?? {};
  return available > 0
    ? { key: 'products.refused-left', values: { n: available }, available }
    : { key: `products.refused-${code}`, values: {}, available };
}
