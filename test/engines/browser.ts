import type { Engine } from './engines.ts';
import { openPuppeteer } from './puppeteer-browser.ts';
import { openWebKit } from './webkit-browser.ts';

/** Media features by name, as `prefers-reduced-motion`. */
export type Preferences = Readonly<Record<string, string>>;

/** A page of a running browser, the same for each engine. */
export interface BrowserPage {
  /** Runs an expression in each document before its own scripts. WebDriver has no way to. */
  prepare(expression: string): Promise<void>;
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives back its value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real click: the page sees a user's gesture. */
  click(selector: string): Promise<void>;
  /** Real key strokes into a field. */
  type(selector: string, text: string): Promise<void>;
  /** Makes the page's reader one who prefers this. Chromium alone can be told so. */
  prefer?(preferences: Preferences): Promise<void>;
  /** Gives the page another size; WebKitGTK's is never narrower than 447 px. */
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
  readonly engine: Engine;
  newPage(): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** Starts one of Debian's browsers. */
export function openBrowser(engine: Engine): Promise<Browser> {
  return engine === 'webkit' ? openWebKit() : openPuppeteer(engine);
}

/** Waits until the expression is truthy in the page, and gives back its value. */
export async function until<T>(
  page: BrowserPage,
  expression: string,
  timeout = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    // A document that is left meanwhile says nothing; the next one will.
    const value = await page.evaluate<T>(expression).catch((error: unknown) => {
      if (!/context was destroyed|navigat/i.test(String(error))) throw error;
      return null;
    });
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`not so within ${timeout} ms: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
