import { bodyText } from '../core/body-text.ts';
import type { ManifestError, ManifestErrorReason } from '../core/errors.ts';
import { nextTask } from '../core/next-task.ts';
import { LIMITS, readManifest, type Issue, type Manifest } from '../protocol/index.ts';

/** A manifest that was fetched, with what was set aside in it; or why there is none. */
export type FetchedManifest =
  | { readonly ok: true; readonly manifest: Manifest; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly error: ManifestError };

export interface FetchManifestOptions {
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
}

/** Fetches and reads a manifest. Rejects only when `signal` aborts. */
export async function fetchManifest(
  url: string,
  { signal, fetch = globalThis.fetch }: FetchManifestOptions = {},
): Promise<FetchedManifest> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
    if (!response.ok) return failed(reasonOf(response.status), url, response.status);
    const text = await bodyText(response, LIMITS.manifestBytes);
    // Reading it takes a slow phone a while: a task of its own.
    await nextTask();
    signal?.throwIfAborted();
    const result = readManifest(text, { base: response.url || url });
    return result.ok
      ? { ok: true, manifest: result.value, issues: result.issues }
      : failed(result.reason, url, undefined, result.issues);
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = cause instanceof RangeError ? 'too-large' : 'unreachable';
    return failed(reason, url, undefined, [], cause);
  }
}

function reasonOf(status: number): ManifestErrorReason {
  if (status === 401 || status === 403) return 'forbidden';
  return status === 404 || status === 410 ? 'not-found' : 'server-error';
}

/** What to do about each, for who sets the show up. */
const ADVICE: Readonly<Record<ManifestErrorReason, string>> = {
  unreachable:
    'could not be reached: check the address, the network, and that its server allows this page (CORS)',
  'not-found': 'is not there: check the address',
  forbidden: 'may not be read by this page: check its access rules',
  'server-error': 'could not be had: its server has trouble, try again',
  'not-json': 'is not JSON: run "npx onair-shop validate" on it',
  'too-large': 'is larger than 1 MiB: leave out what the shop can tell later',
  'unsupported-version': 'is of a newer version than this player: update onair-shop',
  invalid: 'is not a show: run "npx onair-shop validate" on it',
};

function failed(
  reason: ManifestErrorReason,
  url: string,
  status?: number,
  issues: readonly Issue[] = [],
  cause?: unknown,
): FetchedManifest {
  const answer = status === undefined ? '' : ` (it answered ${status})`;
  const message = `The show at ${url} ${ADVICE[reason]}${answer}.`;
  return { ok: false, error: { area: 'manifest', reason, message, issues, cause } };
}
