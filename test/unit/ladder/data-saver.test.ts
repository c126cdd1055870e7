import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { MediaLevels, MediaPlayback } from '../../../src/core/ports.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
// Loaded here, so that the `import()`s of them take no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import '../../../src/transport/sound-only/weak-line.ts';
import { DATA_SAVER_KEY, savesData, startsLow } from '../../../src/transport/line.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { createLadderWithSound } from '../../../src/transport/sound-only.ts';
import { chooseSaving, leastOf } from '../../../src/transport/sound-only/data-saver.ts';
import { createFakeSurface, fakeFirstFrame } from '../../doubles/fake-surface.ts';
import { createFakeTransport } from '../../doubles/fake-transport.ts';

/** A double of the browser's storage, and of what it knows of the line. */
let stored: Map<string, string>;
let connection: { saveData?: boolean; effectiveType?: string };
beforeEach(() => {
  stored = new Map();
  connection = {};
  put('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  put('navigator', { connection });
});
const before = ['localStorage', 'navigator'].map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
);
afterEach(() => {
  for (const [name, descriptor] of before)
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
});
function put(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, value });
}

describe('the data saver', () => {
  it('is what the browser says, until the viewer says otherwise', () => {
    assert.equal(savesData(), false);
    connection.saveData = true;
    assert.equal(savesData(), true);
    chooseSaving(false);
    assert.equal(savesData(), false);
    assert.equal(stored.get(DATA_SAVER_KEY), 'off');
    chooseSaving(true);
    assert.equal(startsLow(), true);
  });

  it('keeps nothing where the choice changes nothing', () => {
    chooseSaving(false);
    connection.saveData = true;
    chooseSaving(true);
    assert.equal(stored.size, 0);
  });

  it('is the browser’s word where storage is blocked', () => {
    put('localStorage', {
      getItem: () => assert.fail('blocked'),
      setItem: () => assert.fail('blocked'),
    });
    connection.saveData = true;
    assert.equal(savesData(), true);
    chooseSaving(false);
    assert.equal(savesData(), true);
  });
});

interface Rig {
  readonly clock: FakeClock;
  readonly playback: MediaPlayback;
  readonly levels: MediaLevels;
}

/** Plays over HLS with three sizes, which the engine knows only after a while. */
async function createPlayingRig(): Promise<Rig> {
  const clock = createFakeClock();
  const hls = createFakeTransport('hls');
  let chosen: string | null = null;
  const levels: MediaLevels = {
    list: [1080, 720, 360].map((height) => ({ id: `${height}`, height, bitrate: height * 2_000 })),
    get chosen() {
      return chosen;
    },
    choose: (id) => (chosen = id),
  };
  const open = async (...call: Parameters<typeof hls.open>) => {
    const session = await hls.open(...call);
    clock.after(1_200, () => Object.assign(session, { levels }));
    return session;
  };
  const playback = createLadderWithSound({
    sources: [{ type: 'hls', url: '/live/hls' }],
    transports: [Object.assign(Object.create(hls) as typeof hls, { open })],
    clock,
    policy: reconnectPolicy(),
    page: { isVisible: () => true, watch: () => undefined },
    firstFrame: fakeFirstFrame,
  }).play(createFakeSurface(), {
    signal: new AbortController().signal,
    muted: true,
    report: () => undefined,
  });
  await clock.advance(0);
  hls.last.play();
  return { clock, playback, levels };
}

describe('a playback that saves data', () => {
  it('asks for the least size as soon as there are any', async () => {
    stored.set(DATA_SAVER_KEY, 'on');
    const { clock, playback, levels } = await createPlayingRig();
    await clock.advance(4_000);
    assert.equal(playback.levels?.chosen, '360');
    assert.equal(leastOf(levels), '360');
  });

  it('leaves the choice to the line for who does not', async () => {
    const { clock, playback } = await createPlayingRig();
    await clock.advance(10_000);
    assert.equal(playback.levels?.chosen, null);
  });

  it('does so from when the viewer wants it, and not against what they ask for', async () => {
    const { clock, levels } = await createPlayingRig();
    await clock.advance(4_000);
    levels.choose('720');
    chooseSaving(true);
    await clock.advance(4_000);
    assert.equal(levels.chosen, '720');
    levels.choose(null);
    await clock.advance(4_000);
    assert.equal(levels.chosen, '360');
  });
});
