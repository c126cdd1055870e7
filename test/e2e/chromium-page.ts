import type { CDPSession, Page } from 'puppeteer-core';
import { launchPuppeteer } from '../engines/puppeteer-browser.ts';

/** A page of Chromium's with the DevTools protocol beside it. */
export interface ChromiumPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Waits until the expression is truthy in the page, and gives back its value. */
  until<T>(expression: string, timeout?: number): Promise<T>;
  close(): Promise<void>;
}

/** Starts a Chromium of its own with one page. */
export async function openChromiumPage(
  viewport = { width: 1280, height: 800 },
): Promise<ChromiumPage> {
  const browser = await launchPuppeteer('chromium');
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const devtools = await page.createCDPSession();
  return {
    page,
    devtools,
    async until<T>(expression: string, timeout = 30_000) {
      const handle = await page.waitForFunction(expression, { timeout, polling: 50 });
      return (await handle.jsonValue()) as T;
    },
    close: () => browser.close(),
  };
}

/** In the page: `find('onair-shop onair-player [part~=play-button]')`: the first such element, through shadow trees. */
export const FIND = `globalThis.find = (selector, root = document) => {
  const [first, ...rest] = selector.split(' ');
  const here = [...root.querySelectorAll(first)];
  const below = () => [...root.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []);
  const found = here.find((one) => rest.length === 0 || find(rest.join(' '), one.shadowRoot ?? one));
  if (found) return rest.length === 0 ? found : find(rest.join(' '), found.shadowRoot ?? found);
  for (const inner of below()) { const deep = find(selector, inner); if (deep) return deep; }
  return null;
};`;
