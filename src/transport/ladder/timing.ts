// The ladder's times, in milliseconds.

/** Between two looks at what is open. */
export const LOOK = 125;
/** Between two looks at the clock while nothing is open. */
export const IDLE_LOOK = 500;
/** A rung without a picture for so long gets the next one beside it. */
export const PATIENCE = 2_000;
/** A rung that is not in sight after so long is given up, and tried again later. */
export const OVERDUE = 15_000;
/** A better rung is well for so long before it takes over. */
export const PROOF = 3_000;
/** A picture that lags the one before it by more is a stale one, out of a buffer. */
export const STALE = 4_000;
/** A picture that stays stale for so long is all there is. */
export const STALE_LIMIT = 1_500;
/** The picture before is kept under the new one for so long: longer than the fade. */
export const FADE = 200;
/** Browsers that refuse sound pause the video within this time. */
export const REFUSAL = 250;
/** A rung that failed rests for so long at least, even if it is the last hope. */
export const REST = 2_000;
/** Two returns within this time make the next one wait longer; a stuck decoder is opened anew once in it. */
export const LATELY = 60_000;
