import { MediaFailure } from '../../core/media-failure.ts';
import { refusalOf } from './refusal.ts';

/** The viewer's token, from a server that answers `{"token": "…"}`. */
export async function fetchToken(
  transport: string,
  url: string,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<string> {
  const response = await send(url, { signal });
  if (!response.ok) throw refusalOf(transport, response);
  const body = (await response.json().catch(() => null)) as { readonly token?: string } | null;
  if (body?.token) return body.token;
  const message = 'The token server sent no token.';
  throw new MediaFailure({ area: 'media', transport, reason: 'garbled', message });
}
