import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HealthSample } from '../../../src/core/ports.ts';
import { createDistribution } from '../../../src/insight/qoe/distribution.ts';
import { followShow, type InsightEvent, type Page } from '../../../src/insight/index.ts';
import { UNTOLD } from '../../../src/transport/untold.ts';
import { setUp } from '../insight/insight-set-up.ts';

const PLAYING = { phase: 'playing', transport: 'whep', playback: 'playing' } as const;

/** A page that is in sight until it is left. */
const onePage = (left: AbortSignal): Page => ({
  isVisible: () => true,
  watch: () => undefined,
  visits: (visit) => visit(left),
});

/** A visit whose quality is followed from the start. */
async function begin(options?: Parameters<typeof setUp>[0]) {
  const made = setUp(options);
  await made.clock.advance(0);
  const last = () => made.told('qoe').at(-1)!;
  const measure = (health: Partial<HealthSample>): void => {
    made.media.health = { ...UNTOLD, ...health };
  };
  return { ...made, last, measure };
}

describe('the quality of a playback', () => {
  it('is told each minute and at the end, all of it each time', async () => {
    const { clock, play, turn, told, page } = await begin();
    play();
    turn(PLAYING);
    await clock.advance(150_000);
    page.leave();
    assert.deepEqual(
      told('qoe').map(({ ms, final }) => [ms, final]),
      [
        [60_000, false],
        [120_000, false],
        [150_000, true],
      ],
    );
    assert.equal(clock.waiting, 0);
  });

  it('is not told of what nobody played', async () => {
    const { clock, told, page } = await begin();
    await clock.advance(200_000);
    page.leave();
    assert.deepEqual(told('qoe'), []);
  });

  it('tells the join, without the time in which the browser waited for a tap', async () => {
    const { clock, play, turn, last, show } = await begin();
    play();
    await clock.advance(200);
    turn({ playback: 'blocked' });
    await clock.advance(9_000);
    turn({ playback: 'stopped' });
    await clock.advance(230);
    turn(PLAYING);
    show.stop();
    assert.deepEqual([last().joinMs, last().hasPlayed, last().final], [430, true, true]);
  });

  it('tells an exit before the first picture', async () => {
    const { clock, play, page, last } = await begin();
    play();
    await clock.advance(4_000);
    page.leave();
    assert.deepEqual(
      [last().final, last().hasPlayed, last().joinMs, last().ms],
      [true, false, null, 4_000],
    );
  });

  it('adds up stalls and tells the switches, with how long the picture stood for each', async () => {
    const { clock, play, turn, show, last } = await begin();
    play();
    turn(PLAYING);
    await clock.advance(5_000);
    turn({ phase: 'suspect' });
    await clock.advance(300);
    turn(PLAYING);
    await clock.advance(5_000);
    turn({ phase: 'suspect' });
    await clock.advance(450);
    turn({ phase: 'switching' });
    await clock.advance(350);
    turn({ ...PLAYING, transport: 'hls' });
    await clock.advance(5_000);
    turn({ phase: 'probing' });
    await clock.advance(3_000);
    turn(PLAYING);
    show.stop();
    const { stalls, stalledMs, switches, switched, transport } = last();
    assert.deepEqual([stalls, stalledMs, switches, transport], [2, 1_100, 2, 'whep']);
    assert.deepEqual(switched, [
      { from: 'whep', to: 'hls', ms: 800 },
      { from: 'hls', to: 'whep', ms: 0 },
    ]);
  });

  it('counts a stall that the viewer did not outwait', async () => {
    const { clock, play, turn, page, last } = await begin();
    play();
    turn(PLAYING);
    turn({ phase: 'failed' });
    await clock.advance(7_000);
    page.leave();
    assert.deepEqual([last().stalls, last().stalledMs], [1, 7_000]);
  });

  it('adds up what the engine counts, across paths that count from zero', async () => {
    const { clock, play, turn, measure, show, last } = await begin();
    play();
    turn(PLAYING);
    measure({ freezes: 2, frozenMs: 400, concealedMs: 90, reattached: 1 });
    await clock.advance(3_000);
    measure({ freezes: null, frozenMs: null });
    await clock.advance(3_000);
    measure({ freezes: 1, frozenMs: 250, concealedMs: 20, reattached: 0 });
    await clock.advance(3_000);
    show.stop();
    const { freezes, frozenMs, concealedMs, reattached } = last();
    assert.deepEqual([freezes, frozenMs, concealedMs, reattached], [3, 650, 110, 1]);
  });

  it('tells null where the engine does not count', async () => {
    const { clock, play, turn, measure, show, last } = await begin();
    play();
    turn(PLAYING);
    measure({});
    await clock.advance(3_000);
    show.stop();
    const { freezes, concealedMs, height, delayP50, delayP95 } = last();
    assert.deepEqual([freezes, concealedMs, height, delayP50, delayP95], Array(5).fill(null));
  });

  it('averages the picture’s lines over time', async () => {
    const { clock, play, turn, measure, show, last } = await begin();
    play();
    measure({ height: 360 });
    turn(PLAYING);
    await clock.advance(30_000);
    measure({ height: 720 });
    await clock.advance(10_000);
    show.stop();
    assert.equal(last().height, 450);
  });

  it('tells how far the picture was behind, at most looks and nearly all', async () => {
    const { clock, play, turn, media, show, last } = await begin();
    show.connect();
    let delay = 240;
    Object.defineProperty(media, 'capturedAt', { get: () => clock.now() - delay });
    play();
    turn(PLAYING);
    await clock.advance(80_000);
    delay = 2_100;
    await clock.advance(20_000);
    show.stop();
    assert.deepEqual([last().delayP50, last().delayP95], [240, 2_100]);
  });

  it('loses nothing of what happened before its own code was there', async () => {
    const made = setUp();
    made.play();
    made.turn(PLAYING);
    made.turn({ phase: 'suspect' });
    made.turn({ ...PLAYING, transport: 'hls' });
    made.show.stop();
    await made.clock.advance(0);
    const [told, ...more] = made.told('qoe');
    assert.deepEqual(more, []);
    assert.deepEqual(
      [told?.joinMs, told?.hasPlayed, told?.stalls, told?.switches, told?.final],
      [0, true, 1, 1, true],
    );
  });

  it('tells an exit before the first picture that came before its own code', async () => {
    const made = setUp();
    made.play();
    made.show.stop();
    await made.clock.advance(0);
    assert.deepEqual(
      made.told('qoe').map(({ final, hasPlayed, joinMs }) => [final, hasPlayed, joinMs]),
      [[true, false, null]],
    );
  });

  it('knows no join where playing began before anybody looked', async () => {
    const { show, clock, play, turn } = await begin();
    play();
    turn(PLAYING);
    const told: InsightEvent[] = [];
    const leaving = new AbortController();
    followShow(show, {
      sink: (event) => told.push(event),
      consent: () => true,
      consentFrom: new EventTarget(),
      page: onePage(leaving.signal),
    });
    await clock.advance(5_000);
    leaving.abort();
    const last = told.findLast((event) => event.name === 'qoe');
    assert.deepEqual([last?.joinMs, last?.hasPlayed, last?.final], [null, true, true]);
  });

  it('is told of each playback apart', async () => {
    const { clock, play, turn, show, told } = await begin();
    for (const seconds of [10, 20]) {
      play();
      turn(PLAYING);
      await clock.advance(seconds * 1_000);
      show.stop();
    }
    assert.deepEqual(
      told('qoe').map(({ ms, final }) => [ms, final]),
      [
        [10_000, true],
        [20_000, true],
      ],
    );
  });

  it('is told to nobody without consent', async () => {
    const { clock, play, turn, page, told } = await begin({ consent: () => false });
    play();
    turn(PLAYING);
    await clock.advance(90_000);
    page.leave();
    assert.deepEqual(told('qoe'), []);
  });
});

describe('a distribution', () => {
  it('tells which value a share of all does not exceed, to 20 ms', () => {
    const delays = createDistribution();
    assert.equal(delays.quantile(0.5), null);
    for (let i = 1; i <= 100; i++) delays.add(i * 10);
    assert.deepEqual([delays.quantile(0.5), delays.quantile(0.95)], [500, 960]);
    delays.add(1e9);
    delays.add(-5);
    assert.equal(delays.quantile(1), 120_000);
  });
});
