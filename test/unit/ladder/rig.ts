import type { MediaPlayback, MediaState } from '../../../src/core/ports.ts';
import type { FakeClock } from '../../../src/testing/fake-clock.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { createLadder, type LadderOptions } from '../../../src/transport/ladder.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { createFakeSurface, fakeFirstFrame, type FakeSurface } from '../../doubles/fake-surface.ts';
import { createFakeTransport, type FakeTransport } from '../../doubles/fake-transport.ts';

export interface Rig {
  readonly clock: FakeClock;
  readonly whep: FakeTransport;
  readonly hls: FakeTransport;
  readonly surface: FakeSurface;
  readonly states: readonly MediaState[];
  readonly state: MediaState;
  readonly playback: MediaPlayback;
  /** Phases in the order in which they were reported. */
  readonly phases: readonly string[];
  readonly page: {
    visible: boolean;
    tell(event: 'online' | 'visible'): void;
    /** The browser tells the page of its life: `pagehide`, `pageshow`, `freeze`, `resume`. */
    live(name: string, persisted?: boolean): void;
  };
  stop(): void;
}

export interface RigOptions {
  /** Source types, best first. */
  readonly ladder?: readonly string[];
  readonly muted?: boolean;
  /** Of the policy, in milliseconds. */
  readonly delays?: readonly number[];
  /** Stopped before it starts. */
  readonly stopped?: boolean;
  readonly prepare?: (surface: FakeSurface) => void;
  readonly standby?: LadderOptions['standby'];
}

const DELAYS = [2_000, 4_000, 8_000, 16_000, 30_000];

const source = (type: string): { type: string; url: string } => ({ type, url: `/live/${type}` });

/** A ladder of fake transports on a fake surface and clock; delays without jitter. */
export function createRig({
  ladder,
  muted = true,
  stopped,
  prepare,
  delays = DELAYS,
  standby,
}: RigOptions = {}): Rig {
  const clock = createFakeClock();
  const whep = createFakeTransport('whep');
  const hls = createFakeTransport('hls');
  const surface = createFakeSurface();
  const states: MediaState[] = [];
  const life = new AbortController();
  let tell!: (event: 'online' | 'visible') => void;
  const events = new EventTarget();
  const page: Rig['page'] = {
    visible: true,
    tell: (event) => tell(event),
    live: (name, persisted = true) =>
      void events.dispatchEvent(Object.assign(new Event(name), { persisted })),
  };
  prepare?.(surface);
  if (stopped) life.abort();
  const playback = createLadder({
    sources: (ladder ?? ['whep', 'hls']).map(source),
    transports: [hls, whep],
    clock,
    policy: reconnectPolicy({ delays, jitter: 0 }),
    page: { isVisible: () => page.visible, watch: (listener) => (tell = listener), events },
    firstFrame: fakeFirstFrame,
    ...(standby && { standby }),
  }).play(surface, { signal: life.signal, muted, report: (state) => states.push(state) });
  return {
    clock,
    whep,
    hls,
    surface,
    states,
    playback,
    page,
    get state() {
      return states.at(-1)!;
    },
    get phases() {
      return states.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1]);
    },
    stop: () => life.abort(),
  };
}

/** A rig whose first rung plays and is well. */
export async function createPlayingRig(options?: RigOptions): Promise<Rig> {
  const rig = createRig(options);
  rig.whep.last.play();
  await rig.clock.advance(4_000);
  return rig;
}

/** A rig that has lost its first rung and shows HLS. */
export async function createFallenRig(options?: RigOptions): Promise<Rig> {
  const rig = await createPlayingRig(options);
  rig.whep.last.flow.packets = false;
  await rig.clock.advance(500);
  rig.hls.last.play();
  await rig.clock.advance(1_000);
  return rig;
}
