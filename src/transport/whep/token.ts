import { refusal, whepFailure } from './errors.ts';

/** The viewer's token, from a server that answers `{"token": "…"}`. */
export async function fetchToken(
  url: string,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<string> {
  const response = await send(url, { signal });
  if (!response.ok) throw refusal(response);
  const body = (await response.json().catch(() => null)) as { readonly token?: string } | null;
  if (body?.token) return body.token;
  throw whepFailure('garbled', 'The token server sent no token.');
}
