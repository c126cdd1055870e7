import { openBrowser, type Browser, type BrowserPage } from '../../test/engines/browser.ts';
import type { Engine } from '../../test/engines/engines.ts';
import { pageScript } from './page-script.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';
import { BUILT } from './story-index.ts';

export const SCRIPT = '/check-stories.js';
export const FRAME = '/iframe.html?viewMode=story';
/** The accessibility addon keeps still: axe is run by the checker, once, when a story is at rest. */
export const STILL = { a11y: { manual: true } };

/** Where an engine can be told so, everything is seen by somebody who asked for less motion. */
export const STILL_MOTION = { 'prefers-reduced-motion': 'reduce' };

/** One page of the built Storybook, which goes from story to story. */
export interface StoryPage {
  readonly page: BrowserPage;
  readonly browser: Browser;
  /** Calls one of the page script's functions. */
  call<T>(name: string, ...args: readonly unknown[]): Promise<T>;
  /** Loads the page anew: after a story that left it unusable. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built Storybook in an engine. Nothing outside this machine is asked. */
export async function openStories(engine: Engine, folder = BUILT): Promise<StoryPage> {
  const served = await serveFolder(folder, { [SCRIPT]: await pageScript() });
  const browser = await openBrowser(engine);
  const page = await browser.newPage();
  await page.prefer?.(STILL_MOTION);
  const reload = async (): Promise<void> => {
    await page.goto(served.url + FRAME);
    await page.evaluate(`import('${SCRIPT}').then(() => true)`);
    await page.evaluate(`onairStories.setGlobals(${JSON.stringify(STILL)})`);
  };
  await reload();
  return {
    page,
    browser,
    reload,
    call: (name, ...args) =>
      page.evaluate(`onairStories.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`),
    close: () => end(browser, served),
  };
}

async function end(browser: Browser, served: ServedFolder): Promise<void> {
  await browser.close();
  served.close();
}
