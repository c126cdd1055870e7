/** When a host is asked for a keyframe: seldom, but nobody who wants one is left without. All times in milliseconds. */
export interface KeyframeWish {
  /** Somebody cannot begin, or go on, without one. */
  want(): void;
  /** One starts: all who wanted it so far have it. */
  came(): void;
  /** Whether the host is to be asked now; if so, it counts as asked. */
  takeDue(now: number): boolean;
}

/** Each keyframe is a burst on the host's line: what is wanted meanwhile waits, and is asked for then. */
const EVERY = 300;
/** A request, or its keyframe, may be lost on the way. */
const AGAIN = 1000;

export function createKeyframeWish(): KeyframeWish {
  let isWanted = false;
  let isAwaited = false;
  let askedAt = -Infinity;
  return {
    want: () => void (isWanted = true),
    came: () => void (isWanted = isAwaited = false),
    takeDue(now) {
      const since = now - askedAt;
      if (!(isWanted && since >= EVERY) && !(isAwaited && since >= AGAIN)) return false;
      askedAt = now;
      isWanted = false;
      isAwaited = true;
      return true;
    },
  };
}
