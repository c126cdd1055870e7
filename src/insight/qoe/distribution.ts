/** Width of a class, and how many there are: up to two minutes, which is as far behind as a picture is believed to be. */
const CLASS = 20;
const CLASSES = 6_000;

/** How values in milliseconds are distributed, in memory that does not grow with their number. */
export interface Distribution {
  add(value: number): void;
  /** The value that `share` of all (0–1) do not exceed, to 20 ms; null: there is none yet. */
  quantile(share: number): number | null;
}

export function createDistribution(): Distribution {
  const counts = new Map<number, number>();
  let total = 0;
  return {
    add(value) {
      const place = Math.min(CLASSES, Math.max(0, Math.round(value / CLASS)));
      counts.set(place, (counts.get(place) ?? 0) + 1);
      total++;
    },
    quantile(share) {
      let left = share * total;
      for (const place of [...counts.keys()].sort((a, b) => a - b)) {
        left -= counts.get(place) ?? 0;
        if (left <= 0) return place * CLASS;
      }
      return null;
    },
  };
}
