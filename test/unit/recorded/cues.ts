import type { Cue } from '../../../src/protocol/cue.ts';

/** When the recorded show began, in milliseconds since 1970. */
export const BEGAN = Date.UTC(2026, 10, 25, 19);

/** A log of pins, one each `every` milliseconds from {@link BEGAN} on. */
export function pins(count: number, every = 1_000): Cue[] {
  return Array.from({ length: count }, (_, index) => ({
    v: 1,
    seq: index + 1,
    at: new Date(BEGAN + index * every).toISOString(),
    id: `c${index + 1}`,
    type: 'product.pin',
    data: { productId: `p${index + 1}` },
  }));
}
