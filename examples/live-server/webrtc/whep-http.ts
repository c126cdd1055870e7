import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { PROBLEM_PREFIX } from '../../../src/protocol/request.ts';
import type { Problem, ProblemReason } from '../../../src/protocol/request.ts';

export const SDP = 'application/sdp';
export const SDP_FRAGMENT = 'application/trickle-ice-sdpfrag';
export const ACCEPT_PATCH = `${SDP_FRAGMENT}, ${SDP}`;

/** A STUN or TURN server that viewers may use. */
export interface IceServer {
  /** `stun:` or `turn:` URL. */
  readonly url: string;
  readonly username?: string;
  readonly credential?: string;
}

/** The type of a request's body, without parameters. */
export const mediaType = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** ICE servers as a `Link` header (RFC 9725 §4.6); empty without any. */
export const iceServerLinks = (servers: readonly IceServer[]): string =>
  servers
    .map(({ url, username, credential }) => {
      const secret = username
        ? `; username="${username}"; credential="${credential ?? ''}"; credential-type="password"`
        : '';
      return `<${url}>; rel="ice-server"${secret}`;
    })
    .join(', ');

/** A refusal as `application/problem+json`, with the status that WHEP has for it. */
export function refuse(
  status: number,
  reason: ProblemReason,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const retryAfter = headers['Retry-After'];
  const problem: Problem = {
    type: PROBLEM_PREFIX + reason,
    title: STATUS_CODES[status] ?? reason,
    status,
    detail,
    ...(retryAfter && { retryAfter: Number(retryAfter) }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
