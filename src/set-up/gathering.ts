/** Milliseconds in which more is waited for. */
const BEAT = 500;

/** Findings that come one by one and are told together: one notice for several of a kind. */
export class Gathering<Finding> {
  readonly #found = new Map<string, Finding>();
  readonly #tell: (found: readonly Finding[]) => void;
  #isWaiting = false;

  /** `tell` is given all that was found until then, each time that there is more. */
  constructor(tell: (found: readonly Finding[]) => void) {
    this.#tell = tell;
  }

  /** What is found again under the same key is no news. */
  add(key: string, finding: Finding): void {
    if (this.#found.has(key)) return;
    this.#found.set(key, finding);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      this.#tell([...this.#found.values()]);
    }, BEAT);
  }
}
