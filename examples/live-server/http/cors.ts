import type { MiddlewareHandler } from 'hono';
import { isOwnSite } from './peer.ts';
import { problemResponse, Refusal } from './problem.ts';

const READABLE_HEADERS =
  'Location, ETag, Link, Retry-After, Accept-Patch, Accept-Post, Allow, Onair-Test';
const METHODS = 'GET, HEAD, POST, PATCH, DELETE, OPTIONS';
const REQUEST_HEADERS = 'Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID';
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets pages of `allowed` origins read and ask; pages of this site always may.
 * A writing request from any other page is refused: without a preflight the browser
 * would send it and only hide the answer.
 */
export function corsAllowList(allowed: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const isWelcome = isOwnSite(c) || (origin !== undefined && allowed.includes(origin));
    if (!isWelcome && !READING.includes(c.req.method)) {
      return problemResponse(new Refusal('forbidden', `Pages of ${origin} may not ask here.`));
    }
    await next();
    const isPreflight =
      c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
    // Routes that have something to say on OPTIONS (WHEP's links) have said it.
    if (isPreflight && !c.res.ok) c.res = new Response(null, { status: 204 });
    c.header('Vary', 'Origin', { append: true });
    if (!isWelcome || origin === undefined) return undefined;
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Expose-Headers', READABLE_HEADERS);
    if (!isPreflight) return undefined;
    c.header('Access-Control-Allow-Methods', METHODS);
    c.header('Access-Control-Allow-Headers', REQUEST_HEADERS);
    c.header('Access-Control-Max-Age', '600');
    return undefined;
  };
}
