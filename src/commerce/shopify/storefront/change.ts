import { afterwards } from '../../cart/failure.ts';
import { unreadable } from './ask.ts';
import type { Held, RawCart } from './held.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';
import type { Remark } from './refusal.ts';
import type { Shop } from './shop.ts';

/** What came of a change. */
export interface Changed {
  /** Null where the shop told no cart with it. */
  readonly held: Held | null;
  readonly remarks: readonly (Remark | null)[];
}

interface RawChange {
  readonly cart?: RawCart | null;
  readonly userErrors?: unknown;
  readonly warnings?: unknown;
}

const listOf = (told: unknown): readonly (Remark | null)[] => (Array.isArray(told) ? told : []);

/** Changes the cart that there is, or makes one and keeps its id. */
export async function change(
  { ask, kept, whole, keep }: Shop,
  field: Mutation,
  given: object,
  signal: AbortSignal,
): Promise<Changed> {
  const variables = { ...(field !== 'cartCreate' && { id: kept.get() }), ...given };
  const raw = await ask({ query: MUTATIONS[field], field, variables }, signal);
  const { cart, userErrors, warnings } = (raw ?? {}) as RawChange;
  const errors = listOf(userErrors);
  // Saving failed at the shop: what it holds now is open.
  const isOpen = errors.some((error) => error?.code === 'SERVICE_UNAVAILABLE');
  if (isOpen || !(cart ?? errors.length)) throw unreadable(field);
  if (field === 'cartCreate' && typeof cart?.id === 'string') kept.set(cart.id);
  const held = cart ? await afterwards(whole(cart, signal)) : null;
  if (held) keep(held);
  return { held, remarks: [...errors, ...listOf(warnings)] };
}
