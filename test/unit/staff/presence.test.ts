import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { MediaState } from '../../../src/core/ports.ts';
import { createShow } from '../../../src/core/show.ts';
import { mediaOf } from '../../../src/presets/media.ts';
import type { Presence } from '../../../src/protocol/presence.ts';
import type { Desk } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { tellPresence } from '../../../src/transport/presence.ts';
import { createFakeMediaPlane, NO_SURFACE } from '../core/fake-media-plane.ts';
import { manifestOf } from '../core/manifests.ts';
import { openStation, type Station } from './station.ts';

const PLAYING: MediaState = {
  phase: 'playing',
  transport: 'whep',
  playback: 'playing',
  muted: true,
  error: null,
};

describe('a viewer who plays', { timeout: 60_000 }, () => {
  let station: Station;
  let desk: Desk;
  beforeEach(async () => {
    station = await openStation();
    desk = await station.desk();
    await eventually(() => desk.state.me !== null, 'the desk is open');
  });
  afterEach(() => station.close());

  /** A show with fake media, telling the station; what it told, by the answers that came. */
  const watch = () => {
    const clock = createFakeClock();
    const media = createFakeMediaPlane();
    const show = createShow({ manifest: manifestOf(), media, clock });
    const life = new AbortController();
    const told: Presence[] = [];
    show.play(NO_SURFACE);
    const noting: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      assert.equal(response.status, 204);
      told.push(JSON.parse(String(init?.body)) as Presence);
      return response;
    };
    const start = (): void =>
      tellPresence({
        show,
        url: `${station.url}/live/presence`,
        fetch: noting,
        signal: life.signal,
      });
    return { clock, media, told, start, stop: () => life.abort() };
  };
  const lines = async (): Promise<Desk['state']['lines']> => {
    await station.stage.clock.advance(1000);
    return desk.state.lines;
  };

  it('is counted on its path, with its stalls, and gone once it stops', async () => {
    const { clock, media, told, start, stop } = watch();
    media.report(PLAYING);
    start();
    await eventually(() => told.length === 1, 'it told');
    const webrtc = { path: 'webrtc', viewers: 1, delay: null, stalls: 0 };
    await eventually(async () => (await lines()).length === 1, 'the desk sees it');
    assert.deepEqual(desk.state.lines, [webrtc]);

    media.report({ ...PLAYING, phase: 'switching' });
    media.report({ ...PLAYING, transport: 'hls' });
    await clock.advance(15_000);
    await eventually(() => told.length === 2, 'it told again');
    await eventually(async () => (await lines())[0]?.path === 'hls', 'the desk sees the change');
    assert.equal(desk.state.lines[0]?.stalls, 1);

    media.report({ ...PLAYING, soundOnly: true });
    await clock.advance(15_000);
    await eventually(() => told.length === 3, 'it told again');
    await eventually(async () => (await lines())[0]?.path === 'sound', 'sound alone');
    assert.equal(new Set(told.map(({ viewer }) => viewer)).size, 1);

    stop();
    await eventually(() => told.length === 4, 'it said that it stopped');
    await eventually(async () => (await lines()).length === 0, 'nobody watches');
    await clock.advance(60_000);
    assert.equal(told.length, 4);
  });

  it('tells nothing before its picture is there', async () => {
    const { clock, media, told, start, stop } = watch();
    start();
    await clock.advance(30_000);
    media.report(PLAYING);
    await clock.advance(15_000);
    await eventually(() => told.length === 1, 'it told once');
    stop();
  });

  it('may not tell more than there is to tell', async () => {
    const body = JSON.stringify({ viewer: 'v', path: 'hls', delay: 1, stalls: 0 });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await fetch(`${station.url}/live/presence`, { method: 'POST', body })).status);
    assert.deepEqual([statuses[0], statuses.at(-1)], [204, 429]);
    await eventually(async () => (await lines())[0]?.viewers === 1, 'it counts once');
  });
});

describe('the media of a show', () => {
  it('says when a playback begins, with a signal that aborts when it ends', () => {
    const played: AbortSignal[] = [];
    const never = new Promise<never>(() => undefined);
    const plane = mediaOf(
      { ...manifestOf(), media: [{ type: 'whep', url: '/whep' }] },
      { whep: () => never },
      {
        clock: createFakeClock(),
        policy: { nextDelay: () => null },
        hasEnded: () => false,
        played: (signal) => played.push(signal),
      },
    );
    const show = createShow({ manifest: manifestOf(), media: plane! });
    show.play(NO_SURFACE);
    show.play(NO_SURFACE);
    assert.deepEqual(
      played.map(({ aborted }) => aborted),
      [true, false],
    );
    show.close();
    assert.equal(played[1]?.aborted, true);
  });
});
