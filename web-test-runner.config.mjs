// Browser tests: Debian's Chromium, Firefox and WebKitGTK, against the real live server.
//   ENGINES=chromium FILES=test/browser/whep.test.ts npx wtr
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { storefrontMiddleware } from './test/browser/shopify/storefront-middleware.ts';
import { filmMiddleware } from './test/browser/film-middleware.ts';
import { liveServerPlugin } from './test/browser/live-server-plugin.ts';
import { livekitDoublePlugin } from './test/browser/livekit-double-plugin.ts';
import { livekitRealPlugin } from './test/browser/livekit-real-plugin.ts';
import { freePort } from './examples/shared/free-port.ts';
import { summaryReporter } from './test/browser/summary-reporter.ts';
import { webkitLauncher } from './test/browser/webkit-launcher.ts';
import {
  CHROMIUM_ARGS,
  chosenEngines,
  EXECUTABLES,
  FIREFOX_PREFS,
} from './test/engines/engines.ts';

const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: {
        executablePath: EXECUTABLES.chromium,
        headless: true,
        args: [...CHROMIUM_ARGS],
      },
    }),
  // Handing in puppeteer is what makes the launcher take `browser` literally.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: EXECUTABLES.firefox,
        headless: true,
        protocol: 'webDriverBiDi',
        extraPrefsFirefox: FIREFOX_PREFS,
      },
    }),
  webkit: webkitLauncher,
};

export default {
  // Two runs may begin at once.
  port: await freePort(),
  files: process.env.FILES?.split(',') ?? ['test/browser/**/*.test.ts', 'src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  middleware: [filmMiddleware(), storefrontMiddleware()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
    liveServerPlugin(),
    livekitDoublePlugin(),
    livekitRealPlugin(),
  ],
  browsers: chosenEngines().map((engine) => launchers[engine]()),
  concurrentBrowsers: 1,
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  reporters: [
    // The progress is also how `npm test` sees that a browser has not hung.
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    summaryReporter(),
  ],
};
