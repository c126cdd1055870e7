import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startStorefront, type Storefront } from '../../examples/storefront/server.ts';
import { violations } from './audit.ts';
import { openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { unlessChromium } from './stage.ts';

const PHONE = { width: 390, height: 844 };
/** Nobody listens there: what is read here is there without the show. */
const LIVE = 'http://127.0.0.1:9';
const LANGS = ['en', 'zh-Hans', 'ar'] as const;
const ADDRESS = {
  name: 'Ada Meyer',
  email: 'ada@example.com',
  street: 'Uferstraße 7',
  city: 'Leipzig',
  postcode: '04109',
};

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => node.textContent.replace(/\s+/g, ' ').trim());

/** Clicks what leads to another page, and waits for that. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** Puts one of a SKU into the bag, as a product page's form does. */
async function add(page: Page, url: string, sku: string): Promise<void> {
  await page.goto(`${url}/products/${sku.split('-')[0]}?sku=${sku}`);
  await follow(page, '.buying button');
}

async function fillIn(page: Page, address: Partial<typeof ADDRESS>): Promise<void> {
  for (const [name, value] of Object.entries(address)) await page.type(`#${name}`, value);
}

describe('the demo shop', { skip: unlessChromium, timeout: 120_000 }, () => {
  let shop: Storefront;
  let chromium: ChromiumPage;
  let page: Page;
  before(async () => {
    shop = await startStorefront({ port: 0, dataDir: ':memory:', liveUrl: LIVE, quiet: true });
    chromium = await openChromiumPage(PHONE);
    ({ page } = chromium);
  });
  after(async () => {
    await chromium.close();
    await shop.close();
  });

  describe('without script', () => {
    before(() => page.setJavaScriptEnabled(false));
    after(() => page.setJavaScriptEnabled(true));

    it('sells: home, product, choice, bag, another quantity, checkout, order', async () => {
      await page.goto(shop.url);
      await follow(page, '.good[href="/products/mug"]');
      assert.equal(await textOf(page, 'h1'), 'Stoneware mug');
      await page.click('input[value=moss]');
      await page.click('input[value=two]');
      await follow(page, '.buying button');
      assert.equal(new URL(page.url()).pathname, '/cart');
      assert.match(await textOf(page, '.line'), /Stoneware mug moss, set of 2 €46\.00 each/);
      assert.equal(await textOf(page, '.count'), '1');
      await page.click('.line [name=quantity]', { count: 3 });
      await page.keyboard.type('2');
      await follow(page, '.line-form button');
      assert.equal(await textOf(page, '.line-total'), '€92.00');
      assert.equal(await textOf(page, '.grand dd'), '€98.90');
      await follow(page, '.sum .filled');
      await fillIn(page, ADDRESS);
      await follow(page, '.address .filled');
      assert.match(new URL(page.url()).pathname, /^\/orders\/[\w-]{16,}$/);
      assert.match(await textOf(page, '.order-line'), /2 × Stoneware mug moss, set of 2/);
      assert.match(await textOf(page, 'address'), /Ada Meyer/);
      assert.match(await textOf(page, 'time'), /\(Porto time\)$/);
      assert.equal(await page.$eval('.count', (node) => node.hasAttribute('hidden')), true);
    });

    it('says what is wrong with an address, and keeps what was written', async () => {
      await add(page, shop.url, 'bag-tan');
      await page.goto(`${shop.url}/checkout`);
      await fillIn(page, { ...ADDRESS, email: 'ada' });
      await follow(page, '.address .filled');
      assert.match(await textOf(page, '.note'), /Email is not written as we can read it/);
      assert.equal(await page.$eval('#city', (field) => field.getAttribute('value')), 'Leipzig');
      const described = await page.$eval('#email', (field) =>
        field.getAttribute('aria-describedby'),
      );
      assert.match(await textOf(page, `#${described}`), /^Email/);
    });

    it('says at checkout what was sold in between, and what is left to do', async () => {
      await page.deleteCookie(...(await page.cookies(shop.url)));
      await add(page, shop.url, 'lamp-uk');
      await page.goto(`${shop.url}/checkout`);
      await fillIn(page, ADDRESS);
      shop.setStock('lamp-uk', 0);
      await follow(page, '.address .filled');
      shop.setStock('lamp-uk', 40);
      assert.match(await textOf(page, '.note'), /The order was not placed.*Table lamp: sold out\./);
      assert.equal(await textOf(page, 'main .filled'), 'See the four things');
    });

    it('says what is sold out, and adds nothing', async () => {
      await page.goto(`${shop.url}/products/mug`);
      await page.click('input[value=slate]');
      await page.click('input[value=two]');
      await follow(page, '.buying button');
      assert.match(await textOf(page, '.note'), /Stoneware mug: sold out/);
      const chosen = await page.$$eval('.value input[checked]', (all) =>
        all.map((input) => input.getAttribute('value')),
      );
      assert.deepEqual(chosen, ['slate', 'two']);
    });

    it('changes country and language by a form, and comes back to the page', async () => {
      await page.goto(`${shop.url}/products/bag`);
      await page.click('.choices summary');
      await page.select('.choices [name=market]', 'AE');
      await page.select('.choices [name=lang]', 'ar');
      await follow(page, '.choices button');
      assert.equal(new URL(page.url()).pathname, '/products/bag');
      assert.equal(await page.$eval('html', (node) => node.getAttribute('dir')), 'rtl');
      assert.match(await textOf(page, '.amount .price'), /1,050\.00/);
      await page.deleteCookie(...(await page.cookies()));
    });

    it('has the show’s poster, and leads to all that it shows', async () => {
      await page.goto(`${shop.url}/live`);
      const links = await page.$$eval('onair-shop a', (all) =>
        all.map((link) => link.getAttribute('href')),
      );
      assert.deepEqual(
        links,
        ['mug', 'bag', 'lamp', 'throw'].map((id) => `/products/${id}`),
      );
      assert.ok(await page.$('onair-shop > img[slot=poster]'));
      assert.match(await textOf(page, '.no-script'), /needs JavaScript/);
    });
  });

  describe('with script', () => {
    it('shows the price and the picture of what is chosen', async () => {
      await page.goto(`${shop.url}/products/mug`);
      await page.click('input[value=moss]');
      await page.click('input[value=two]');
      assert.equal(await textOf(page, '[data-price]'), '€46.00');
      const picture = await page.$eval('[data-picture=chosen] img', (img) => img.srcset);
      assert.match(picture, /mug-moss-640\.jpg/);
    });

    it('says of each picture what it shows, in the page’s language', async () => {
      const alt = (): Promise<string> =>
        page.$eval('[data-picture=chosen] img', (img) => img.getAttribute('alt') ?? '');
      await page.goto(`${shop.url}/products/mug`);
      assert.equal(await alt(), 'A cream stoneware mug');
      await page.click('input[value=slate]');
      assert.equal(await alt(), 'Stoneware mug, slate');
      await page.click('input[value=cream]');
      assert.equal(await alt(), 'A cream stoneware mug');
      await page.goto(`${shop.url}/products/mug?option.colour=moss&lang=zh-Hans`);
      assert.equal(await alt(), '炻器马克杯，苔绿');
    });

    it('gives an order’s time in the visitor’s own zone', async () => {
      await page.emulateTimezone('Asia/Shanghai');
      await add(page, shop.url, 'lamp-eu');
      await page.goto(`${shop.url}/checkout`);
      await fillIn(page, ADDRESS);
      await follow(page, '.address .filled');
      const at = await page.$eval('time', (time) => time.dateTime);
      const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const;
      const expected = new Intl.DateTimeFormat('en-GB', format).format(new Date(at));
      assert.equal(await textOf(page, 'time'), expected);
      await page.emulateTimezone();
    });

    it('says how many are left where there are few', async () => {
      await page.goto(`${shop.url}/products/bag`);
      assert.equal(await textOf(page, '[data-stock]'), 'In stock');
      await page.click('input[value=chestnut]');
      assert.equal(await textOf(page, '[data-stock]'), '3 left, by the shop’s own count');
    });

    it('has the bag’s page follow a change that another tab made', async () => {
      await add(page, shop.url, 'lamp-eu');
      const other = await chromium.page.browser().newPage();
      await add(other, shop.url, 'throw-sage-lap');
      await other.close();
      await page.waitForFunction(
        () => /Linen throw/.test(document.querySelector('.lines')?.textContent ?? ''),
        { polling: 50 },
      );
      assert.equal(await textOf(page, '.count'), '2');
    });
  });

  describe('for everybody', () => {
    const PATHS = ['/', '/products/throw', '/cart', '/checkout', '/faq', '/nothing', '/live'];

    for (const path of PATHS) {
      it(`passes the audit: ${path}`, async () => {
        await add(page, shop.url, 'mug-cream-single');
        await page.goto(shop.url + path);
        assert.deepEqual(await violations(page), []);
      });
    }

    it('passes the audit on an order, and in the dark', async () => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await add(page, shop.url, 'bag-charcoal');
      assert.deepEqual(await violations(page), []);
      await page.goto(`${shop.url}/checkout`);
      await fillIn(page, ADDRESS);
      await follow(page, '.address .filled');
      assert.deepEqual(await violations(page), []);
      await page.emulateMediaFeatures([]);
    });

    for (const lang of LANGS) {
      it(`fits a phone in ${lang}`, async () => {
        await add(page, shop.url, 'bag-tan');
        for (const path of PATHS) {
          await page.goto(`${shop.url}${path}?lang=${lang}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= PHONE.width, `${path} is ${wide} px wide`);
        }
      });
    }

    it('moves nothing while it loads', async () => {
      await page.evaluateOnNewDocument(`globalThis.shift = 0;
        new PerformanceObserver((list) => { for (const one of list.getEntries()) shift += one.value; })
          .observe({ type: 'layout-shift', buffered: true });`);
      for (const path of PATHS.filter((one) => one !== '/live')) {
        await page.goto(shop.url + path, { waitUntil: 'networkidle0' });
        assert.equal(await page.evaluate('shift'), 0, path);
      }
    });
  });
});
