import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { chosenEngines, EXECUTABLES } from '../engines/engines.ts';
import { openStudioStage, type StudioStage } from './studio-stage.ts';

const skip = !chosenEngines().includes('chromium') || !existsSync(EXECUTABLES.chromium);

/** What a viewer's page read of the clock in the host's picture. */
interface Seen {
  /** Milliseconds that each picture was old. */
  readonly ages: readonly number[];
  readonly seen: readonly number[];
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

const told = ({ ages }: Seen): string => {
  const settled = ages.slice(30);
  return `${at(settled, 0.5)} ms behind at p50, ${at(settled, 0.95)} ms at p95 (${settled.length} pictures)`;
};

describe('going live from a browser', { skip, timeout: 240_000 }, () => {
  let stage: StudioStage;
  before(async () => {
    stage = await openStudioStage();
  });
  after(() => stage?.close());

  const watchWhep = async (): Promise<Page> => {
    const page = await stage.open();
    const asked = `watchWhep('${stage.url}/live/studio/whep').then(() => true, () => false)`;
    // The host's first packet may still be on its way.
    await page.waitForFunction(asked, { polling: 500 });
    return page;
  };
  const whole = (page: Page): Promise<unknown> =>
    page.waitForFunction('ages.length > 150', { timeout: 60_000 });
  const seenBy = async (page: Page): Promise<Seen> =>
    (await page.evaluate('({ ages, seen })')) as Seen;
  /**
   * Viewers join one after the other: each gives the milliseconds to its first picture. Chromium's encoder makes
   * a keyframe when it is asked for one, and else once in some minutes: without one nobody sees anything.
   */
  const joinLate = async (host: Page): Promise<number[]> => {
    const keyframes = async (): Promise<number> =>
      (await host.evaluate('keyframesSent()')) as number;
    const before = await keyframes();
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const viewer = await watchWhep();
      await viewer.waitForFunction('seen.length > 0', { timeout: 30_000 });
      waits.push((await viewer.evaluate('Math.round(firstAfter)')) as number);
      await viewer.browserContext().close();
    }
    assert.ok((await keyframes()) > before, 'the host was asked for a keyframe');
    return waits;
  };
  const states = async (): Promise<readonly string[]> => {
    const log = (await (await fetch(`${stage.url}/live/log.json`)).json()) as {
      type: string;
      data: { state: string };
    }[];
    return log.filter(({ type }) => type === 'show.state').map(({ data }) => data.state);
  };
  /** Plays the newest recording, and reads the clock in it. */
  const playRecording = async (): Promise<{ seen: number[]; sound: number; seconds: number }> => {
    const headers = { Authorization: `Bearer ${stage.token}` };
    const list = (await (await fetch(`${stage.url}/live/recordings`, { headers })).json()) as {
      name: string;
    }[];
    const page = await stage.open();
    const url = `${stage.url}/live/recordings/${list[0]?.name}`;
    await page.evaluate(`playFile('${url}', '${stage.token}')`);
    await page.waitForFunction('seen.length > 60', { timeout: 60_000 });
    const found = await page.evaluate('playedFile()');
    await page.close();
    return found as { seen: number[]; sound: number; seconds: number };
  };
  const assertAdvances = (seen: readonly number[]): void => {
    const steps = seen.slice(1).map((one, i) => (one - (seen[i] ?? one) + 4096) % 4096);
    assert.ok(
      steps.every((step) => step < 2048),
      'pictures only advance',
    );
  };

  it('in H.264: others see it by WHEP and by HLS, the host may come back, and the recording plays', async (t) => {
    const first = await stage.publish('H264');
    const viewer = await watchWhep();
    await whole(viewer);
    t.diagnostic(`WHEP: ${told(await seenBy(viewer))}`);
    assertAdvances((await seenBy(viewer)).seen);

    t.diagnostic(`Joining late: first picture after ${(await joinLate(first)).join(', ')} ms`);

    const tv = await stage.open();
    await tv.evaluate(`watchHls('${stage.url}/live/studio/hls/main.m3u8')`);
    await whole(tv);
    t.diagnostic(`HLS: ${told(await seenBy(tv))}`);
    assertAdvances((await seenBy(tv)).seen);
    const errors = await tv.evaluate('hlsErrors.filter(({ fatal }) => fatal)');
    assert.deepEqual(errors, []);
    const sound = 'document.querySelector("video").webkitAudioDecodedByteCount > 10000';
    await tv.waitForFunction(sound);

    // The host's browser is gone without a word.
    await first.browserContext().close();
    const gone = async (): Promise<boolean> => (await states()).length > 1;
    while (!(await gone())) await new Promise((done) => setTimeout(done, 100));
    const before = (await seenBy(viewer)).ages.length;
    const again = await stage.publish('H264');
    await viewer.waitForFunction(`ages.length > ${before + 90}`, { timeout: 60_000 });
    assert.equal(await viewer.evaluate('viewer.connectionState'), 'connected');
    await tv.waitForFunction('ages.at(-1) < 6000 && hls.levels.length === 1', { timeout: 60_000 });
    await again.evaluate('endStream()');
    assert.equal((await states()).at(-1), 'ended');

    const played = await playRecording();
    assertAdvances(played.seen);
    assert.ok(played.sound > 0, 'with its sound');
  });

  it('in VP8: others see it by WHEP, HLS says that it cannot, and the recording plays', async (t) => {
    const host = await stage.publish('VP8');
    const viewer = await watchWhep();
    await whole(viewer);
    t.diagnostic(`WHEP: ${told(await seenBy(viewer))}`);
    assertAdvances((await seenBy(viewer)).seen);
    t.diagnostic(`Joining late: first picture after ${(await joinLate(host)).join(', ')} ms`);
    const hls = await fetch(`${stage.url}/live/studio/hls/main.m3u8`);
    assert.equal(hls.status, 404);
    assert.match(((await hls.json()) as { detail: string }).detail, /VP8/);
    await host.evaluate('endStream()');
    assert.equal((await states()).at(-1), 'ended');
    const played = await playRecording();
    assertAdvances(played.seen);
    assert.ok(played.sound > 0, 'with its sound');
  });
});
