/**
 * How much of anything is read; what is beyond is refused or set aside with an issue.
 * Lengths of texts are counted as `string.length` does; other figures are numbers of members.
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
  id: 128,
  opId: 64,
  url: 2_048,
  srcset: 8_192,
  products: 10_000,
  /** Any other list or record. */
  members: 1_000,
  languages: 64,
  /** Levels of a field that this version does not know. */
  depth: 16,
  /** Issues that one result tells. */
  issues: 100,
} as const;
