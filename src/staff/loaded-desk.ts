import type { ManifestError } from '../core/errors.ts';
import type { Show } from '../core/show.ts';
import type { Desk } from './desk.ts';

/** A desk made from its show's manifest, with what plays the show's picture beside it; or why there is none. */
export type LoadedDesk =
  | { readonly ok: true; readonly desk: Desk; readonly preview: Show | null }
  | { readonly ok: false; readonly error: ManifestError };

/** Makes the desk of the show behind a manifest's URL, for whom the token names. Rejects only when `signal` aborts. */
export type LoadDesk = (
  url: string,
  options: { readonly token: string; readonly signal: AbortSignal },
) => Promise<LoadedDesk>;
