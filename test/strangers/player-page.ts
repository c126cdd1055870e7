import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { until, type Browser, type BrowserPage } from '../engines/browser.ts';
import type { Player, Watched } from './player.ts';

/** Answers a request, or leaves it: then `false`. */
export type Answer = (asked: IncomingMessage, answer: ServerResponse) => boolean;

/** A site with a player page at `/`. */
export interface PlayerSite {
  readonly url: string;
  close(): Promise<void>;
}

const PAGE =
  '<!doctype html><link rel="icon" href="data:,"><body><script src="/player.js"></script>';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const entryPoints = ['test/strangers/player.ts'];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', write: false });
  return outputFiles[0]?.text ?? '';
}

/** Serves the page, and whatever else `answer` has. */
export async function openPlayerSite(answer: Answer = () => false): Promise<PlayerSite> {
  const script = await (bundled ??= bundle());
  const server = createServer((asked, reply) => {
    if (asked.url === '/') reply.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    else if (asked.url === '/player.js')
      reply.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (!answer(asked, reply)) reply.writeHead(asked.url === '/playing' ? 204 : 404).end();
  });
  return { url: await listening(server), close: () => closing(server) };
}

/** Listens on a free port of this machine's alone; the server's address. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes a server with all its connections. */
export function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The page's player, asked from here. */
export interface RemotePlayer {
  readonly page: BrowserPage;
  call<Name extends keyof Player>(
    name: Name,
    ...args: Parameters<Player[Name]>
  ): Promise<Awaited<ReturnType<Player[Name]>>>;
  /** Waits until `condition`, an expression over `watched`, holds for a playback. */
  watchUntil(playback: number, condition: string, timeout?: number): Promise<Watched>;
}

/** A new page of `browser` with the player of `site`. */
export async function openPlayer(browser: Browser, site: PlayerSite): Promise<RemotePlayer> {
  const page = await browser.newPage();
  await page.goto(`${site.url}/`);
  await until(page, `typeof player === 'object'`);
  return {
    page,
    call: (name, ...args) => page.evaluate(`player.${name}(...${JSON.stringify(args)})`),
    watchUntil: (playback, condition, timeout) =>
      until(
        page,
        `player.watched(${playback}).then((watched) => (${condition}) && watched)`,
        timeout,
      ),
  };
}
