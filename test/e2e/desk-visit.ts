import { until, type Browser, type BrowserPage } from '../engines/browser.ts';
import { FIND } from './chromium-page.ts';

/** The desk of the live server, as one of the staff works at it. */
export interface DeskVisit {
  readonly page: BrowserPage;
  /** Waits until a part says these words. */
  says(part: string, words: string): Promise<unknown>;
  click(part: string): Promise<unknown>;
  /** Puts the focus on the question with these words, once it is there. */
  choose(words: string): Promise<unknown>;
  /** Presses a key on what has the focus. */
  press(key: string, ctrlKey?: boolean): Promise<unknown>;
  /** Writes into the field that has the focus. */
  write(text: string): Promise<unknown>;
}

/** Opens the desk by a link that the live server printed. */
export async function visitDesk(browser: Browser, link: string): Promise<DeskVisit> {
  const page = await browser.newPage();
  await page.goto(link);
  await page.evaluate(`(() => {
    ${FIND}
    globalThis.root = () => find('onair-desk').shadowRoot;
    globalThis.saying = (selector, words) =>
      [...root().querySelectorAll(selector)].find((one) => one.textContent.includes(words));
  })()`);
  await until(page, "!!find('onair-desk [part~=queue]')", 40_000);
  const text = (words: string): string => JSON.stringify(words);
  return {
    page,
    says: (part, words) => until(page, `!!saying('[part~=${part}]', ${text(words)})`, 40_000),
    click: (part) => page.evaluate(`root().querySelector('[part~=${part}]').click()`),
    async choose(words) {
      await until(page, `!!saying('.question', ${text(words)})`, 40_000);
      return page.evaluate(`saying('.question', ${text(words)}).focus()`);
    },
    press: (key, ctrlKey = false) =>
      page.evaluate(`(() => {
        const init = { key: ${text(key)}, ctrlKey: ${ctrlKey}, bubbles: true, composed: true, cancelable: true };
        root().activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
      })()`),
    async write(words) {
      await until(page, "root().activeElement?.matches('textarea, input')");
      return page.evaluate(`(() => {
        const field = root().activeElement;
        field.value = ${text(words)};
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      })()`);
    },
  };
}
