import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, EXECUTABLES } from '../../test/engines/engines.ts';
import { pageScript } from './page-script.ts';
import { serveFolder } from './serve-folder.ts';
import type { Shot } from './shots.ts';
import { FRAME, SCRIPT, STILL } from './story-page.ts';
import { BUILT } from './story-index.ts';

/** The same pixels on every machine: no hinting, one colour space, nothing that moves. */
export const STEADY = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** Of a window that becomes as high as its page. */
const LOW = 480;
/** Of a page around a box. */
const MARGIN = 32;

/** Takes pictures of stories in Chromium. */
export interface Camera {
  /** A PNG; what could not be seen of the story's words goes to `trouble`. */
  take(shot: Shot): Promise<{ readonly png: Uint8Array; readonly trouble: readonly string[] }>;
  close(): Promise<void>;
}

/** Opens the built Storybook for pictures. */
export async function openCamera(): Promise<Camera> {
  const served = await serveFolder(BUILT, { [SCRIPT]: await pageScript() });
  const browser = await puppeteer.launch({
    executablePath: EXECUTABLES.chromium,
    headless: true,
    args: [...CHROMIUM_ARGS, ...STEADY],
  });
  return {
    async take({ story, width, height, scale, box = false, globals = {} }) {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const around = box ? 2 * MARGIN : 0;
      const size = { width: width + around, height: (height ?? LOW) + around };
      await page.setViewport({ ...size, deviceScaleFactor: scale });
      await page.goto(served.url + FRAME);
      const trouble = await pose(page, story, globals);
      if (height === null) await stretch(page, size.width, scale);
      const target = box ? await page.$('#root-inner > div') : null;
      const png = target ? await target.screenshot() : await page.screenshot();
      await page.close();
      return { png, trouble };
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

async function pose(page: Page, story: string, globals: object): Promise<readonly string[]> {
  const call = (name: string, value: unknown): Promise<unknown> =>
    page.evaluate(`onairStories.${name}(${JSON.stringify(value)})`);
  await page.evaluate(`import('${SCRIPT}').then(() => true)`);
  await call('setGlobals', { ...STILL, ...globals });
  return (await call('pose', story)) as string[];
}

/** Makes the window as high as the page: what keeps to a corner of the window is then in the page's. */
async function stretch(page: Page, width: number, scale: number): Promise<void> {
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.evaluate('onairStories.rest()');
}
