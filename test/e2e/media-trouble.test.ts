import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { LineWeather } from '../../scripts/chaos/media/line.ts';
import { openBrowser, until, type Browser, type BrowserPage } from '../engines/browser.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { openBadLine, type BadLine, type SeenAtLine } from './bad-line.ts';
import { unlessChromium } from './stage.ts';

/** Pictures after which a path counts as being in sight, and as going on. */
const SOME = 30;
const MANY = 60;

/** What the player says when something is wrong for long; one word may come and go on a machine that is busy. */
const ALARM = /stopped|cannot be shown|Sound only|Waiting for the picture/;

// Firefox takes no path that goes by a loopback address, as the line's relay does: test/browser/media-trouble.test.ts.
describe(
  'watching at the far end of a bad line',
  { skip: unlessChromium, timeout: 200_000 },
  () => {
    let site: BadLine;
    let browser: Browser;
    let page: BrowserPage;
    before(async () => {
      [site, browser] = await Promise.all([openBadLine(), openBrowser('chromium')]);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    afterEach(() => site.heal());

    const open = async (...types: readonly MediaSource['type'][]): Promise<void> => {
      page = await browser.newPage();
      await page.goto(site.page(...types));
    };
    const seen = (): Promise<SeenAtLine> => page.evaluate<SeenAtLine>('({ ...seen })');
    const forget = (): Promise<void> =>
      page.evaluate('void (seen.pictures = [], seen.states = [], seen.words = [])');
    const shows = (transport: string, pictures = SOME): Promise<boolean> =>
      until(
        page,
        `globalThis.seen?.pictures.filter(({ transport }) => transport === '${transport}').length > ${pictures}`,
        30_000,
      );
    const alarms = async (): Promise<string[]> =>
      (await seen()).words.filter((word) => ALARM.test(word));

    describe('that bears it', () => {
      before(async () => {
        await open();
        await shows('whep');
      });
      after(() => page.close());
      beforeEach(forget);

      const WEATHERS: readonly (readonly [string, Partial<LineWeather>])[] = [
        ['of 100 packets 3 are lost', { loss: 0.03 }],
        ['of 100 packets 10 are lost', { loss: 0.1 }],
        ['packets come up to 100 ms late', { jitter: 100 }],
        ['a round trip takes 300 ms', { roundTrip: 300 }],
        ['1 Mbit/s gets through', { bitrate: 1_000_000 }],
      ];
      for (const [name, weather] of WEATHERS)
        it(`goes on by the same path, and says nothing, when ${name}`, async () => {
          site.line.set(weather);
          await shows('whep', MANY);
          const { pictures } = await seen();
          assert.deepEqual([...new Set(pictures.map(({ transport }) => transport))], ['whep']);
          assert.deepEqual(await alarms(), []);
        });
    });

    describe('from the start', () => {
      afterEach(() => page.close());

      it('begins over WebRTC when a round trip takes 250 ms and packets come late and not all', async () => {
        site.line.set({ roundTrip: 250, jitter: 40, loss: 0.03 });
        await open();
        await shows('whep');
        assert.deepEqual(await alarms(), []);
      });

      it('begins over HLS when 1 Mbit/s gets through', async () => {
        site.line.set({ bitrate: 1_000_000 });
        await open('hls');
        await shows('hls', MANY);
        assert.deepEqual(await alarms(), []);
      });

      it('begins over HLS when UDP is blocked, and never says that there is no picture', async () => {
        site.line.set({ isUdpBlocked: true });
        await open();
        await shows('hls');
        const { words, states } = await seen();
        assert.ok(words.includes('Connecting'), words.join());
        assert.deepEqual(await alarms(), []);
        assert.deepEqual(
          states.filter((state) => state.endsWith('failed')),
          [],
        );
      });
    });

    describe('that breaks', () => {
      afterEach(() => page.close());

      it('keeps the sound when a fifth of all packets is lost and there is no other path', async () => {
        await open('whep');
        await shows('whep');
        site.line.set({ loss: 0.2 });
        await until(page, "media().soundOnlyCause === 'weak-line'", 60_000);
        await until(page, "wordsNow().includes('The picture comes back by itself.')");
      });

      it('says so when the HLS origin answers 503 for 12 s, and then goes on by itself', async () => {
        await open('hls');
        await shows('hls');
        await site.server.fault({ hls: { status: 503 } });
        const twelveSeconds = new Promise((resolve) => setTimeout(resolve, 12_000));
        // For longer where a busy machine takes longer to notice: else nobody would have to say it.
        await until(page, "wordsNow().includes('Picture and sound stopped')", 60_000);
        await twelveSeconds;
        await site.heal();
        await forget();
        await shows('hls', MANY);
        await until(page, "!wordsNow().includes('stopped')");
        assert.equal(await page.evaluate('media().soundOnly ?? false'), false);
      });
    });
  },
);
