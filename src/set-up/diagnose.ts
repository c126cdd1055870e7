import type { ManifestError } from '../core/errors.ts';
import type { Trouble } from './trouble.ts';

/** The page that asked. */
export interface DiagnosisOptions {
  /** Address of the page. */
  readonly page: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/** Milliseconds that the server has to show itself once more. */
const PATIENCE = 8_000;
/** Characters that are shown of what is no JSON. */
const START = 60;

/** What is wrong, by why there is no show. The server is asked once more where that tells more. */
export async function diagnose(
  url: string,
  error: ManifestError,
  options: DiagnosisOptions,
): Promise<Trouble> {
  const { reason, issues, message } = error;
  switch (reason) {
    case 'not-found':
      return { kind: 'not-found', url };
    case 'invalid':
      return { kind: 'invalid', url, issues };
    case 'not-json':
      return notJson(url, options);
    case 'unreachable':
      return unreachable(url, options);
    case 'forbidden':
    case 'server-error':
    case 'too-large':
    case 'unsupported-version':
      return { kind: 'refused', url, message };
  }
}

/** Whether a server that a script could not read is there, and only keeps its answer from this page. */
export async function isKeptFrom(
  url: string,
  { page, fetch, signal }: DiagnosisOptions,
): Promise<boolean> {
  if (new URL(url).origin === new URL(page).origin) return false;
  try {
    const asked = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    await fetch(url, { mode: 'no-cors', cache: 'no-store', signal: asked });
    return true;
  } catch {
    return false;
  }
}

/** Hosts that browsers trust without https. */
const LOOPBACK = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1])$/;

/** Whether a browser blocks the address on that page because it is not https. */
export function isMixedContent(url: string, page: string): boolean {
  const { protocol, hostname } = new URL(url);
  return new URL(page).protocol === 'https:' && protocol === 'http:' && !LOOPBACK.test(hostname);
}

async function unreachable(url: string, options: DiagnosisOptions): Promise<Trouble> {
  const { page } = options;
  if (isMixedContent(url, page)) return { kind: 'mixed-content', url };
  if (await isKeptFrom(url, options)) return { kind: 'cors', url, origin: new URL(page).origin };
  return { kind: 'unreachable', url };
}

async function notJson(url: string, { fetch, signal }: DiagnosisOptions): Promise<Trouble> {
  try {
    const response = await fetch(url, { signal });
    const text = (await response.text()).trimStart();
    const type = response.headers.get('content-type') ?? '';
    if (/^<(!doctype|html)/i.test(text) || type.includes('text/html')) return { kind: 'html', url };
    return { kind: 'not-json', url, start: text.slice(0, START) };
  } catch {
    return { kind: 'not-json', url, start: '' };
  }
}
