import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until, type BrowserPage } from '../engines/browser.ts';
import { openStage, unlessChromium } from './stage.ts';

describe('a question', { skip: unlessChromium, timeout: 120_000 }, () => {
  const stage = openStage('chromium');

  const open = async (): Promise<BrowserPage> => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/plain/`);
    await until(page, "globalThis.show?.state.feed.status === 'open'");
    return page;
  };
  const ask = async (page: BrowserPage, text: string): Promise<void> => {
    await page.type('#question', text);
    await page.click('#ask button');
  };
  const sees = (page: BrowserPage, text: string): Promise<boolean> =>
    until(
      page,
      `document.querySelector('#questions').textContent.includes(${JSON.stringify(text)})`,
      40_000,
    );

  it('asked on one page is seen on another', async () => {
    const [a, b] = [await open(), await open()];
    await ask(a, 'Is the glaze safe in the dishwasher?');
    await sees(b, 'Is the glaze safe in the dishwasher?');
    await a.close();
    await b.close();
  });

  it('survives a server that is killed and started again, on both pages', async () => {
    const [a, b] = [await open(), await open()];
    await ask(a, 'How heavy is the lamp?');
    await until(a, "document.querySelector('#ask-result').textContent === 'Asked.'");
    await stage.server.crash();
    await until(b, "show.state.feed.status === 'waiting'");
    await stage.server.restart();
    for (const page of [a, b]) {
      await until(page, "show.state.feed.status === 'open'", 40_000);
      await sees(page, 'How heavy is the lamp?');
    }
    await ask(b, 'And after the restart?');
    await sees(a, 'And after the restart?');
    const fresh = await open();
    await sees(fresh, 'How heavy is the lamp?');
    await sees(fresh, 'And after the restart?');
  });

  it('asked while the server is away is sent once it is back, and stands once', async () => {
    const page = await open();
    await stage.server.crash();
    await ask(page, 'Do you ship to Norway?');
    await until(page, 'Object.keys(show.state.mine.requests).length === 1');
    await stage.server.restart();
    await until(page, "document.querySelector('#ask-result').textContent === 'Asked.'", 40_000);
    const asked =
      "Object.values(show.state.questions.byId).filter(({ text }) => text === 'Do you ship to Norway?').length";
    await until(page, `${asked} > 0`, 40_000);
    assert.equal(await page.evaluate<number>(asked), 1);
  });
});
