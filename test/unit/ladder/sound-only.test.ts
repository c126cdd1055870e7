import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaPlayback, MediaState } from '../../../src/core/ports.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
import { lazyMedia } from '../../../src/presets/lazy-media.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { createLadderWithSound } from '../../../src/transport/sound-only.ts';
import { createFakeSurface, fakeFirstFrame, type FakeSurface } from '../../doubles/fake-surface.ts';
import { createFakeTransport, type FakeTransport } from '../../doubles/fake-transport.ts';

interface Rig {
  readonly clock: FakeClock;
  readonly surface: FakeSurface;
  /** WHEP with its picture, its sound alone, and HLS. */
  readonly whep: FakeTransport;
  readonly sound: FakeTransport;
  readonly hls: FakeTransport;
  readonly playback: MediaPlayback;
  readonly states: readonly MediaState[];
  readonly state: MediaState;
  stop(): void;
}

interface RigOptions {
  /** Null: the server has no sound alone; an error: it cannot be asked. */
  readonly way?: null | Error;
  readonly able?: boolean;
  readonly lazy?: boolean;
}

/** WHEP whose sound can be had alone, over HLS whose sound cannot, on a fake surface and clock. */
function createRig({ way, able = true, lazy }: RigOptions = {}): Rig {
  const clock = createFakeClock();
  const surface = createFakeSurface();
  const sound = createFakeTransport('whep');
  const hls = createFakeTransport('hls');
  const whep = Object.defineProperty(createFakeTransport('whep'), 'soundOf', {
    value: able
      ? (source: Parameters<typeof sound.open>[0]) =>
          way instanceof Error
            ? Promise.reject(way)
            : Promise.resolve(
                way === null
                  ? null
                  : (media: Parameters<typeof sound.open>[1]) => sound.open(source, media),
              )
      : undefined,
  });
  const states: MediaState[] = [];
  const life = new AbortController();
  const plane = createLadderWithSound({
    sources: [
      { type: 'whep', url: '/live/whep' },
      { type: 'hls', url: '/live/hls' },
    ],
    transports: [whep, hls],
    clock,
    policy: reconnectPolicy({ delays: [2_000], jitter: 0 }),
    page: { isVisible: () => true, watch: () => undefined },
    firstFrame: fakeFirstFrame,
  });
  const playback = (lazy ? lazyMedia(() => Promise.resolve(plane)) : plane).play(surface, {
    signal: life.signal,
    muted: true,
    report: (state) => states.push(state),
  });
  return {
    clock,
    surface,
    whep,
    sound,
    hls,
    playback,
    states,
    get state() {
      return states.at(-1)!;
    },
    stop: () => life.abort(),
  };
}

async function createPlayingRig(options?: RigOptions): Promise<Rig> {
  const rig = createRig(options);
  await rig.clock.advance(0);
  rig.whep.last.play();
  await rig.clock.advance(4_000);
  return rig;
}

/** A rig in which the sound alone is heard. */
async function createSilentPictureRig(): Promise<Rig> {
  const rig = await createPlayingRig();
  rig.playback.setSoundOnly?.(true);
  await rig.clock.advance(100);
  rig.sound.last.accept();
  await rig.clock.advance(200);
  return rig;
}

describe('sound only', () => {
  it('cannot be asked for before there is a picture to turn off', async () => {
    const rig = createRig();
    assert.equal(rig.playback.setSoundOnly, undefined);
    await rig.clock.advance(0);
    rig.whep.last.play();
    await rig.clock.advance(200);
    assert.equal(typeof rig.playback.setSoundOnly, 'function');
    assert.equal(rig.state.phase, 'playing');
    rig.stop();
  });

  for (const [name, options] of [
    ['the transport cannot do it', { able: false }],
    ['the server has none', { way: null }],
    ['nobody can tell', { way: new Error('no network') }],
  ] as const) {
    it(`cannot be asked for where ${name}`, async () => {
      const rig = await createPlayingRig(options);
      assert.equal(rig.playback.setSoundOnly, undefined);
      rig.stop();
    });
  }

  it('keeps the picture until the sound is there, then lets it go', async () => {
    const rig = await createPlayingRig();
    rig.playback.setSoundOnly?.(true);
    await rig.clock.advance(100);
    assert.equal(rig.whep.alive.length, 1);
    assert.equal(rig.sound.alive.length, 1);
    assert.equal(rig.state.soundOnly, undefined);
    rig.sound.last.accept();
    await rig.clock.advance(200);
    assert.equal(rig.state.soundOnly, true);
    assert.equal(rig.state.phase, 'playing');
    assert.equal(rig.whep.alive.length, 0);
    assert.equal(rig.surface.shown, rig.sound.last.video);
    assert.equal(rig.surface.inUse.size, 1);
    rig.stop();
  });

  it('never says that anything stopped on the way', async () => {
    const rig = await createSilentPictureRig();
    const phases = new Set(rig.states.slice(3).map(({ phase }) => phase));
    assert.deepEqual([...phases], ['playing']);
    rig.stop();
  });

  it('is over when the picture is back', async () => {
    const rig = await createSilentPictureRig();
    rig.playback.setSoundOnly?.(false);
    await rig.clock.advance(100);
    assert.equal(rig.state.soundOnly, true);
    rig.whep.last.play();
    await rig.clock.advance(200);
    assert.equal(rig.state.soundOnly, undefined);
    assert.equal(rig.sound.alive.length, 0);
    rig.stop();
  });

  it('is forgotten when the viewer takes it back in time', async () => {
    const rig = await createPlayingRig();
    rig.playback.setSoundOnly?.(true);
    await rig.clock.advance(100);
    rig.playback.setSoundOnly?.(true);
    rig.playback.setSoundOnly?.(false);
    await rig.clock.advance(500);
    assert.equal(rig.sound.openings.length, 1);
    assert.equal(rig.sound.alive.length, 0);
    assert.equal(rig.whep.alive.length, 1);
    rig.stop();
  });

  it('gives way to the picture where only that is left, and says so', async () => {
    const rig = await createSilentPictureRig();
    rig.sound.last.flow.packets = false;
    await rig.clock.advance(1_000);
    rig.hls.last.play();
    await rig.clock.advance(1_000);
    assert.equal(rig.state.transport, 'hls');
    assert.equal(rig.state.soundOnly, undefined);
    assert.equal(typeof rig.playback.setSoundOnly, 'function', 'it can still be taken back');
    rig.stop();
  });

  it('passes sound and retry on to what is in sight and what is beside it', async () => {
    const rig = await createPlayingRig();
    rig.playback.setSoundOnly?.(true);
    await rig.clock.advance(100);
    rig.playback.setMuted(false);
    rig.playback.retry();
    rig.sound.last.accept();
    await rig.clock.advance(500);
    assert.equal(rig.state.muted, false);
    assert.equal(rig.sound.last.video.muted, false);
    rig.stop();
  });

  it('is dropped when the show ends', async () => {
    const rig = await createPlayingRig();
    rig.playback.setSoundOnly?.(true);
    await rig.clock.advance(100);
    rig.whep.last.end(null);
    await rig.clock.advance(100);
    assert.equal(rig.state.phase, 'ended');
    assert.equal(rig.sound.alive.length, 0);
    rig.stop();
  });

  it('holds nothing once it is stopped', async () => {
    const rig = await createSilentPictureRig();
    rig.playback.setSoundOnly?.(false);
    await rig.clock.advance(100);
    rig.stop();
    await rig.clock.advance(1_000);
    assert.equal(rig.whep.alive.length + rig.sound.alive.length + rig.hls.alive.length, 0);
    assert.equal(rig.surface.inUse.size, 0);
    assert.equal(rig.clock.waiting, 0);
  });

  it('is passed on by a player that is loaded late', async () => {
    const rig = await createPlayingRig({ lazy: true });
    rig.playback.setSoundOnly?.(true);
    await rig.clock.advance(100);
    rig.sound.last.accept();
    await rig.clock.advance(200);
    assert.equal(rig.state.soundOnly, true);
    assert.equal(rig.playback.levels, undefined);
    rig.stop();
  });
});
