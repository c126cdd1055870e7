import { remote } from 'webdriverio';
import type { Browser, BrowserPage } from './browser.ts';
import { startWebKitDriver, WEBKIT_CAPABILITIES } from './webkit-driver.ts';

type Session = Awaited<ReturnType<typeof remote>>;

/** Starts WebKitGTK's MiniBrowser. Each page is a session of its own: it has one window. */
export async function openWebKit(): Promise<Browser> {
  const driver = await startWebKitDriver();
  const sessions: Session[] = [];
  return {
    engine: 'webkit',
    async newPage() {
      const session = await remote({
        hostname: '127.0.0.1',
        port: driver.port,
        path: '/',
        logLevel: 'error',
        capabilities: WEBKIT_CAPABILITIES,
      });
      sessions.push(session);
      return pageOf(session);
    },
    async close() {
      for (const session of sessions) await session.deleteSession().catch(() => undefined);
      driver.stop();
    },
  };
}

function pageOf(session: Session): BrowserPage {
  return {
    prepare: () => Promise.reject(new Error('WebDriver runs nothing before a page does')),
    goto: async (url) => void (await session.url(url)),
    evaluate: async <T>(expression: string): Promise<T> => {
      const script =
        'const done = arguments[arguments.length - 1];' +
        `Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await session.executeAsync<{ value: T; error?: string }, []>(script);
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: async (selector) => session.$(selector).click(),
    type: async (selector, text) => session.$(selector).addValue(text),
    resize: async (width, height) => void (await session.setWindowSize(width, height)),
    screenshot: async (path) => void (await session.saveScreenshot(path)),
    close: async () => session.deleteSession(),
  };
}
