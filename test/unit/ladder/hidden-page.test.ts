import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaLevels, MediaPlayback, MediaState, OpenMedia } from '../../../src/core/ports.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
// Loaded here, so that the `import()`s of them take no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import '../../../src/transport/sound-only/hidden-page.ts';
import '../../../src/transport/sound-only/weak-line.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { createLadderWithSound } from '../../../src/transport/sound-only.ts';
import { createFakeSurface, fakeFirstFrame } from '../../doubles/fake-surface.ts';
import { createFakeTransport, type FakeTransport } from '../../doubles/fake-transport.ts';

interface Rig {
  readonly clock: FakeClock;
  readonly picture: FakeTransport;
  readonly sound: FakeTransport;
  readonly playback: MediaPlayback;
  readonly states: readonly MediaState[];
  readonly state: MediaState;
  readonly page: { isVisible: boolean; isSeenElsewhere: boolean };
  hide(): void;
  show(): Promise<void>;
  stop(): void;
}

interface RigOptions {
  readonly type?: string;
  readonly muted?: boolean;
  readonly hasSoundAlone?: boolean;
}

/** A picture that plays and is heard, whose sound can be had alone, on a fake page. */
async function createPlayingRig(options: RigOptions = {}): Promise<Rig> {
  const { type = 'hls', muted = false, hasSoundAlone = true } = options;
  const clock = createFakeClock();
  const source = { type, url: `/live/${type}` };
  const sound = createFakeTransport(type);
  const open: OpenMedia = (media) => sound.open(source, media);
  const picture = Object.defineProperty(createFakeTransport(type), 'soundOf', {
    value: () => Promise.resolve(hasSoundAlone ? open : null),
  });
  const page = { isVisible: true, isSeenElsewhere: false };
  const heard = new Set<(event: 'online' | 'visible') => void>();
  const life = new AbortController();
  const states: MediaState[] = [];
  const playback = createLadderWithSound({
    sources: [source],
    transports: [picture],
    clock,
    policy: reconnectPolicy({ delays: [2_000], jitter: 0 }),
    page: {
      isVisible: () => page.isVisible,
      isSeenElsewhere: () => page.isSeenElsewhere,
      watch: (listener) => void heard.add(listener),
    },
    firstFrame: fakeFirstFrame,
  }).play(createFakeSurface(), {
    signal: life.signal,
    muted,
    report: (state) => states.push(state),
  });
  await clock.advance(0);
  picture.last.play();
  await clock.advance(8_000);
  return {
    ...{ clock, picture, sound, playback, states, page },
    get state() {
      return states.at(-1)!;
    },
    hide: () => (page.isVisible = false),
    async show() {
      page.isVisible = true;
      for (const listener of heard) listener('visible');
      await clock.advance(0);
    },
    stop: () => life.abort(),
  };
}

/** The same on a page that is hidden for long: the sound comes alone. */
async function createSparedRig(): Promise<Rig> {
  const rig = await createPlayingRig();
  rig.hide();
  await rig.clock.advance(12_000);
  rig.sound.last.accept();
  await rig.clock.advance(1_000);
  return rig;
}

/** Sizes that remember what was asked for. */
function createLevels(): MediaLevels & { asked: string | null } {
  return {
    list: ['high', 'low'].map((id, i) => ({ id, height: 720 / (i + 1), bitrate: 1_000 / (i + 1) })),
    asked: null,
    get chosen() {
      return this.asked;
    },
    choose(id) {
      this.asked = id;
    },
  };
}

describe('a page that is hidden', () => {
  it('goes without the picture after ten seconds, and never without the sound', async () => {
    const rig = await createPlayingRig();
    rig.hide();
    await rig.clock.advance(9_000);
    assert.equal(rig.sound.openings.length, 0);
    await rig.clock.advance(3_000);
    assert.deepEqual([rig.sound.alive.length, rig.picture.alive.length], [1, 1]);
    rig.sound.last.accept();
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.sound.alive.length, rig.picture.alive.length], [1, 0]);
    assert.equal(rig.sound.last.video.muted, false);
  });

  it('is heard although the browser had paused what came up muted out of sight', async () => {
    const rig = await createPlayingRig();
    rig.hide();
    await rig.clock.advance(12_000);
    const { video } = rig.sound.last;
    // As Chromium does on a hidden page.
    video.play = () => {
      video.paused = video.muted;
      return Promise.resolve();
    };
    rig.sound.last.accept();
    await rig.clock.advance(1_000);
    assert.deepEqual([video.paused, video.muted, rig.state.muted], [false, false, false]);
  });

  it('says why, and nothing alarming on the way there and back', async () => {
    const rig = await createSparedRig();
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, 'hidden-page']);
    await rig.show();
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, 'hidden-page']);
    rig.picture.last.play();
    await rig.clock.advance(500);
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [undefined, undefined]);
    const said = new Set(rig.states.map(({ phase, error }) => error?.reason ?? phase));
    assert.deepEqual([...said].sort(), ['connecting', 'playing']);
  });

  it('has its picture fetched in the moment in which it is seen again', async () => {
    const rig = await createSparedRig();
    await rig.clock.advance(600_000);
    assert.equal(rig.picture.openings.length, 1);
    await rig.show();
    assert.equal(rig.picture.openings.length, 2);
    assert.equal(rig.sound.alive.length, 1);
    rig.picture.last.play();
    await rig.clock.advance(500);
    assert.equal(rig.sound.alive.length, 0);
  });

  it('keeps its picture while it comes back for a moment only, then goes without it again', async () => {
    const rig = await createSparedRig();
    await rig.show();
    rig.hide();
    rig.picture.last.play();
    await rig.clock.advance(5_000);
    assert.equal(rig.picture.alive.length, 1);
    await rig.clock.advance(6_000);
    rig.sound.last.accept();
    await rig.clock.advance(1_000);
    assert.deepEqual([rig.state.soundOnlyCause, rig.picture.alive.length], ['hidden-page', 0]);
  });

  it('keeps its picture where it is seen again before the sound alone has come', async () => {
    const rig = await createPlayingRig();
    rig.hide();
    await rig.clock.advance(12_000);
    await rig.show();
    assert.deepEqual([rig.sound.alive.length, rig.picture.alive.length], [0, 1]);
    await rig.clock.advance(60_000);
    assert.equal(rig.picture.openings.length, 1);
    assert.equal(rig.state.soundOnly, undefined);
  });

  for (const [name, options] of [
    ['nobody hears it either', { muted: true }],
    ['the server has no sound alone', { hasSoundAlone: false }],
    ['the picture comes over WebRTC', { type: 'whep' }],
  ] as const)
    it(`is left as it is where ${name}`, async () => {
      const rig = await createPlayingRig(options);
      rig.hide();
      await rig.clock.advance(60_000);
      assert.equal(rig.sound.openings.length, 0);
      assert.equal(rig.picture.alive.length, 1);
    });

  it('is left as it is while the picture is in a window of its own', async () => {
    const rig = await createPlayingRig();
    rig.page.isSeenElsewhere = true;
    rig.hide();
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
    rig.page.isSeenElsewhere = false;
    await rig.clock.advance(2_000);
    assert.equal(rig.sound.openings.length, 1);
  });

  for (const hasSoundAlone of [true, false])
    it(`is heard again soon after its line was lost, ${hasSoundAlone ? 'without its picture' : 'with its picture where that is all there is'}`, async () => {
      const rig = await createPlayingRig({ type: 'whep', hasSoundAlone });
      rig.hide();
      await rig.clock.advance(1_000);
      rig.picture.last.flow.packets = false;
      const before = rig.picture.openings.length;
      await rig.clock.advance(4_000);
      const way = hasSoundAlone ? rig.sound : rig.picture;
      assert.ok(way.openings.length > (hasSoundAlone ? 0 : before));
      // No first picture: nobody draws one.
      for (const opening of way.alive) if (opening.flow.packets) opening.accept();
      await rig.clock.advance(1_000);
      assert.deepEqual([rig.state.phase, rig.state.muted], ['playing', false]);
      assert.equal(rig.state.soundOnly, hasSoundAlone || undefined);
      const { length } = rig.picture.openings;
      await rig.show();
      assert.equal(rig.picture.openings.length, length + 1);
    });

  it('goes by its line only where that is lost for longer than a moment', async () => {
    const rig = await createPlayingRig({ type: 'whep' });
    rig.hide();
    rig.picture.last.flow.packets = false;
    await rig.clock.advance(1_300);
    rig.picture.last.flow.packets = true;
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('is left as it is while the picture is paused', async () => {
    const rig = await createPlayingRig();
    rig.picture.last.video.paused = true;
    rig.hide();
    await rig.clock.advance(60_000);
    assert.equal(rig.sound.openings.length, 0);
  });

  it('does not bring the picture back to who asked for the sound alone', async () => {
    const rig = await createSparedRig();
    rig.playback.setSoundOnly?.(true);
    await rig.show();
    await rig.clock.advance(60_000);
    assert.equal(rig.picture.openings.length, 1);
    assert.deepEqual([rig.state.soundOnly, rig.state.soundOnlyCause], [true, undefined]);
  });

  it('asks again for the size that the viewer had asked for', async () => {
    const rig = await createPlayingRig();
    const [before, after] = [createLevels(), createLevels()];
    // The rig's transport tells its session nothing of sizes: the playback is asked for them.
    const offered = { now: before };
    Object.defineProperty(rig.playback, 'levels', { get: () => offered.now });
    before.choose('low');
    rig.hide();
    await rig.clock.advance(12_000);
    rig.sound.last.accept();
    await rig.clock.advance(1_000);
    offered.now = after;
    await rig.show();
    rig.picture.last.play();
    await rig.clock.advance(2_000);
    assert.equal(after.chosen, 'low');
  });

  it('leaves nothing behind when it is stopped meanwhile', async () => {
    const rig = await createSparedRig();
    rig.stop();
    await rig.clock.advance(1_000);
    assert.equal(rig.picture.alive.length + rig.sound.alive.length, 0);
    assert.equal(rig.clock.waiting, 0);
  });
});
