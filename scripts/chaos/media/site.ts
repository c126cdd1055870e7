import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { loopStart } from '../../../bench/loop-time.ts';
import { startChildServer, type ChildServer } from '../../../test/e2e/child-server.ts';
import { startServer, type ServerProcess } from '../../../test/e2e/server-process.ts';
import { launchPuppeteer } from '../../../test/engines/puppeteer-browser.ts';
import type { Starts } from './figures.ts';
import { openHttpLine, type HttpFile, type HttpLine } from './http-line.ts';
import { createLine, type Line } from './line.ts';
import { openUdpRelay, type UdpRelay } from './udp-relay.ts';

/** A show whose WebRTC, HLS with feed, and shop are three servers, at the far end of one viewer's line. */
export interface MediaSite {
  readonly line: Line;
  /** Sends the WebRTC alone: it can die by itself. */
  readonly media: ServerProcess;
  /** Has everything else of the show. */
  readonly show: ServerProcess;
  readonly starts: Starts;
  /** A viewer with a cart of its own. */
  openViewer(): Promise<Viewer>;
  close(): Promise<void>;
}

export interface Viewer {
  readonly page: Page;
  close(): Promise<void>;
}

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A viewer</title>
<link rel="icon" href="data:,"><body><script type="module" src="/viewer/page.js"></script></body></html>`;
const SIGNALLING = /^\/live\/whep/;

/** Starts all of it. */
export async function openMediaSite(): Promise<MediaSite> {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  const keep = <T>(part: T, end: (part: T) => unknown): T => {
    closers.push(() => end(part));
    return part;
  };
  try {
    const media = keep(await startServer(), (one) => one.stop());
    const show = keep(await startServer(), (one) => one.stop());
    const flags = ['--live', show.url];
    const script = 'examples/storefront/main.ts';
    const shop = keep(await startChildServer({ script, flags }), (one) => one.stop());
    const line = createLine();
    const relay = keep(openUdpRelay(line), (one) => one.close());
    const site = keep(await openSite({ line, relay, media, show, shop }), (one) => one.close());
    const browser = keep(await launchPuppeteer('chromium'), (one) => one.close());
    const starts = { whep: await loopStart(media.url), hls: await loopStart(show.url) };
    return { line, media, show, starts, openViewer: () => openViewer(browser, site.url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Places {
  readonly line: Line;
  readonly relay: UdpRelay;
  readonly media: ChildServer;
  readonly show: ChildServer;
  readonly shop: ChildServer;
}

async function openSite({ line, relay, media, show, shop }: Places): Promise<HttpLine> {
  const files = await viewerFiles();
  return openHttpLine(line, {
    find(path) {
      if (SIGNALLING.test(path)) return media.url;
      if (path.startsWith('/api/')) return shop.url;
      return files.get(path) ?? show.url;
    },
    isSignalling: (path) => SIGNALLING.test(path),
    answer: (sdp) => relay.route(sdp),
  });
}

/** The viewer's page; what the library loads late is a file of its own here too. */
async function viewerFiles(): Promise<ReadonlyMap<string, HttpFile>> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/chaos/media/page.ts'],
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    write: false,
    outdir: '/viewer',
    target: 'es2022',
  });
  const files = outputFiles.map(({ path, text }): [string, HttpFile] => [
    path,
    { type: 'text/javascript; charset=utf-8', body: text },
  ]);
  return new Map([['/viewer/', { type: 'text/html; charset=utf-8', body: HTML }], ...files]);
}

async function openViewer(browser: Browser, url: string): Promise<Viewer> {
  const context: BrowserContext = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 700, height: 500 });
  await page.goto(`${url}/viewer/`);
  return { page, close: () => context.close() };
}
