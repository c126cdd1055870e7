/** The ladder's times, in milliseconds. */
export const TIMING = {
  /** Between two looks at the health of what is open. */
  sample: 125,
  /** Between two looks at the clock while nothing is open. */
  idle: 500,
  /** A rung without a picture for so long gets the next one beside it. */
  patience: 2_000,
  /** A rung that is not in sight after so long is given up, and tried again later. */
  overdue: 15_000,
  /** A better rung is well for so long before it takes over. */
  healthy: 3_000,
  /** A picture that lags the one before it by more is a stale one, of a buffer. */
  stale: 4_000,
  /** A picture that stays stale for so long is all there is. */
  staleLimit: 1_500,
  /** The picture before is kept under the new one for so long: longer than the fade. */
  fade: 200,
  /** Browsers that refuse sound pause the video within this time. */
  refusal: 250,
  /** A rung that failed rests for so long, even if it is the last hope. */
  pause: 2_000,
  /** Two returns within this time make the next one wait longer; a stuck decoder is opened anew once in it. */
  lately: 60_000,
} as const;
