import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { freePort } from '../../examples/shared/free-port.ts';
import { startThemeSite, type ThemeSite } from '../doubles/shopify-theme/site/site.ts';
import { openChromiumPage, FIND, type ChromiumPage } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { ADD } from './shop-visit.ts';
import { unlessChromium } from './stage.ts';

const ROOT = '/en-de/';
const IN_THE_SHOW = "(find('onair-shop').show.cart.state.cart?.count ?? 0)";
const BAG = "find('onair-cart')?.shadowRoot?.querySelector('[part=list]')?.textContent ?? ''";

/** What each family's page has, and where. */
const FAMILIES = {
  dawn: {
    count: "document.querySelector('#cart-icon-bubble').textContent.trim()",
    more: 'document.querySelector(\'cart-drawer .lines [aria-label="One more"]\')',
    isOpen: "document.querySelector('cart-drawer').classList.contains('active')",
  },
  horizon: {
    count: "document.querySelector('cart-icon').textContent.trim()",
    more: 'document.querySelector(\'cart-items-component .lines [aria-label="One more"]\')',
    isOpen: "document.querySelector('cart-drawer-component dialog').open",
  },
} as const;

for (const family of ['dawn', 'horizon'] as const) {
  const { count, more, isOpen } = FAMILIES[family];
  describe(
    `a show on a page of a fixture theme like ${family}`,
    { skip: unlessChromium, timeout: 300_000 },
    () => {
      let live: ServerProcess;
      let site: ThemeSite;
      let chromium: ChromiumPage;
      before(async () => {
        const port = await freePort();
        live = await startServer('demo', ['--origin', `http://127.0.0.1:${port}`]);
        site = await startThemeSite({
          ...{ family, port, library: `${live.url}/cdn/embed.js` },
          manifest: `${live.url}/live/show.json`,
        });
        chromium = await openChromiumPage();
      });
      after(async () => {
        await chromium?.close();
        await site?.close();
        await live?.stop();
      });
      const run = <T>(expression: string): Promise<T> =>
        chromium.page.evaluate(expression) as Promise<T>;
      const { until } = {
        until: <T>(expression: string, timeout?: number): Promise<T> =>
          chromium.until<T>(expression, timeout),
      };
      const shows = async (quantity: number): Promise<void> => {
        await until(`${IN_THE_SHOW} === ${quantity}`);
        await until(`${count} === '${quantity}'`);
      };
      /** Whether the page is the one that was opened, and the show has not stopped. */
      const stayed = async (): Promise<void> => {
        assert.equal(await run('globalThis.stayed'), true);
        assert.equal(await run("find('onair-shop').show.state.media.phase"), 'playing');
      };
      const openProduct = async (productId: string): Promise<void> => {
        await run(`find('onair-shop').open(${JSON.stringify({ productId })})`);
        await until(`!!${ADD}`);
      };
      /** What the open product says of the change, once the shop has answered. */
      const says = async (words: RegExp): Promise<void> => {
        const outcome = "(find('onair-product-sheet [part~=outcome]')?.textContent.trim() ?? '')";
        await until(`!/^(Adding|$)/.test(${outcome})`);
        assert.match(await run(outcome), words);
      };
      beforeEach(async () => {
        const { page } = chromium;
        site.shop.isClosed = false;
        await page.deleteCookie(...(await page.cookies(site.url)));
        await page.goto(`${site.url}${ROOT}pages/live`);
        await run(`(() => { ${FIND} globalThis.stayed = true; })()`);
        await until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
        await until("find('onair-shop').show.cart?.state.status === 'ready'");
      });

      it('adds to the theme’s cart: its counter follows, its drawer stays shut, the page stays', async () => {
        await openProduct('mug');
        await run(`${ADD}.click()`);
        await shows(1);
        const drawn = "document.querySelector('header .lines').textContent";
        await until(`/Stoneware mug × 1/.test(${drawn})`);
        assert.equal(await run(isOpen), false);
        await stayed();
      });

      it('follows what the theme’s own cart is made to hold, in the bag that is open', async () => {
        await openProduct('mug');
        await run(`${ADD}.click()`);
        await shows(1);
        await run("find('onair-shop').open('bag')");
        await until(`(${BAG}).includes('Stoneware mug')`);
        await run(`${more}.click()`);
        await shows(2);
        await stayed();
      });

      it('leads to the shop’s own checkout, with what was added', async () => {
        await openProduct('mug');
        await run(`${ADD}.click()`);
        await shows(1);
        await run("find('onair-shop').open('bag')");
        const href = await until<string>("find('onair-cart [part~=checkout]')?.href");
        assert.equal(href, `${site.url}${ROOT}checkout`);
        const page = await run<string>(`fetch(${JSON.stringify(href)}).then((it) => it.text())`);
        assert.match(page, /Checkout of the double[\s\S]*Stoneware mug × 1/);
        await stayed();
      });

      it('says what sold out between the tap and the answer', async () => {
        await openProduct('mug');
        const goods = site.shop.options.goods as Record<string, { stock?: number }>;
        const those = Object.values(goods).filter(({ stock }) => stock === undefined);
        for (const good of those) good.stock = 0;
        try {
          await run(`${ADD}.click()`);
          await says(/^Not added: sold out/);
          await shows(0);
        } finally {
          for (const good of those) delete good.stock;
        }
        await stayed();
      });

      it('says that the shop lets nobody in where it has got a password', async () => {
        await openProduct('mug');
        site.shop.isClosed = true;
        await run(`${ADD}.click()`);
        await says(/^Not added: the shop asks you to sign in first/);
        await stayed();
      });

      it('is the cart of the theme’s other pages too', async () => {
        await openProduct('mug');
        await run(`${ADD}.click()`);
        await shows(1);
        await chromium.page.goto(`${site.url}${ROOT}cart`);
        const text = await run<string>("document.querySelector('.cart-page').textContent");
        assert.match(text, /Stoneware mug × 1/);
        await chromium.page.goto(`${site.url}${ROOT}products/mug`);
        const button = family === 'dawn' ? 'product-form button' : 'button[data-variant]';
        await run(`document.querySelector('main ${button}').click()`);
        await until(`${count} === '2'`);
      });
    },
  );
}
