import type { Browser, Page } from 'puppeteer-core';
import { startServer } from './server-process.ts';
import { launchWithCamera, serveStudioPages } from './studio-pages.ts';

/** A server that waits for a host, and windows of a browser with a camera for host and viewers. */
export interface StudioStage {
  /** The server's address. */
  readonly url: string;
  /** The host's token, as the server prints it. */
  readonly token: string;
  /** A page in a window of its own: one behind another is slowed down. Without `url`: the bare page. */
  open(url?: string): Promise<Page>;
  /** A page whose camera goes live. */
  publish(codec: 'H264' | 'VP8'): Promise<Page>;
  close(): Promise<void>;
}

export async function openStudioStage(): Promise<StudioStage> {
  const [server, pages, browser] = await Promise.all([
    startServer('test', ['--source', 'studio']),
    serveStudioPages(),
    launchWithCamera(),
  ]);
  const token = (): string => /#token=(\S+)/.exec(server.printed)?.[1] ?? '';
  const open = (url = pages.url): Promise<Page> => openIn(browser, url);
  return {
    url: server.url,
    get token() {
      return token();
    },
    open,
    async publish(codec) {
      const page = await open();
      const options = `{ endpoint: '${server.url}/live/whip', token: '${token()}', codec: '${codec}' }`;
      await page.evaluate(`openCamera().then((stream) => publish({ ...${options}, stream }))`);
      return page;
    },
    async close() {
      await browser.close();
      pages.close();
      await server.stop();
    },
  };
}

async function openIn(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(url);
  return page;
}
