/** The line between a feed and its readers, for as long as nobody cuts it. */
export interface Line {
  /** Aborts when the line is cut; a new one after `restore`. */
  readonly signal: AbortSignal;
  /** Settled while the line stands; else it resolves on `restore`. */
  readonly up: Promise<void>;
  cut(): void;
  restore(): void;
}

export function createLine(): Line {
  let life = new AbortController();
  let up = Promise.resolve();
  let raise = (): void => undefined;
  return {
    get signal() {
      return life.signal;
    },
    get up() {
      return up;
    },
    cut() {
      if (life.signal.aborted) return;
      up = new Promise((resolve) => {
        raise = resolve;
      });
      life.abort();
    },
    restore() {
      if (!life.signal.aborted) return;
      life = new AbortController();
      raise();
    },
  };
}
