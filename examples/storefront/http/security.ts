import type { MiddlewareHandler } from 'hono';
import { isOwnSite } from '../../live-server/http/peer.ts';
import { Refusal } from './problem.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** What pages may load and do. `liveUrl`: where picture, feed and stills of the show come from. */
export function securityPolicy(liveUrl: string): string {
  const live = new URL(liveUrl).origin;
  return [
    "default-src 'self'",
    `connect-src 'self' ${live}`,
    `img-src 'self' ${live}`,
    `media-src 'self' blob: ${live}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** The headers that every answer has. */
export function securityHeaders(liveUrl: string): MiddlewareHandler {
  const policy = securityPolicy(liveUrl);
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    // With `no-referrer` browsers would send `Origin: null` with the shop's own forms.
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  };
}

/** Refuses what another site's page sends: the cart's cookie would go along from a sibling domain. */
export const ownPagesAlone: MiddlewareHandler = async (c, next) => {
  const isForeign = !isOwnSite(c) || c.req.header('sec-fetch-site') === 'cross-site';
  if (isForeign && !READING.includes(c.req.method))
    throw new Refusal(403, 'Only pages of this shop may change its carts.');
  await next();
};
