import { Refusal } from '../../http/problem.ts';

/** How much may be asked: `burst` points at once, `perSecond` points from then on. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Token buckets, one a key. */
export interface RateLimit {
  /** Takes `cost` points from the key's bucket. Throws the refusal `rate-limited` where they are not there. */
  take(key: string, cost: number): void;
}

/** Buckets beyond this number are looked through for full ones, which need not be kept. */
const MANY = 10_000;

/** Buckets that fill at `rate`. `now` is in milliseconds. */
export function createRateLimit({ burst, perSecond }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, { points: number; at: number }>();
  const filled = ({ points, at }: { points: number; at: number }): number =>
    Math.min(burst, points + ((now() - at) / 1000) * perSecond);
  const sweep = (): void => {
    for (const [key, bucket] of buckets) if (filled(bucket) >= burst) buckets.delete(key);
  };
  return {
    take(key, cost) {
      if (buckets.size > MANY) sweep();
      const bucket = buckets.get(key);
      const points = bucket ? filled(bucket) : burst;
      if (points < cost) {
        const seconds = Math.ceil((cost - points) / perSecond);
        throw new Refusal('rate-limited', `Try again in ${seconds} s.`, seconds);
      }
      buckets.set(key, { points: points - cost, at: now() });
    },
  };
}
