import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { startShop, type ShopProcesses } from './shop-process.ts';
import { ADD, openFirst, watchInShop } from './shop-visit.ts';

const BAG = "(find('onair-cart')?.shadowRoot?.querySelector('[part=base]')?.textContent ?? '')";
const LINK = "find('onair-cart a[part~=checkout]')";
const PLAYS = "find('onair-shop').show.state.media.phase";

for (const engine of chosenEngines()) {
  describe(`the terms of the shop in the show’s bag, in ${engine}`, { timeout: 240_000 }, () => {
    let shop: ShopProcesses;
    let browser: Browser;
    let page: BrowserPage;
    before(async () => {
      shop = await startShop();
      browser = await openBrowser(engine);
      page = await watchInShop(browser, shop.shop.url);
    });
    after(async () => {
      await browser.close();
      await shop.stop();
    });

    it('has a code that was entered in the show on the shop’s own page', async () => {
      await openFirst(page);
      await page.evaluate(`${ADD}.click()`);
      await until(page, "find('onair-shop').show.cart.state.cart?.count === 1");
      await page.evaluate("find('onair-shop').open('bag')");
      await until(page, "!!find('onair-cart [part=field]')");
      await page.evaluate(`(() => {
        find('onair-cart [part=field]').value = 'evening10';
        find('onair-cart form').requestSubmit();
      })()`);
      await until(page, `${BAG}.includes('EVENING10')`);
      const own = await page.evaluate<string>(
        "fetch('/cart').then((answer) => answer.text()).then((text) => text)",
      );
      assert.match(own, /EVENING10/);
      assert.equal(await page.evaluate(PLAYS), 'playing');
    });

    it('leads to the shop’s own checkout beside the show, which goes on', async () => {
      const link = await page.evaluate<string[]>(
        `[${LINK}.getAttribute('href'), ${LINK}.target, ${LINK}.rel]`,
      );
      assert.deepEqual(link, [`${shop.shop.url}/checkout`, '_blank', 'noopener']);
      await page.evaluate(`${LINK}.click()`);
      assert.equal(await page.evaluate('globalThis.stayed'), true);
      assert.equal(await page.evaluate(PLAYS), 'playing');
    });
  });
}
