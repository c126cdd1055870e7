import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { startShop, type ShopProcesses } from './shop-process.ts';

const QUESTION = 'Can the mug go in the dishwasher?';
const ADDRESS = {
  name: 'Ada Byron',
  email: 'ada@example.com',
  street: 'Torstraße 12',
  city: 'Berlin',
  postcode: '10115',
};

/** How many things the shop itself says this visitor has. */
const IN_THE_SHOP = "fetch('/api/cart').then((answer) => answer.json()).then(({ count }) => count)";
const ADD = "find('onair-product-sheet [part~=add]')";
const QUESTIONS = `Object.values(find('onair-shop').show.state.questions.byId)`;

for (const engine of chosenEngines()) {
  describe(`the whole path in ${engine}`, { timeout: 240_000 }, () => {
    let shop: ShopProcesses;
    let browser: Browser;
    before(async () => {
      shop = await startShop();
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser.close();
      await shop.stop();
    });

    /** The live page, playing. */
    const watch = async (): Promise<BrowserPage> => {
      const page = await browser.newPage();
      await page.resize(1280, 900);
      await page.goto(`${shop.shop.url}/live?lang=en`);
      await playing(page);
      return page;
    };
    const playing = async (page: BrowserPage): Promise<void> => {
      await page.evaluate(`(() => { ${FIND} globalThis.stayed = true; })()`);
      await until(page, "find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
    };
    const openMug = async (page: BrowserPage): Promise<void> => {
      await until(page, "!!find('onair-products onair-product-card [part~=title]')");
      await page.evaluate("find('onair-products onair-product-card [part~=title]').click()");
      await until(page, `!!${ADD}`);
    };

    it('from the show to an order, without leaving the show before the cart', async () => {
      const page = await watch();
      await openMug(page);
      assert.equal(await page.evaluate<number>(IN_THE_SHOP), 0);
      // Twice at once, as an impatient finger does.
      await page.evaluate(`(() => { ${ADD}.click(); ${ADD}.click(); })()`);
      await until(page, "find('onair-shop').show.cart.state.cart?.count === 1");
      await until(page, "find('onair-shop').show.cart.state.pending.length === 0");
      assert.equal(await page.evaluate<number>(IN_THE_SHOP), 1);
      await until(page, "document.querySelector('[data-cart-count]').textContent === '1'");
      assert.equal(await page.evaluate<boolean>('stayed'), true);
      assert.equal(
        await page.evaluate<string>("find('onair-shop').show.state.media.phase"),
        'playing',
      );

      await page.goto(`${shop.shop.url}/cart?lang=en`);
      await until(page, "document.body.textContent.includes('Stoneware mug')");
      await page.goto(`${shop.shop.url}/checkout?lang=en`);
      for (const [field, value] of Object.entries(ADDRESS)) await page.type(`#${field}`, value);
      await page.click('main form button.filled');
      await until(page, "location.pathname.startsWith('/orders/')");
      const order = await page.evaluate<string>("document.querySelector('main').innerText");
      assert.match(order, /Stoneware mug/);
      assert.match(order, /Four things for a small home/);
      await page.goto(`${shop.shop.url}/cart`);
      assert.equal(await page.evaluate<number>(IN_THE_SHOP), 0);
      await page.close();
    });

    it('a question asked here is answered, seen by another viewer, after a reload, and after both servers were killed', async () => {
      const asking = await watch();
      await until(asking, "!!find('onair-questions [part~=field]')");
      await asking.evaluate(`(() => {
        const field = find('onair-questions [part~=field]');
        field.value = ${JSON.stringify(QUESTION)};
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      })()`);
      await asking.evaluate("find('onair-questions form').requestSubmit()");
      const answered = `${QUESTIONS}.some(({ text, state }) => text === ${JSON.stringify(QUESTION)} && state === 'answered')`;
      await until(asking, answered, 60_000);
      // WebKitGTK's driver has one page at a time.
      if (engine === 'webkit') await asking.close();
      const other = await watch();
      await until(other, answered, 60_000);
      await other.goto(`${shop.shop.url}/live?lang=en`);
      await playing(other);
      await until(other, answered, 60_000);

      await Promise.all([shop.shop.crash(), shop.live.crash()]);
      await until(other, "find('onair-shop').show.state.feed.status === 'waiting'", 40_000);
      await Promise.all([shop.shop.restart(), shop.live.restart()]);
      await until(other, "find('onair-shop').show.state.feed.status === 'open'", 60_000);
      await until(other, answered, 60_000);
      if (engine !== 'webkit') await asking.close();
      await other.close();
      const fresh = await watch();
      await until(fresh, answered, 60_000);
      await fresh.close();
    });
  });
}
