/** What is being written, by question id; {@link CORRECTION} is the correction's. */
export interface Drafts {
  get(id: string): string;
  /** Keeps a text; empty: there is none any more. */
  set(id: string, text: string): void;
}

/** The draft of a correction. No question has an empty id. */
export const CORRECTION = '';

/**
 * Drafts that outlive a reload of this tab. The one key in `sessionStorage`:
 * `onair-desk-drafts:<show id>`, `{"<question id>":"…"}`. Where storage is refused they live as long as the page.
 */
export function keptDrafts(showId: string): Drafts {
  const key = `onair-desk-drafts:${showId}`;
  const texts = new Map(read(key));
  return {
    get: (id) => texts.get(id) ?? '',
    set(id, text) {
      if (text === '') texts.delete(id);
      else texts.set(id, text);
      write(key, texts);
    },
  };
}

function read(key: string): [string, string][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return Object.entries(kept ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
  } catch {
    return [];
  }
}

function write(key: string, texts: ReadonlyMap<string, string>): void {
  try {
    if (texts.size === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(texts)));
  } catch {
    // Refused or full: they are in memory.
  }
}
