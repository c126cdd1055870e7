import type { HealthSample, MediaPlayback, MediaState } from '../../../src/core/ports.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
// Loaded here, so that the `import()`s of them take no time that the fake clock cannot see.
import '../../../src/transport/ladder/care.ts';
import '../../../src/transport/sound-only/hidden-page.ts';
import '../../../src/transport/sound-only/weak-line.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { createLadderWithSound } from '../../../src/transport/sound-only.ts';
import { createFakeSurface, fakeFirstFrame } from '../../doubles/fake-surface.ts';
import {
  createFakeTransport,
  type FakeOpening,
  type FakeTransport,
} from '../../doubles/fake-transport.ts';

export interface Rig {
  readonly clock: FakeClock;
  readonly whep: FakeTransport;
  readonly sound: FakeTransport;
  readonly playback: MediaPlayback;
  readonly state: MediaState;
  readonly page: { visible: boolean };
}

/** A picture over WHEP whose sound can be had alone, with nothing below it unless told. */
export async function createPlayingRig(below: readonly string[] = []): Promise<Rig> {
  const rig = await createRig(below);
  rig.whep.last.play();
  await rig.clock.advance(6_000);
  return rig;
}

/** The same, without a picture yet. */
export async function createRig(below: readonly string[] = []): Promise<Rig> {
  const clock = createFakeClock();
  const sound = createFakeTransport('whep');
  const whep = Object.defineProperty(createFakeTransport('whep'), 'soundOf', {
    value: () => Promise.resolve((media: Parameters<typeof sound.open>[1]) => open(media)),
  });
  const source = { type: 'whep', url: '/live/whep' };
  const open = (media: Parameters<typeof sound.open>[1]) => sound.open(source, media);
  const page = { visible: true };
  let state!: MediaState;
  const playback = createLadderWithSound({
    sources: [source, ...below.map((type) => ({ type, url: `/live/${type}` }))],
    transports: [whep, createFakeTransport('hls')],
    clock,
    policy: reconnectPolicy({ delays: [2_000], jitter: 0 }),
    page: { isVisible: () => page.visible, watch: () => undefined },
    firstFrame: fakeFirstFrame,
  }).play(createFakeSurface(), {
    signal: new AbortController().signal,
    muted: true,
    report: (next) => (state = next),
  });
  await clock.advance(0);
  return {
    ...{ clock, whep, sound, playback, page },
    get state() {
      return state;
    },
  };
}

/** From now on so many of 100 packets are lost. */
export function lose(opening: FakeOpening, percent: number, clock: FakeClock): void {
  const from = clock.now();
  opening.told = {
    get packets() {
      return 10_000 + (clock.now() - from);
    },
    get packetsLost() {
      return ((clock.now() - from) * percent) / (100 - percent);
    },
  } as Partial<HealthSample>;
  Object.setPrototypeOf(opening.told, null);
}

/** The line is too weak for the picture, and the sound is heard. */
export async function weaken(rig: Rig): Promise<void> {
  lose(rig.whep.last, 10, rig.clock);
  await rig.clock.advance(8_000);
  rig.sound.last.accept();
  await rig.clock.advance(1_000);
}

/** The picture is back, and held for a while. */
export async function comeBack(rig: Rig): Promise<void> {
  rig.whep.last.play();
  await rig.clock.advance(500);
}
