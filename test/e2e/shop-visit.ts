import { until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { FIND } from './chromium-page.ts';

/** How many things the shop itself says this visitor has. */
export const IN_THE_SHOP =
  "fetch('/api/cart').then((answer) => answer.json()).then(({ count }) => count)";

/** The sheet's button, in the page. */
export const ADD = "find('onair-product-sheet [part~=add]')";

/** The demo shop's live page in a new page, as the show plays in it. `find` is there, and `stayed` until the page is left. */
export async function watchInShop(browser: Browser, shop: string): Promise<BrowserPage> {
  const page = await browser.newPage();
  await page.resize(1280, 900);
  await page.goto(`${shop}/live?lang=en`);
  await playing(page);
  return page;
}

/** Waits until the show plays in a page that was just opened. */
export async function playing(page: BrowserPage): Promise<void> {
  await page.evaluate(`(() => { ${FIND} globalThis.stayed = true; })()`);
  await until(page, "find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
}

/** Opens the first product, by its name in the rail. */
export async function openFirst(page: BrowserPage): Promise<void> {
  const title = "find('onair-products onair-product-card [part~=title]')";
  await until(page, `!!${title}`);
  await page.evaluate(`${title}.click()`);
  await until(page, `!!${ADD}`);
}

/** Writes a question and sends it. */
export async function ask(page: BrowserPage, text: string): Promise<void> {
  await until(page, "!!find('onair-questions [part~=field]')");
  await page.evaluate(`(() => {
    const field = find('onair-questions [part~=field]');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  })()`);
  await page.evaluate("find('onair-questions form').requestSubmit()");
}

/** True in the page once the question stands there in that state. */
export const stands = (text: string, state: string): string =>
  `Object.values(find('onair-shop').show.state.questions.byId).some((one) => one.text === ${JSON.stringify(text)} && one.state === '${state}')`;
