import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPaste, type PasteServer } from '../../examples/paste/server.ts';
import { violations } from './audit.ts';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { unlessChromium } from './stage.ts';

describe(
  'the page of somebody else’s, with the show in it',
  { skip: unlessChromium, timeout: 120_000 },
  () => {
    let live: ServerProcess;
    let paste: PasteServer;
    let chromium: ChromiumPage;
    before(async () => {
      live = await startServer('demo');
      const [cdn, show] = [`${live.url}/cdn`, `${live.url}/live/show.json`];
      paste = await startPaste({ port: 0, cdn, show });
      chromium = await openChromiumPage({ width: 390, height: 844 });
      await chromium.page.evaluateOnNewDocument(FIND);
    });
    after(async () => {
      await chromium.close();
      await paste.close();
      await live.stop();
    });

    for (const path of ['/', '/strict']) {
      it(`passes the audit: ${path}`, async () => {
        await chromium.page.goto(paste.url + path);
        await chromium.until("find('onair-shop')?.show?.state.feed.status === 'open'");
        await chromium.until("!!find('onair-player [part~=play-button]')");
        assert.deepEqual(await violations(chromium.page), []);
      });
    }

    it('passes the audit at its till', async () => {
      await chromium.page.goto(`${paste.url}/till`);
      assert.deepEqual(await violations(chromium.page), []);
    });
  },
);
