/** The first message of every feed connection: which log follows, and how far it goes. */
export interface Hello {
  readonly v: 1;
  /** The show's id. */
  readonly show: string;
  readonly epoch: string;
  /** The last cue in the log; 0: none yet. */
  readonly seq: number;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
}
