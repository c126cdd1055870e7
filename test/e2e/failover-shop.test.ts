import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, until, type Browser } from '../engines/browser.ts';
import { startShop, type ShopProcesses } from './shop-process.ts';
import { ADD, ask, IN_THE_SHOP, openFirst, watchInShop } from './shop-visit.ts';
import { unlessChromium } from './stage.ts';

const QUESTION = 'Does the throw shed fluff on a dark sofa?';

describe(
  'losing WebRTC while something is added and something is asked',
  { skip: unlessChromium, timeout: 180_000 },
  () => {
    let shop: ShopProcesses;
    let browser: Browser;
    before(async () => {
      shop = await startShop();
      browser = await openBrowser('chromium');
    });
    after(async () => {
      await browser.close();
      await shop.stop();
    });

    it('leaves both whole: one in the bag, one question', async () => {
      const page = await watchInShop(browser, shop.shop.url);
      await until(page, "find('onair-shop').show.state.media.transport === 'whep'", 40_000);
      await openFirst(page);
      await shop.live.fault({ webrtc: { block: true }, whep: { status: 503 } });
      await page.evaluate(`${ADD}.click()`);
      await page.evaluate("find('onair-shop').open('questions')");
      await ask(page, QUESTION);
      await until(page, "find('onair-shop').show.state.media.transport === 'hls'", 60_000);
      await until(page, "find('onair-shop').show.cart.state.pending.length === 0");
      assert.equal(await page.evaluate<number>(IN_THE_SHOP), 1);
      const asked = `Object.values(find('onair-shop').show.state.questions.byId).filter(({ text }) => text === ${JSON.stringify(QUESTION)}).length`;
      await until(page, `${asked} > 0`, 40_000);
      assert.equal(await page.evaluate<number>(asked), 1);
      assert.equal(await page.evaluate<boolean>('stayed'), true);
    });
  },
);
