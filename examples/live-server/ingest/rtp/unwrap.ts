/** Makes numbers that start over at `2 ** bits` go on for ever: each is taken as near to the newest as it can be. */
export interface Unwrapper {
  /** The number, and from now on the newest when it is ahead. */
  take(value: number): number;
  /** The number, near to the newest. */
  near(value: number): number;
}

export function createUnwrapper(bits: 16 | 32): Unwrapper {
  const size = 2 ** bits;
  let newest: number | null = null;
  const near = (value: number): number => {
    if (newest === null) return value;
    const turn = (((value - newest) % size) + size) % size;
    return newest + (turn < size / 2 ? turn : turn - size);
  };
  return {
    near,
    take(value) {
      const unwrapped = near(value);
      newest = Math.max(newest ?? unwrapped, unwrapped);
      return unwrapped;
    },
  };
}
