import type { ManifestError } from '../core/errors.ts';
import type { Show } from '../core/show.ts';
import type { Studio } from './studio.ts';

/** A studio, with the show that it is for where there is one; or why there is none. */
export type LoadedStudio =
  | { readonly ok: true; readonly studio: Studio; readonly show: Show | null }
  | { readonly ok: false; readonly error: ManifestError };

/** Where to go live. What is empty is not asked for. */
export interface StudioWishes {
  /** WHIP endpoint. */
  readonly whip: string;
  /** `wss://…` of a LiveKit server. */
  readonly livekit: string;
  readonly token: string;
}

/** Makes the studio for a show. `url`: its manifest or, without one, `whip` or `livekit` again. Rejects only when `signal` aborts. */
export type LoadStudio = (
  url: string,
  options: StudioWishes & { readonly signal: AbortSignal },
) => Promise<LoadedStudio>;
