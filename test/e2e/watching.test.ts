import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until, type BrowserPage } from '../engines/browser.ts';
import { chosenEngines } from '../engines/engines.ts';
import { framesBetween, injectCounter } from './counter.ts';
import { openStage } from './stage.ts';

/** Takes the means of WebRTC from a page before its scripts run. */
const WITHOUT_WEBRTC = 'delete globalThis.RTCPeerConnection';

/** The video element in sight. */
const SHOWN =
  "[...document.querySelectorAll('video')].find((video) => video.part.contains('shown'))";

/** Waits until the loudest sample that the video in sight sounds is more than silence: the clip hums. */
async function isLoud(page: BrowserPage): Promise<void> {
  await page.evaluate(`(() => {
    const context = new AudioContext();
    const video = ${SHOWN};
    const source = video.srcObject
      ? context.createMediaStreamSource(video.srcObject)
      : context.createMediaElementSource(video);
    const analyser = source.connect(context.createAnalyser());
    const samples = new Float32Array(analyser.fftSize);
    globalThis.loudness = () => {
      analyser.getFloatTimeDomainData(samples);
      return Math.max(...samples.map(Math.abs));
    };
    return true;
  })()`);
  await until(page, 'loudness() > 0.001');
}

/** Firefox starts no audio graph on a machine without a sound card: there the element must say it has sound. */
async function hasSound(page: BrowserPage): Promise<void> {
  await until(
    page,
    `${SHOWN}.mozHasAudio && ${SHOWN}.srcObject.getAudioTracks()[0].muted === false`,
  );
}

for (const engine of chosenEngines()) {
  describe(`watching a show in ${engine}`, { timeout: 180_000 }, () => {
    const stage = openStage(engine);

    const watch = async (transport: string, prepare?: string): Promise<BrowserPage> => {
      const page = await stage.browser.newPage();
      if (prepare) await page.prepare(prepare);
      await page.goto(`${stage.server.url}/plain/`);
      await until(page, `globalThis.show?.state.media.transport === '${transport}'`, 30_000);
      await injectCounter(page);
      return page;
    };
    const framesAdvance = async (page: BrowserPage): Promise<void> => {
      const first = await until<number>(page, 'counterNow() ?? false');
      const ahead = `(() => { const now = counterNow(); return now !== null && now !== ${first} && now; })()`;
      const next = await until<number>(page, ahead);
      assert.ok(framesBetween(first, next) > 0, `the counter went from ${first} to ${next}`);
    };

    it(
      'shows the moving picture over WebRTC',
      { skip: engine === 'webkit' && 'WebKitGTK has no WebRTC' },
      async () => {
        const page = await watch('whep');
        await framesAdvance(page);
        await page.close();
      },
    );

    it('sounds after one tap', async () => {
      const page = await watch(engine === 'webkit' ? 'hls' : 'whep');
      const soundsIn = engine === 'firefox' ? hasSound : isLoud;
      assert.equal(await page.evaluate('show.state.media.muted'), true);
      await page.click('#sound');
      await until(page, '!show.state.media.muted');
      await until(page, `!${SHOWN}.muted && !${SHOWN}.paused`);
      await soundsIn(page);
      await framesAdvance(page);
      await page.close();
    });

    it('shows the same show over HLS where WebRTC cannot be had', async () => {
      const page = await watch('hls', engine === 'webkit' ? undefined : WITHOUT_WEBRTC);
      await framesAdvance(page);
      assert.match(
        await page.evaluate<string>("document.querySelector('#path').textContent"),
        /HLS/,
      );
      await page.close();
    });
  });
}
