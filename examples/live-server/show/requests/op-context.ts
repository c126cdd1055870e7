import type { Op, OpData } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';
import type { Effects } from '../effects.ts';
import type { LiveShow } from '../live-show.ts';
import type { Staff } from '../staff-tokens.ts';

/** What an op may look at. */
export interface OpContext {
  readonly show: LiveShow;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The viewer's key, when one was sent. */
  readonly viewer: string | undefined;
  /** Who asks, when a valid token was sent. */
  readonly staff: Staff | null;
  /** Questions wait for the staff before others see them. */
  readonly moderated: boolean;
}

/** An op as code: what it changes. Throws a {@link Refusal}. */
export type OpFunction<O extends Op> = (data: OpData<O>, context: OpContext) => Effects;

/** Throws the refusal `not-found` for a product that the manifest does not have. */
export function checkProduct({ show }: OpContext, productId: string | undefined): void {
  if (productId === undefined) return;
  if (show.manifest.products.some(({ id }) => id === productId)) return;
  throw new Refusal('not-found', 'The show has no such product.');
}
