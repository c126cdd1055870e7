import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const LOOPBACK_ADDRESS = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_NAME = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** What proxies add: with one of them the peer's address is the proxy's, not the asker's. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Address of the machine at the other end; empty where there is no socket. */
function peerAddress(c: Context): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}

/** The asker's network for limits: an IPv4 address, or the /64 of an IPv6 one. */
export function peerNetwork(c: Context): string {
  const address = peerAddress(c).replace(/^::ffff:(?=\d+\.)/, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

/** Whether the asker is on this machine and asked this machine, not a name that was pointed at it. */
export function isLoopback(c: Context): boolean {
  return (
    LOOPBACK_ADDRESS.test(peerAddress(c)) &&
    LOOPBACK_NAME.test(hostName(`http://${c.req.header('host') ?? ''}`)) &&
    FORWARDED.every((name) => c.req.header(name) === undefined)
  );
}

/**
 * Whether a page of this site asks, or no page at all. A page that another
 * local port serves counts as this site while asker and server are one machine.
 */
export function isOwnSite(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  if (new URL(origin).host === c.req.header('host')) return true;
  return LOOPBACK_NAME.test(hostName(origin)) && isLoopback(c);
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
