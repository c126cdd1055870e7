import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from './insight-set-up.ts';

const PLAYING = { phase: 'playing', transport: 'whep', playback: 'playing' } as const;
const STANDS = { phase: 'switching', transport: 'whep', playback: 'playing' } as const;

const slices = (made: ReturnType<typeof setUp>): number[] =>
  made.told('watch_time').map(({ ms }) => ms);

describe('the stay', () => {
  it('begins with a view of the show', () => {
    const { events, clock, show } = setUp({ lang: 'de', market: 'DE' });
    assert.deepEqual(events, [
      {
        name: 'show_view',
        at: clock.now(),
        show: show.manifest.id,
        moment: null,
        phase: 'live',
        lang: 'de',
        market: 'DE',
      },
    ]);
  });

  it('tells the time to the first picture, once a playback', async () => {
    const { clock, play, turn, told } = setUp();
    await clock.advance(5_000);
    play();
    await clock.advance(430);
    turn(PLAYING);
    turn({ muted: false });
    assert.deepEqual(
      told('first_frame').map(({ ms, transport }) => [ms, transport]),
      [[430, 'whep']],
    );
  });

  it('does not count the time in which the browser waits for the viewer’s tap', async () => {
    const { clock, play, turn, told } = setUp();
    play();
    await clock.advance(300);
    turn({ playback: 'blocked' });
    await clock.advance(60_000);
    turn(PLAYING);
    assert.deepEqual(
      told('first_frame').map(({ ms }) => ms),
      [300],
    );
  });

  it('counts as watched only what runs on a page in sight', async () => {
    const made = setUp();
    const { clock, page, play, turn } = made;
    play();
    await clock.advance(4_000);
    turn(PLAYING);
    await clock.advance(5_000);
    page.show(false);
    await clock.advance(60_000);
    page.show(true);
    await clock.advance(3_000);
    turn(STANDS);
    await clock.advance(2_000);
    turn(PLAYING);
    await clock.advance(1_000);
    page.leave();
    assert.deepEqual(slices(made), [5_000, 4_000]);
    assert.equal(made.told('show_leave')[0]?.watchedMs, 9_000);
    assert.equal(made.told('show_leave')[0]?.visitMs, 75_000);
  });

  it('tells it in slices of 15 s, and of what the viewer hears and on which path', async () => {
    const made = setUp();
    const { clock, play, turn, page } = made;
    play();
    turn(PLAYING);
    await clock.advance(32_000);
    turn({ muted: false });
    await clock.advance(1_000);
    turn({ transport: 'hls' });
    await clock.advance(500);
    page.leave();
    assert.deepEqual(
      made
        .told('watch_time')
        .map(({ ms, totalMs, muted, transport }) => [ms, totalMs, muted, transport]),
      [
        [15_000, 15_000, true, 'whep'],
        [15_000, 30_000, true, 'whep'],
        [2_000, 32_000, true, 'whep'],
        [1_000, 33_000, false, 'whep'],
        [500, 33_500, false, 'hls'],
      ],
    );
  });

  it('does not count the time that the machine slept', async () => {
    const made = setUp();
    const { clock, play, turn, page } = made;
    play();
    turn(PLAYING);
    await clock.advance(10_000);
    const { now } = clock;
    Object.assign(clock, { now: () => now() + 3_600_000 });
    page.leave();
    assert.deepEqual(slices(made), [15_000]);
  });

  it('tells each stall once it is over, with the path that stood', async () => {
    const { clock, play, turn, page, told } = setUp();
    play();
    await clock.advance(800);
    turn(PLAYING);
    turn({ phase: 'suspect' });
    await clock.advance(250);
    turn({ phase: 'switching' });
    await clock.advance(650);
    turn({ ...PLAYING, transport: 'hls' });
    await clock.advance(1_000);
    turn({ phase: 'failed' });
    await clock.advance(2_000);
    page.leave();
    assert.deepEqual(
      told('stall').map(({ ms, transport }) => [ms, transport]),
      [
        [900, 'whep'],
        [2_000, 'hls'],
      ],
    );
    const [leave] = told('show_leave');
    assert.deepEqual([leave?.stalls, leave?.stalledMs], [2, 2_900]);
  });

  it('does not call it a stall before the first picture, nor after the end', async () => {
    const { clock, play, turn, page, told } = setUp();
    play();
    turn({ phase: 'failed' });
    await clock.advance(5_000);
    turn(PLAYING);
    turn({ phase: 'ended', playback: 'stopped' });
    await clock.advance(5_000);
    page.leave();
    assert.deepEqual(told('stall'), []);
  });

  it('tells a change of path, and not the first one', async () => {
    const { clock, play, turn, told } = setUp();
    play();
    turn(PLAYING);
    turn({ transport: 'hls' });
    turn({ muted: false });
    turn({ transport: 'whep' });
    await clock.advance(0);
    assert.deepEqual(
      told('path_change').map(({ from, to }) => `${from} → ${to}`),
      ['whep → hls', 'hls → whep'],
    );
  });

  it('ends with the leave, and a viewer who comes back begins anew', async () => {
    const { clock, play, turn, page, names } = setUp();
    play();
    turn(PLAYING);
    await clock.advance(1_000);
    page.leave();
    turn({ muted: false });
    assert.deepEqual(names(), ['show_view', 'first_frame', 'watch_time', 'show_leave']);
    page.comeBack();
    assert.deepEqual(names().slice(4), ['show_view']);
  });

  it('ends with the signal', async () => {
    const end = new AbortController();
    const { clock, feed, names } = setUp({ signal: end.signal });
    end.abort();
    feed.push({ type: 'takeaway', data: { text: 'Later.' } });
    await clock.advance(100);
    assert.deepEqual(names(), ['show_view', 'show_leave']);
    assert.equal(clock.waiting, 0);
  });
});
