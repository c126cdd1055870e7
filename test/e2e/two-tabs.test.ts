import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eventually } from '../../src/testing/assert.ts';
import { startFaultProxy, type FaultProxy } from '../../src/testing/fault-proxy.ts';
import type { FaultPlan } from '../../src/testing/fault-proxy-faults.ts';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { startShop, type ShopProcesses } from './shop-process.ts';
import { ADD, IN_THE_SHOP, watchInShop } from './shop-visit.ts';

/** Milliseconds that an answer takes, so that what two tabs want at the same moment does meet. */
const SLOW = 400;
const isAdd = ({ method, path }: Parameters<FaultPlan>[0]): boolean =>
  method === 'POST' && path === '/api/cart/lines';

const COUNTER = "document.querySelector('[data-cart-count]').textContent";
const IN_THE_SHOW = "(find('onair-shop').show.cart.state.cart?.count ?? 0)";
/** Takes all out of the bag, and says so to each tab. */
const EMPTIED = `(async () => {
  const cart = '/api/cart';
  const headers = { 'content-type': 'application/json' };
  const { lines } = await (await fetch(cart)).json();
  for (const { id } of lines) {
    const body = JSON.stringify({ opId: crypto.randomUUID(), quantity: 0 });
    await fetch(cart + '/lines/' + id, { method: 'PUT', headers, body });
  }
  document.dispatchEvent(new Event('onair-cart-refresh'));
  new BroadcastChannel('onair-cart:rest:' + new URL(cart, location.href)).postMessage('changed');
})()`;
const BAG = "find('onair-cart')?.shadowRoot?.querySelector('[part=list]')?.textContent ?? ''";

for (const engine of chosenEngines()) {
  describe(
    `two tabs with one bag, in ${engine}`,
    {
      skip: engine === 'webkit' && 'its driver has one page at a time',
      timeout: 240_000,
    },
    () => {
      let shop: ShopProcesses;
      /** Between the tabs and the shop. */
      let line: FaultProxy;
      let browser: Browser;
      let one: BrowserPage;
      let other: BrowserPage;
      before(async () => {
        shop = await startShop();
        line = await startFaultProxy({ target: shop.shop.url });
        browser = await openBrowser(engine);
        one = await watchInShop(browser, line.url);
        other = await watchInShop(browser, line.url);
      });
      after(async () => {
        await browser.close();
        await line.close();
        await shop.stop();
      });
      beforeEach(async () => {
        line.set(null);
        await other.evaluate(EMPTIED);
        for (const tab of [one, other]) {
          await tab.evaluate("find('onair-shop').open({ productId: 'mug' })");
          await until(tab, `!!${ADD}`);
          await shows(tab, 0);
        }
      });

      const add = (tab: BrowserPage): Promise<unknown> => tab.evaluate(`${ADD}.click()`);
      const shows = async (tab: BrowserPage, count: number): Promise<void> => {
        await until(tab, `${IN_THE_SHOW} === ${count}`);
        await until(tab, `${COUNTER} === '${count}'`);
      };
      const stayed = async (...tabs: readonly BrowserPage[]): Promise<void> => {
        for (const tab of tabs) assert.equal(await tab.evaluate('stayed'), true);
      };

      it('shows in the one what was added in the other, in the bag and in the page’s own count', async () => {
        await other.evaluate("find('onair-shop').open('bag')");
        await add(one);
        await shows(one, 1);
        await shows(other, 1);
        await until(other, `(${BAG}).includes('Stoneware mug')`);
        await stayed(one, other);
      });

      it('adds exactly what both add at the same moment', async () => {
        const seen = line.seen.length;
        line.set((request) => (isAdd(request) ? { kind: 'late', ms: SLOW } : null));
        for (const sum of [2, 4]) {
          await Promise.all([add(one), add(other)]);
          for (const tab of [one, other]) await shows(tab, sum);
          assert.equal(await one.evaluate<number>(IN_THE_SHOP), sum);
        }
        assert.equal(line.seen.slice(seen).filter(isAdd).length, 4);
        await stayed(one, other);
      });

      it('follows a quantity that is changed, and a line that is removed, on the shop’s own page', async () => {
        await add(one);
        await shows(other, 1);
        const page = await browser.newPage();
        await page.goto(`${line.url}/cart?lang=en`);
        await page.evaluate(`(() => {
          const field = document.querySelector('.line [name=quantity]');
          field.value = '3';
          field.form.requestSubmit();
        })()`);
        for (const tab of [one, other]) await shows(tab, 3);
        await until(page, "document.querySelector('.line [name=quantity]')?.value === '3'");
        await page.evaluate("document.querySelector('.line [name=remove]').click()");
        for (const tab of [one, other]) await shows(tab, 0);
        await stayed(one, other);
      });

      it('loses and doubles nothing of an add whose tab is closed before the answer', async () => {
        // With an answer that never came, the browser would not know of its first cart at all.
        await add(other);
        for (const tab of [one, other]) await shows(tab, 1);
        const seen = line.seen.length;
        line.set((request) =>
          isAdd(request) && !line.seen.slice(seen).some(isAdd) ? { kind: 'never' } : null,
        );
        await add(one);
        await eventually(() => line.held === 1, 'the shop has done it, and its answer is withheld');
        await one.close();
        assert.equal(await other.evaluate<number>(IN_THE_SHOP), 2);
        await add(other);
        await shows(other, 3);
        assert.equal(await other.evaluate<number>(IN_THE_SHOP), 3);
        assert.equal(line.seen.slice(seen).filter(isAdd).length, 2);
        await stayed(other);
      });
    },
  );
}
