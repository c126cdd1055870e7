/** What is being written. */
export interface Draft {
  readonly text: string;
  /** What it is about: settled with its first character, whatever is pinned later. */
  readonly productId: string | null;
}

/**
 * The one key in `sessionStorage`: `onair-draft:<show id>`, `{"text":"…","productId":"mug"}`. Written when
 * the viewer types, taken out when the question was taken or the field emptied: necessary so that a reload
 * loses no words. Where storage is refused the draft lives as long as the page.
 */
const keyOf = (showId: string): string => `onair-draft:${showId}`;

/** Keeps a draft for a reload of this tab; null: there is none any more. */
export function keepDraft(showId: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(showId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(showId));
  } catch {
    // Refused or full: the draft is in memory.
  }
}

/** The draft that was kept; null: none, or nothing that we wrote. */
export function keptDraft(showId: string): Draft | null {
  try {
    const kept = JSON.parse(
      sessionStorage.getItem(keyOf(showId)) ?? 'null',
    ) as Partial<Draft> | null;
    if (typeof kept?.text !== 'string') return null;
    return {
      text: kept.text,
      productId: typeof kept.productId === 'string' ? kept.productId : null,
    };
  } catch {
    return null;
  }
}
