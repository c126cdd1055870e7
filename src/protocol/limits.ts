/**
 * How much is read; what is beyond is refused or set aside with an issue.
 * Lengths of texts are counted as `string.length` does.
 */
export const LIMITS = {
  /** Whole inputs. Of one that is a text already, its characters are counted. */
  manifestBytes: 1_048_576,
  snapshotBytes: 4_194_304,
  cueBytes: 32_768,
  /** One text of a manifest or cue, in one language. */
  text: 5_000,
  /** What a viewer may write at once. */
  question: 500,
  name: 80,
  /** Products, or members of any other list or record. */
  members: 10_000,
} as const;

export const MAX_ID = 128;
export const MAX_OP_ID = 64;
export const MAX_URL = 2_048;
export const MAX_SRCSET = 8_192;
/** Characters of a value's path: no deeper nesting is read. */
export const MAX_PATH = 500;
/** Issues that one result tells. */
export const MAX_ISSUES = 100;
