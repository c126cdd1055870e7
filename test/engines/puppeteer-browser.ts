import puppeteer, { type Browser as PuppeteerBrowser, type Page } from 'puppeteer-core';
import type { Browser, BrowserPage, Preferences } from './browser.ts';
import { CHROMIUM_ARGS, EXECUTABLES, FIREFOX_PREFS } from './engines.ts';

/** Starts Chromium (DevTools protocol) or Firefox (WebDriver BiDi), as puppeteer drives them. */
export function launchPuppeteer(engine: 'chromium' | 'firefox'): Promise<PuppeteerBrowser> {
  return puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: EXECUTABLES[engine],
    headless: true,
    ...(engine === 'firefox'
      ? { extraPrefsFirefox: { ...FIREFOX_PREFS } }
      : { args: [...CHROMIUM_ARGS] }),
  });
}

/** The same, as the tests see each engine. */
export async function openPuppeteer(engine: 'chromium' | 'firefox'): Promise<Browser> {
  const browser = await launchPuppeteer(engine);
  return {
    engine,
    async newPage() {
      const page = await browser.newPage();
      if (engine === 'firefox') return pageOf(page);
      const prefer = await preferencesOf(page);
      return { ...pageOf(page), prefer };
    },
    close: () => browser.close(),
  };
}

/** Puppeteer's own does not know of forced colours. */
export async function preferencesOf(page: Page): Promise<(one: Preferences) => Promise<void>> {
  const devtools = await page.createCDPSession();
  return async (preferences) => {
    const features = Object.entries(preferences).map(([name, value]) => ({ name, value }));
    await devtools.send('Emulation.setEmulatedMedia', { features });
  };
}

function pageOf(page: Page): BrowserPage {
  return {
    prepare: async (expression) => void (await page.evaluateOnNewDocument(expression)),
    goto: async (url) => void (await page.goto(url)),
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    // A page behind another gets no frames, and puppeteer would wait for one.
    async click(selector) {
      await page.bringToFront();
      await page.click(selector);
    },
    async type(selector, text) {
      await page.bringToFront();
      await page.type(selector, text);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
  };
}
