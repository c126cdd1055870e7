import { SEGMENT_PARTS } from './timeline.ts';

/** How many parts must be complete before a playlist is answered; an error for the client otherwise. */
export type ReloadTarget = { readonly parts: number } | { readonly error: string };

/**
 * Reads `_HLS_msn` and `_HLS_part` (RFC 8216bis, 6.2.5.2). `published` is the number of complete
 * parts; what lies more than two segments ahead of it is refused.
 */
export function reloadTarget(
  msnText: string | undefined,
  partText: string | undefined,
  published: number,
): ReloadTarget {
  const msn = wholeNumber(msnText);
  const part = wholeNumber(partText);
  if (Number.isNaN(msn) || Number.isNaN(part)) return { error: 'not a whole number' };
  if (msn === null) return part === null ? { parts: 0 } : { error: '_HLS_part without _HLS_msn' };
  if (msn > Math.floor(published / SEGMENT_PARTS) + 2)
    return { error: '_HLS_msn is too far ahead' };
  // A whole segment is wanted when no part is named; a part past the end means the next segment's first.
  return { parts: msn * SEGMENT_PARTS + Math.min(part ?? SEGMENT_PARTS - 1, SEGMENT_PARTS) + 1 };
}

const wholeNumber = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d{1,9}$/.test(text) ? Number(text) : NaN;
