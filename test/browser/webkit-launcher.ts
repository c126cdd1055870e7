import { webdriverLauncher } from '@web/test-runner-webdriver';
import type { BrowserLauncher } from '@web/test-runner-core';
import {
  startWebKitDriver,
  WEBKIT_CAPABILITIES,
  type WebKitDriver,
} from '../engines/webkit-driver.ts';

/** The parts of a launcher that are wrapped here; its own types leave two of them out. */
interface WebdriverInsides extends Omit<BrowserLauncher, 'name'> {
  name: string;
  concurrency: number;
  readonly options: { port: number };
}

/**
 * Runs the tests in WebKitGTK. One page at a time: only then may tests send real keys and clicks.
 */
export function webkitLauncher(): BrowserLauncher {
  const options = {
    protocol: 'http' as const,
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: 'error' as const,
    connectionRetryCount: 1,
    capabilities: WEBKIT_CAPABILITIES,
  };
  const launcher = webdriverLauncher(options as never) as unknown as WebdriverInsides;
  const initialize = launcher.initialize?.bind(launcher);
  const stop = launcher.stop?.bind(launcher);
  let driver: WebKitDriver | undefined;
  launcher.concurrency = 1;
  launcher.initialize = async (config, files) => {
    driver = await startWebKitDriver();
    // The launcher took its options at construction; the port is known only now.
    launcher.options.port = driver.port;
    await initialize?.({ ...config, concurrency: 1 }, files);
    launcher.name = 'WebKitGTK';
  };
  launcher.stop = async () => {
    await stop?.();
    driver?.stop();
  };
  return launcher;
}
