import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { freePort } from '../../examples/shared/free-port.ts';
import { startShopWithShow, type ShopWithShow } from '../../examples/vendure/shop-with-show.ts';
import { readOrder } from '../../src/insight/orders.ts';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { FIND } from './chromium-page.ts';
import { ADD } from './shop-visit.ts';
import { unlessChromium } from './stage.ts';

const COUNTER = "document.querySelector('[data-cart-count]').textContent";
const IN_THE_SHOW = "(find('onair-shop').show.cart.state.cart?.count ?? 0)";
const BAG = "find('onair-cart')?.shadowRoot?.textContent ?? ''";
const CHECKOUT = "find('onair-cart [part~=checkout]')";
/** What the shop itself says, as its own pages ask it. */
const IN_THE_SHOP = `(async () => {
  const { connect } = await import('/shop/shop.js');
  const { lines } = await connect(JSON.parse(document.body.dataset.settings)).cart();
  return lines.map(({ sku, quantity }) => sku + ' × ' + quantity).join();
})()`;
/** What the order itself keeps of shows, as the shop has it. */
const KEPT = `(async () => {
  const { shopApi } = JSON.parse(document.body.dataset.settings);
  const token = localStorage.getItem('onair-vendure:' + shopApi);
  const query = '{activeOrder{customFields{liveShowText}lines{customFields{liveShow}}}}';
  const answer = await fetch(shopApi, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()).data.activeOrder;
})()`;
interface KeptOrder {
  readonly customFields: { readonly liveShowText: string };
  readonly lines: readonly { readonly customFields: { readonly liveShow: string } }[];
}
const SETTLED = "find('onair-shop').show.cart.state.pending.length === 0";

describe(
  'the show in a small shop on a real Vendure',
  { skip: unlessChromium, timeout: 400_000 },
  () => {
    let shop: ShopWithShow;
    let browser: Browser;
    let page: BrowserPage;
    before(async () => {
      shop = await startShopWithShow({ port: await freePort(), apiPort: await freePort() });
      browser = await openBrowser('chromium');
      page = await browser.newPage();
      await page.resize(1280, 900);
      await page.goto(shop.url);
      await page.evaluate(`(() => { ${FIND} globalThis.stayed = true; })()`);
      await until(page, "!!find('onair-player [part~=play-button]')", 60_000);
      await page.evaluate("find('onair-player [part~=play-button]').click()");
      await until(page, "find('onair-shop')?.show?.state.media.phase === 'playing'", 90_000);
    });
    after(async () => {
      await browser?.close();
      await shop?.close();
    });
    beforeEach(async () => {
      // A cart of its own for each test; both sides look anew.
      await page.evaluate('localStorage.clear()');
      await page.evaluate("document.dispatchEvent(new Event('onair-cart-refresh'))");
      await until(page, `${IN_THE_SHOW} === 0`, 60_000);
      await until(page, `${COUNTER} === '0'`, 60_000);
    });

    const addInShow = async (productId: string): Promise<void> => {
      await page.evaluate(`find('onair-shop').open({ productId: '${productId}' })`);
      await until(page, `!!${ADD}`, 60_000);
      await page.evaluate(`${ADD}.click()`);
    };
    const shows = async (count: number): Promise<void> => {
      await until(page, `${IN_THE_SHOW} === ${count}`, 60_000);
      await until(page, `${COUNTER} === '${count}'`, 60_000);
    };
    const plays = async (): Promise<void> => {
      assert.equal(await page.evaluate('stayed'), true, 'the page was never left');
      assert.equal(await page.evaluate("find('onair-shop').show.state.media.phase"), 'playing');
    };

    it('has the page’s counter follow what is added in it', async () => {
      await addInShow('mug');
      await shows(1);
      assert.match(await page.evaluate<string>(IN_THE_SHOP), /^mug-[\w-]+ × 1$/);
      await plays();
    });

    it('follows what the page adds and changes', async () => {
      await page.evaluate("document.querySelector('[data-add=lamp-eu]').click()");
      await shows(1);
      await page.evaluate("find('onair-shop').open('bag')");
      await until(page, `(${BAG}).includes('Table lamp')`, 60_000);
      await page.evaluate(`(() => {
        const field = document.querySelector('[data-line=lamp-eu]');
        field.value = '3';
        field.dispatchEvent(new Event('change'));
      })()`);
      await shows(3);
      assert.equal(await page.evaluate(IN_THE_SHOP), 'lamp-eu × 3');
      await plays();
    });

    it('says that something was sold out between the tap and the answer, and adds none', async () => {
      await page.evaluate("find('onair-shop').open({ productId: 'throw' })");
      await until(page, `!!${ADD}`, 60_000);
      const sku = await page.evaluate<string>(
        `fetch('/live/show.json').then((answer) => answer.json()).then(({ products }) =>
          products.find(({ id }) => id === 'throw').variants.map(({ id }) => id).join())`,
      );
      for (const one of sku.split(',')) await shop.vendure.setStock(one, 0);
      await page.evaluate(`${ADD}.click()`);
      await until(
        page,
        "Object.keys(find('onair-shop').show.cart.state.refused).length > 0",
        60_000,
      );
      const codes = await page.evaluate<string[]>(
        "Object.values(find('onair-shop').show.cart.state.refused).map(({ issues }) => issues[0].code)",
      );
      assert.deepEqual(codes, ['out-of-stock']);
      assert.equal(await page.evaluate(IN_THE_SHOP), '');
      await plays();
    });

    it('begins a new cart where the shop has forgotten the old one', async () => {
      await addInShow('mug');
      await shows(1);
      await page.evaluate(`(() => {
        for (const key of Object.keys(localStorage))
          if (key.startsWith('onair-vendure:')) localStorage.setItem(key, 'f'.repeat(64));
      })()`);
      await addInShow('bag');
      await until(page, SETTLED, 60_000);
      await shows(1);
      assert.match(await page.evaluate<string>(IN_THE_SHOP), /^bag-[\w-]+ × 1$/);
      await plays();
    });

    it('leads to the shop’s own checkout, which has what was added', async () => {
      await addInShow('mug');
      await shows(1);
      await page.evaluate("find('onair-shop').open('bag')");
      await until(page, `!!${CHECKOUT}`, 60_000);
      const href = await page.evaluate<string>(`${CHECKOUT}.href`);
      assert.equal(href, `${shop.url}/checkout`);
      const checkout = await browser.newPage();
      await checkout.goto(href);
      await until(checkout, "document.querySelector('[data-order]').textContent !== ''", 60_000);
      assert.match(
        await checkout.evaluate("document.querySelector('[data-order]').textContent"),
        /^1 × Stoneware mug/,
      );
      await checkout.close();
      await plays();
    });

    it('is on the line in the shop, and led to its order for a viewer who consents', async () => {
      await page.evaluate(
        "document.dispatchEvent(new CustomEvent('onair-consent', { detail: { analytics: true } }))",
      );
      await addInShow('mug');
      await shows(1);
      const told = `${KEPT}.then((order) => order?.customFields.liveShowText && order)`;
      const order = await until<KeptOrder>(page, told, 60_000);
      const id = await page.evaluate<string>("find('onair-shop').show.manifest.id");
      assert.deepEqual(
        order.lines.map(({ customFields }) => customFields.liveShow),
        [id],
      );
      const [show] = readOrder(order.customFields.liveShowText);
      assert.equal(show?.show, id);
      assert.match(show.adds[0]?.item ?? '', /^mug\//);
      await plays();
    });
  },
);
