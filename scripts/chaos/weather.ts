import { randomPlan, type FaultPlan, type FaultRates } from '../../src/testing/fault-proxy.ts';

/** Faults come in bouts: a tunnel, a shop that is overrun, a captive portal. */
const WEATHERS: readonly FaultRates[] = [
  { lost: 0.06, down: 0.05, late: 0.05, never: 0.03, doubled: 0.06, reordered: 0.05, status: 0.06 },
  { doubled: 0.3, reordered: 0.3 },
  { lost: 0.3, down: 0.2, never: 0.1, late: 0.1 },
  { status: 0.6, lost: 0.2, late: 0.1 },
  {},
  { html: 0.2, empty: 0.1, cut: 0.2, doubled: 0.1 },
];

/** Requests until the weather changes. */
const BOUT = 60;

/** A plan of faults by chance, in which the weather changes. */
export function changingWeather(seed: number): FaultPlan {
  const plans = WEATHERS.map((rates, index) => randomPlan(seed * WEATHERS.length + index, rates));
  return (request) => {
    const plan = plans[Math.floor(request.index / BOUT) % plans.length];
    return plan?.(request) ?? null;
  };
}
