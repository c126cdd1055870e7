// The demo shop, a page of somebody else's and the desk as they run, in docs/screenshots/shop.
//   npm run screenshots:shop              all of them (build first)
//   npm run screenshots:shop -- cart ar   those alone that have one of these words in their name
import { mkdirSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import sharp from 'sharp';
import { startPaste } from '../examples/paste/server.ts';
import { FIND } from '../test/e2e/chromium-page.ts';
import { startShop } from '../test/e2e/shop-process.ts';
import { CHROMIUM_ARGS, EXECUTABLES } from '../test/engines/engines.ts';
import { assertNode } from './assert-node.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { STEADY } from './stories/camera.ts';

const FOLDER = 'docs/screenshots/shop';
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const LANGUAGES = ['en', 'zh-Hans', 'ar'] as const;
const PLAYS = "find('onair-shop')?.show?.state.media.phase === 'playing'";
const COMES_IN = "find('onair-shop')?.show && (find('onair-shop').scrollIntoView(), true)";
const WORKS = "!!find('onair-desk [part~=queue]')";

interface Sight {
  readonly name: string;
  url(lang: string): string;
  readonly languages?: readonly string[];
  /** What is so before the picture is taken. */
  readonly until?: string;
}

assertNode();
await ensureBrowsers();
const wanted = process.argv.slice(2);
const { shop, live, stop } = await startShop();
const paste = await startPaste({
  port: 0,
  cdn: `${shop.url}/cdn`,
  show: `${live.url}/live/show.json`,
});
const [desk = ''] = /http\S+\/desk\/#token=\S+/.exec(live.printed) ?? [];
const SIGHTS: readonly Sight[] = [
  { name: 'home', url: (lang) => `${shop.url}/?lang=${lang}` },
  { name: 'product', url: (lang) => `${shop.url}/products/mug?lang=${lang}` },
  { name: 'live', url: (lang) => `${shop.url}/live?lang=${lang}`, until: PLAYS },
  { name: 'cart', url: (lang) => `${shop.url}/cart?lang=${lang}` },
  { name: 'paste', url: () => `${paste.url}/`, languages: ['en'], until: COMES_IN },
  { name: 'desk', url: (lang) => desk.replace('#', `?lang=${lang}#`), until: WORKS },
];
const browser = await puppeteer.launch({
  executablePath: EXECUTABLES.chromium,
  headless: true,
  args: [...CHROMIUM_ARGS, ...STEADY],
});
mkdirSync(FOLDER, { recursive: true });
try {
  for (const sight of SIGHTS) {
    for (const lang of sight.languages ?? LANGUAGES) {
      for (const size of SIZES) await take(sight, lang, size);
    }
  }
} finally {
  await browser.close();
  await paste.close();
  await stop();
}

async function take(sight: Sight, lang: string, size: (typeof SIZES)[number]): Promise<void> {
  const name = `${sight.name}-${size.width}-${lang}`;
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) return;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(size);
  await page.evaluateOnNewDocument(FIND);
  if (sight.name === 'cart') await fillBag(page);
  await page.goto(sight.url(lang));
  if (sight.until) await page.waitForFunction(sight.until, { timeout: 60_000 });
  await page.waitForNetworkIdle({ idleTime: 700, timeout: 6_000 }).catch(() => undefined);
  const png = await page.screenshot();
  const { size: bytes } = await sharp(png)
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(`${FOLDER}/${name}.jpg`);
  console.log(`${name.padEnd(26)} ${String(bytes).padStart(8)} B`);
  await context.close();
}

/** One thing in the bag, as the product's page does it without script. */
async function fillBag(page: Page): Promise<void> {
  await page.goto(`${shop.url}/products/mug?lang=en`);
  await Promise.all([page.waitForNavigation(), page.click('main form button.filled')]);
}
