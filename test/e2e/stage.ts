import { after, before } from 'node:test';
import { openBrowser, type Browser } from '../engines/browser.ts';
import { chosenEngines, type Engine } from '../engines/engines.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** What an end-to-end test plays on. */
export interface Stage {
  readonly server: ServerProcess;
  readonly browser: Browser;
}

/** Inside a `describe`: a live server and a browser for its tests, there from the first test on. */
export function openStage(engine: Engine): Stage {
  let server: ServerProcess | undefined;
  let browser: Browser | undefined;
  before(async () => {
    server = await startServer();
    browser = await openBrowser(engine);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  const there = <T>(part: T | undefined): T => {
    if (!part) throw new Error('the stage is open only while tests run');
    return part;
  };
  return {
    get server() {
      return there(server);
    },
    get browser() {
      return there(browser);
    },
  };
}

/** For tests that one engine is enough for: a reason to skip them when Chromium is not chosen. */
export const unlessChromium = chosenEngines().includes('chromium') ? false : 'in Chromium alone';
