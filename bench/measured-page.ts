import { build } from 'esbuild';
import { startServer, type ServerProcess } from '../test/e2e/server-process.ts';
import { openBrowser, type Browser, type BrowserPage } from '../test/engines/browser.ts';

/** Chromium on a page of the live server, with the players of bench/page.ts in it. */
export interface MeasuredPage {
  readonly page: BrowserPage;
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the live server with the test clip, and a browser beside it. */
export async function openMeasuredPage(): Promise<MeasuredPage> {
  const server: ServerProcess = await startServer();
  const browser: Browser = await openBrowser('chromium');
  const page = await browser.newPage();
  await page.goto(`${server.url}/live/time`);
  const { outputFiles } = await build({
    entryPoints: ['bench/page.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: 'es2022',
  });
  await page.evaluate(`(() => { ${outputFiles[0]?.text ?? ''}; return true; })()`);
  return {
    page,
    url: server.url,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
