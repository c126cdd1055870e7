import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { visitDesk } from './desk-visit.ts';
import { startShop, type ShopProcesses } from './shop-process.ts';
import { ADD, ask, IN_THE_SHOP, openFirst, playing, stands, watchInShop } from './shop-visit.ts';

const QUESTION = 'Can the mug go in the dishwasher?';
const SECOND = 'Is the handle wide enough for two fingers?';
const ADDRESS = {
  name: 'Ada Byron',
  email: 'ada@example.com',
  street: 'Torstraße 12',
  city: 'Berlin',
  postcode: '10115',
};

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
    const watch = (): Promise<BrowserPage> => watchInShop(browser, shop.shop.url);

    it('from the show to an order, without leaving the show before the cart', async () => {
      const page = await watch();
      await openFirst(page);
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
      assert.equal(await page.evaluate<number>(IN_THE_SHOP), 0);
      await page.close();
    });

    it('a question is answered, seen by another viewer, after a reload, and after both servers were killed', async () => {
      const asking = await watch();
      await ask(asking, QUESTION);
      const answered = stands(QUESTION, 'answered');
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

    it(
      'a question is claimed and answered at the desk; a second viewer sees it too, after a reload, and after both servers were killed',
      { skip: engine === 'webkit' && 'its driver has one page at a time' },
      async () => {
        const viewer = await watch();
        const [link = ''] = /http\S+\/desk\/#token=\S+/.exec(shop.live.printed) ?? [];
        const desk = await visitDesk(browser, link);
        await desk.click('script-toggle');
        await desk.says('script-toggle', 'Give back');
        await ask(viewer, SECOND);
        await desk.choose(SECOND);
        await desk.press('Enter');
        await desk.says('owner', 'Yours');
        await desk.press('w');
        await desk.write('Yes, for most hands.');
        await desk.press('Enter', true);
        await until(viewer, stands(SECOND, 'answered'), 40_000);
        const words = "find('onair-questions').shadowRoot.textContent.includes('for most hands')";
        await until(viewer, words);

        const second = await watch();
        await until(second, words);
        await Promise.all([shop.shop.crash(), shop.live.crash()]);
        await until(second, "find('onair-shop').show.state.feed.status === 'waiting'", 40_000);
        await Promise.all([shop.shop.restart(), shop.live.restart()]);
        await until(second, "find('onair-shop').show.state.feed.status === 'open'", 60_000);
        await second.goto(`${shop.shop.url}/live?lang=en`);
        await playing(second);
        await until(second, words, 40_000);
        await second.close();
        await viewer.close();
        await desk.page.close();
      },
    );
  });
}
