import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { createReader, type Reader } from './reader.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { unlessChromium } from './stage.ts';

const SHOW = "find('onair-shop').show";

/** A question of somebody else's, for the viewer to want to know too. */
async function askAsAnother(server: ServerProcess, text: string): Promise<void> {
  const opId = crypto.randomUUID();
  const body = JSON.stringify({ op: 'question.ask', opId, data: { text, lang: 'en' } });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/live/requests`, { method: 'POST', headers, body });
  assert.ok(answer.ok, await answer.text());
}

describe(
  'the demo page, by keyboard and ear alone',
  { skip: unlessChromium, timeout: 240_000 },
  () => {
    let server: ServerProcess;
    let chromium: ChromiumPage;
    let viewer: Reader;
    before(async () => {
      server = await startServer('demo');
      chromium = await openChromiumPage();
      await chromium.page.evaluateOnNewDocument(FIND);
      await chromium.page.goto(server.url);
      viewer = createReader(chromium);
      await chromium.until(`${SHOW}?.state.media.phase === 'playing'`, 60_000);
    });
    after(async () => {
      await chromium.close();
      await server.stop();
    });

    /** Whichever tab is open: the arrow keys go round. */
    const goToTab = async (name: string): Promise<void> => {
      for (let tab = await viewer.tabTo(/^tab .*selected/); !tab.startsWith(`tab ${name}`);) {
        await viewer.press('ArrowRight');
        tab = await viewer.focused();
      }
    };

    it('says where one is', async () => {
      const heard = await viewer.reads();
      for (const landmark of [/^banner/, /^navigation Shop/, /^main/, /^contentinfo/]) {
        assert.ok(
          heard.some((one) => landmark.test(one)),
          `${landmark} in ${heard.join('\n')}`,
        );
      }
      await viewer.hears(/^heading Four things for a small home/);
      await viewer.hears(/^StaticText Demo: looped film/);
    });

    it('stops and plays it', async () => {
      await viewer.tabTo(/^button Pause/);
      await viewer.press('Enter');
      await viewer.hears(/^button Play/);
      // The button is gone that had the focus: it stays in the player.
      assert.match(await viewer.focused(), /^group Four things for a small home/);
      await viewer.tabTo(/^button Play/);
      await viewer.press('Enter');
      await viewer.hears(/^button Pause/);
      await chromium.until(`${SHOW}.state.media.phase === 'playing'`);
    });

    it('turns the sound on', async () => {
      await viewer.tabTo(/^button Sound is off\. Turn on/);
      await viewer.press('Enter');
      await chromium.until(`!${SHOW}.state.media.muted`);
      await viewer.hears(/^button (Mute|Turn the sound off|Sound)/);
    });

    it('opens a product, chooses, and adds it to the bag', async () => {
      await viewer.tabTo(/^button Stoneware mug/);
      await viewer.press('Enter');
      await viewer.hears(/^heading Stoneware mug/);
      await viewer.tabTo(/^radio/);
      const before = await viewer.focused();
      await viewer.press('ArrowRight');
      const chosen = await viewer.focused();
      assert.match(chosen, /^radio .*checked/);
      assert.notEqual(chosen, before);
      await viewer.tabTo(/^button Add to bag, €/);
      await viewer.press('Enter');
      await viewer.hears(/^StaticText .*(Added to your bag|In your bag|is in your bag)/);
    });

    it('closes the product with Escape, and is back where it was', async () => {
      await viewer.press('Escape');
      await chromium.until("!find('onair-product-sheet')");
      assert.match(await viewer.focused(), /^button Stoneware mug/);
      await viewer.hears(/^tab Bag 1/);
    });

    it('takes one more in the bag, takes it out, and back in', async () => {
      await goToTab('Bag');
      await viewer.tabTo(/^button One more/);
      await viewer.press('Enter');
      await viewer.hears(/^tab Bag 2/);
      await viewer.tabTo(/^button Remove/);
      await viewer.press('Enter');
      await viewer.hears(/^StaticText .*Stoneware mug.* removed/);
      // The line is gone that had the focus: what takes it back has it.
      assert.match(await viewer.focused(), /^button Undo/);
      await viewer.press('Enter');
      await viewer.hears(/^tab Bag 2/);
      await viewer.tabTo(/^(link|button) Check out in the shop/);
    });

    it('compares two that were shown, and is back where it was', async () => {
      await goToTab('Products');
      // As soon as the show has come to a second one.
      await viewer.hears(/^button Compare what was shown/, 90_000);
      await viewer.tabTo(/^button Compare what was shown/);
      await viewer.press('Enter');
      await viewer.hears(/^heading Compare/);
      await viewer.hears(/^rowheader Price/);
      await viewer.tabTo(/^switch Only what differs/);
      await viewer.press('Space');
      assert.match(await viewer.focused(), /^switch Only what differs checked/);
      await viewer.tabTo(/^button Look closer/);
      await viewer.press('Escape');
      await chromium.until("!find('onair-compare')");
      assert.match(await viewer.focused(), /^button Compare what was shown/);
    });

    it('reads who sells, and is back where it was', async () => {
      await viewer.tabTo(/^(button|link) Who sells this/);
      await viewer.press('Enter');
      await viewer.hears(/^heading Who sells this/);
      await viewer.hears(/^heading The seller/);
      await viewer.press('Escape');
      await chromium.until("!find('onair-trust')");
      assert.match(await viewer.focused(), /^(button|link) Who sells this/);
    });

    it('asks a question, and hears that it was asked', async () => {
      await goToTab('Questions');
      await viewer.tabTo(/^textbox Ask/);
      await viewer.type('Does the mug survive the dishwasher?');
      await viewer.tabTo(/^button Send the question/);
      await viewer.press('Enter');
      await viewer.hears(/^StaticText .*Does the mug survive the dishwasher\?/);
      await chromium.until(`${SHOW}.state.mine.questions.length === 1`);
      await viewer.hears(/^StaticText Answered in writing at \d\d:\d\d/, 40_000);
    });

    it('wants to know what somebody else asked', async () => {
      await askAsAnother(server, 'Who carries the parcel up to the fifth floor?');
      await viewer.hears(/fifth floor/, 40_000);
      const button = await viewer.tabTo(/^button .*(want to know)/);
      assert.doesNotMatch(button, /pressed/);
      await viewer.press('Enter');
      await viewer.hears(/^button .*want to know.*(pressed|disabled)|You want to know this too/);
    });

    it('finds an answer', async () => {
      await viewer.tabTo(/^button Find an answer/, true);
      await viewer.press('Enter');
      assert.match(await viewer.focused(), /^(searchbox|textbox) Find an answer/);
      await viewer.type('dishwasher');
      await viewer.hears(/^StaticText .*\d+ found/);
      await viewer.hears(/^StaticText .*Does the mug survive the dishwasher\?/);
      await viewer.press('Escape');
    });

    it('takes the whole screen, stays in it, and leaves', async () => {
      await viewer.tabTo(/^button Open the show/, true);
      await viewer.press('Enter');
      await viewer.hears(/^dialog Four things for a small home.*modal/);
      // Round and round: the page beneath is out of reach.
      for (let stop = 0; stop < 40; stop++) {
        await viewer.press('Tab');
        assert.doesNotMatch(await viewer.focused(), /^link (Kiln|Table|Linen|To the show)/);
      }
      await viewer.tabTo(/^button Leave the show/);
      await viewer.press('Enter');
      await viewer.tabTo(/^link The same show without any element/);
      assert.ok(!(await viewer.reads()).some((one) => /^dialog/.test(one)));
      assert.equal(await chromium.page.evaluate(`${SHOW}.state.media.phase`), 'playing');
    });
  },
);
