import type { Fault, FaultKind, FaultPlan, FaultStatus } from './fault-proxy-faults.ts';

/** How likely each fault is, from 0 to 1. What is left of 1 passes without one. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/** Longer than a client waits: some late answers come when nobody listens any more. */
const LATEST = 20_000;
const STATUSES: readonly FaultStatus[] = [429, 500, 502, 503];

/** Random numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A plan by chance: the same seed makes the same faults for the same number of requests. */
export function randomPlan(seed: number, rates: FaultRates): FaultPlan {
  const random = seededRandom(seed);
  const kinds = Object.entries(rates) as readonly [FaultKind, number][];
  const total = kinds.reduce((sum, [, rate]) => sum + rate, 0);
  if (kinds.some(([, rate]) => !(rate >= 0)) || total > 1 + Number.EPSILON * kinds.length) {
    throw new RangeError(`Fault rates are from 0 to 1, also together; these make ${total}.`);
  }
  return () => {
    let drawn = random();
    for (const [kind, rate] of kinds) {
      if (drawn < rate) return draw(kind, random);
      drawn -= rate;
    }
    return null;
  };
}

function draw(kind: FaultKind, random: () => number): Fault {
  const delivered = random() < 0.5;
  switch (kind) {
    case 'late':
      return { kind, ms: Math.floor(random() * LATEST) };
    case 'status':
      return drawStatus(delivered, random);
    case 'never':
    case 'html':
    case 'empty':
      return { kind, delivered };
    default:
      return { kind };
  }
}

/** A shop that says when to come again has done nothing; what another server says leaves it open. */
function drawStatus(delivered: boolean, random: () => number): Fault {
  const status = STATUSES[Math.floor(random() * STATUSES.length)] ?? 500;
  if (status === 500 || status === 502) return { kind: 'status', status, delivered };
  return { kind: 'status', status, retryAfter: 1 + Math.floor(random() * 3) };
}
