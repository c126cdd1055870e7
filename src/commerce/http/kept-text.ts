/** A text of this browser for one shop, such as a cart's id; kept over reloads, the same in all of its tabs. */
export interface KeptText {
  get(): string | null;
  /** Null forgets it. */
  set(text: string | null): void;
}

/** Keeps it in local storage; where that is refused, as long as the page lives. */
export function keptText(key: string, storage = storageOf()): KeptText {
  /** What storage did not take. */
  let here: string | null = null;
  return {
    get() {
      try {
        return here ?? storage?.getItem(key) ?? null;
      } catch {
        return here;
      }
    },
    set(text) {
      here = storage ? null : text;
      try {
        if (text === null) storage?.removeItem(key);
        else storage?.setItem(key, text);
      } catch {
        // Full, or refused: this page still has it.
        here = text;
      }
    },
  };
}

function storageOf(): Storage | undefined {
  try {
    return globalThis.window?.localStorage;
  } catch {
    return undefined;
  }
}
