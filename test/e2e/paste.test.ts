import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPaste, type PasteServer } from '../../examples/paste/server.ts';
import { freePort } from '../../examples/shared/free-port.ts';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { openSite, type Site } from './site.ts';

/** What the page says of policies, from before its scripts on where the engine can be told so. */
const VIOLATIONS = `globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));`;

/** Every computed style of what is the bookshop's own. */
const THEIRS = `[...document.querySelectorAll(
  '#masthead *, h1, h2, h3, .intro, .book, .book *, #bar, #bar *')].map((element) => {
  const style = getComputedStyle(element);
  return [element.tagName + ' ' + element.textContent.trim().slice(0, 20),
    ...[...style].map((name) => name + ': ' + style.getPropertyValue(name))];
})`;

/** Of all text that the show has on the page: its size in CSS pixels, and what it would have of the page around it. */
const TEXTS = `(() => {
  const texts = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (hasText && element.checkVisibility?.() !== false && element.tagName !== 'STYLE')
        texts.push([parseFloat(getComputedStyle(element).fontSize), getComputedStyle(element).textAlign]);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document.querySelector('onair-shop').shadowRoot);
  return texts;
})()`;

/** Whether a point of the page shows the show, and nothing of the page over it. */
const SHOWS = `globalThis.shows = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2)?.tagName === 'ONAIR-SHOP';
};`;

/** Where the small player ends, from the top of the window. */
const MINI_END = "find('onair-player .mini').getBoundingClientRect().bottom";

/** Whether the bar's button can be pressed all over: at its start, its middle, its end. */
const UNCOVERED = `(() => {
  const button = document.querySelector('#bar-close');
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const y = (top + bottom) / 2;
  return [left + 4, (left + right) / 2, right - 4].map(
    (x) => document.elementFromPoint(x, y) === button);
})()`;

for (const engine of chosenEngines()) {
  describe(`the two lines in somebody else’s page, in ${engine}`, { timeout: 240_000 }, () => {
    let live: ServerProcess;
    let paste: PasteServer;
    let browser: Browser;
    /** The same page without the two lines. */
    let bare: Site;
    before(async () => {
      const port = await freePort();
      live = await startServer('demo', ['--origin', `http://127.0.0.1:${port}`]);
      paste = await startPaste({
        port,
        cdn: `${live.url}/cdn`,
        show: `${live.url}/live/show.json`,
      });
      const html = await (await fetch(paste.url)).text();
      const lines = html.split('\n').filter((line) => !/embed\.js|<onair-shop/.test(line));
      assert.equal(lines.length, html.split('\n').length - 2, 'two lines, no more');
      bare = await openSite(paste.url, { '/bare': { html: lines.join('\n') } });
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      await bare?.close();
      await paste?.close();
      await live?.stop();
    });

    const visit = async (address: string, width = 1280): Promise<BrowserPage> => {
      const page = await browser.newPage();
      await page.resize(width, 844);
      if (engine !== 'webkit') await page.prepare(VIOLATIONS);
      await page.goto(address);
      await page.evaluate(`(() => { ${FIND} ${SHOWS} })()`);
      return page;
    };
    const opens = async (path: string, width?: number): Promise<BrowserPage> => {
      const page = await visit(paste.url + path, width);
      await until(page, "find('onair-shop')?.show?.state.feed.status === 'open'");
      await until(page, "!!find('onair-player [part~=play-button]')");
      return page;
    };

    it('leave the page’s own buttons, headings and all as they were', async () => {
      const before = await visit(`${bare.url}/bare`);
      const expected = await before.evaluate<string[][]>(THEIRS);
      await before.close();
      const page = await opens('/');
      const styles = await page.evaluate<string[][]>(THEIRS);
      assert.ok(styles.length > 20);
      assert.deepEqual(styles, expected);
      await page.close();
    });

    it('are not shrunk by a root font size of 62.5 %, nor justified as the page’s text is', async () => {
      const page = await opens('/', 390);
      assert.equal(
        await page.evaluate('getComputedStyle(document.documentElement).fontSize'),
        '10px',
      );
      const texts = await page.evaluate<[number, string][]>(TEXTS);
      assert.ok(texts.length > 5);
      assert.deepEqual(
        texts.filter(([size, align]) => size < 11 || align === 'justify'),
        [],
      );
      await page.close();
    });

    it('fit the column they are put into, whatever the page says of everything', async () => {
      for (const width of [390, 1280]) {
        const page = await opens('/', width);
        const [overflow, narrower] = await page.evaluate<[number, number]>(`(() => {
          const wrap = document.querySelector('.intro').parentElement.getBoundingClientRect();
          const shop = find('onair-shop').getBoundingClientRect();
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth - clientWidth, wrap.width - shop.width];
        })()`);
        assert.equal(overflow, 0, 'nothing hangs over');
        assert.ok(narrower >= 0, 'within its column');
        await page.close();
      }
    });

    it('show the manifest’s poster, since the page put in none of its own', async () => {
      const page = await opens('/');
      await until(page, "find('onair-player [part~=poster]').naturalWidth > 0");
      const [width, height] = await page.evaluate<[number, number]>(`(() => {
        const { width, height } = find('onair-player [part~=poster]').getBoundingClientRect();
        return [width, height];
      })()`);
      assert.ok(width > 300 && height > 150, `${width} × ${height}`);
      await page.close();
    });

    it('put what is added into the shop’s own basket, and its count', async () => {
      const page = await opens('/');
      await page.evaluate("document.querySelector('[data-sku=salt-roads]').click()");
      await until(page, "document.querySelector('#basket-count').textContent === '1'");
      await page.evaluate("find('onair-shop').open({ productId: 'mug' })");
      await until(page, "!!find('onair-product-sheet [part~=add]')");
      await page.evaluate("find('onair-product-sheet [part~=add]').click()");
      await until(page, "document.querySelector('#basket-count').textContent === '2'");
      const { items } = await page.evaluate<{ items: { sku: string; qty: number }[] }>(
        "fetch('/basket').then((answer) => answer.json())",
      );
      assert.deepEqual(
        items.map(({ sku, qty }) => [sku.replace(/^mug.*/, 'mug'), qty]),
        [
          ['salt-roads', 1],
          ['mug', 1],
        ],
      );
      await page.evaluate("find('onair-shop').open('bag')");
      await until(page, "find('onair-cart')?.shadowRoot?.textContent.includes('Salt Roads')");
      assert.equal(await page.evaluate("!!document.querySelector('onair-set-up-notice')"), false);
      await page.close();
    });

    it('keep the picture in sight, above the page’s own bar while that is there', async () => {
      for (const width of [390, 1280]) {
        const page = await opens('/', width);
        await page.evaluate("find('onair-player [part~=play-button]').click()");
        await until(page, "find('onair-shop').show.state.media.phase === 'playing'", 60_000);
        await page.evaluate("document.querySelector('#visit').scrollIntoView()");
        await until(page, "!!find('onair-player .mini') && shows(find('onair-player .mini'))");
        assert.deepEqual(await page.evaluate(UNCOVERED), [true, true, true], `${width} px`);
        const above = await page.evaluate<number>(MINI_END);
        await page.evaluate("document.querySelector('#bar-close').click()");
        await until(page, `${MINI_END} > ${above}`);
        await page.close();
      }
    });

    it('run under a strict policy, with nothing to forbid', async () => {
      const page = await opens('/strict');
      await page.evaluate("find('onair-player [part~=play-button]').click()");
      await until(page, "find('onair-shop').show.state.media.phase === 'playing'", 60_000);
      await page.evaluate("find('onair-shop').open('questions')");
      await until(page, "find('onair-questions')?.matches(':defined')");
      if (engine !== 'webkit') assert.deepEqual(await page.evaluate('violations'), []);
      assert.equal(await page.evaluate("!!document.querySelector('onair-set-up-notice')"), false);
      await page.close();
    });
  });
}
