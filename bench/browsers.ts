import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { launchPuppeteer } from '../test/engines/puppeteer-browser.ts';
import type { Kind } from './kinds.ts';
import type { Calls } from './page.ts';
import type { Side } from './players.ts';
import type { Venue } from './venue.ts';

type Name = keyof Calls;
type Result<Called extends Name> = Awaited<ReturnType<Calls[Called]>>;
/** What a call is given after its side, kind and pass. */
type Rest<Called extends Name> =
  Parameters<Calls[Called]> extends [unknown, unknown, unknown, ...infer More] ? More : never;

/** The measured page in a browser. */
export interface MeasuredPage {
  readonly page: Page;
  /** Calls a function of bench/page.ts, with a pass where the kind needs one. */
  call<Called extends Name>(
    name: Called,
    side: Side,
    kind: Kind,
    ...rest: Rest<Called>
  ): Promise<Result<Called>>;
}

/** Opens the measured page, with the browser's cache or in a context with one of its own. */
export async function openMeasuredPage(
  browser: Browser | BrowserContext,
  { pageUrl, passFor }: Venue,
): Promise<MeasuredPage> {
  const page = await browser.newPage();
  await page.goto(pageUrl);
  return {
    page,
    call<Called extends Name>(name: Called, side: Side, kind: Kind, ...rest: Rest<Called>) {
      const run = async (): Promise<unknown> => {
        const given = [side, kind, await passFor(kind), ...rest].map((one) => JSON.stringify(one));
        return page.evaluate(`${name}(${given.join(', ')})`);
      };
      return run() as Promise<Result<Called>>;
    },
  };
}

/** Starts a Chromium for as long as `use` takes. */
export async function withChromium<Result>(
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await launchPuppeteer('chromium');
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
