import type { Devices } from '../../src/studio/devices.ts';

type Kind = 'videoinput' | 'audioinput';

/** A camera or microphone that is there. */
export interface FakeDevice {
  readonly kind: Kind;
  readonly deviceId: string;
  readonly label: string;
  readonly facingMode?: string;
}

/** A track that carries nothing, and ends when its device is pulled out. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly settings: MediaTrackSettings;
  enabled = true;
  muted = false;
  readyState: MediaStreamTrackState = 'live';
  constructor(kind: 'audio' | 'video', settings: MediaTrackSettings) {
    super();
    this.kind = kind;
    this.settings = settings;
  }
  getSettings(): MediaTrackSettings {
    return this.settings;
  }
  applyConstraints(): Promise<void> {
    return Promise.resolve();
  }
  stop(): void {
    this.readyState = 'ended';
  }
  /** As an engine does when its source is gone: no `stop()` of the page fires this. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export interface FakeDevices {
  readonly devices: Devices;
  readonly there: FakeDevice[];
  /** Every track that was given out, in order. */
  readonly tracks: FakeTrack[];
  /** What was asked for, as `video cam-1`, `audio+video`. */
  readonly asked: string[];
  /** The name of the error with which one kind is refused. */
  readonly refused: Partial<Record<'audio' | 'video' | 'screen', string>>;
  unplug(deviceId: string): void;
  plug(device: FakeDevice): void;
}

const DESK: readonly FakeDevice[] = [
  { kind: 'videoinput', deviceId: 'cam-1', label: 'Desk camera' },
  { kind: 'videoinput', deviceId: 'cam-2', label: 'Overhead camera' },
  { kind: 'audioinput', deviceId: 'mic-1', label: 'Clip-on microphone' },
  { kind: 'audioinput', deviceId: 'mic-2', label: 'Built-in microphone' },
];

/** A double of `navigator.mediaDevices`. */
export function fakeDevices(there: readonly FakeDevice[] = DESK): FakeDevices {
  const events = new EventTarget();
  const fake: Omit<FakeDevices, 'devices'> = {
    there: [...there],
    tracks: [],
    asked: [],
    refused: {},
    unplug(deviceId) {
      fake.there.splice(0, Infinity, ...fake.there.filter((one) => one.deviceId !== deviceId));
      for (const track of fake.tracks)
        if (track.settings.deviceId === deviceId && track.readyState === 'live') track.end();
      events.dispatchEvent(new Event('devicechange'));
    },
    plug(device) {
      fake.there.push(device);
      events.dispatchEvent(new Event('devicechange'));
    },
  };
  const give = (track: FakeTrack): FakeTrack => {
    fake.tracks.push(track);
    return track;
  };
  const open = (kind: 'audio' | 'video', wanted: MediaTrackConstraints): FakeTrack => {
    const { exact } = (wanted.deviceId ?? {}) as { exact?: string };
    const found = fake.there.find(
      (one) => one.kind === `${kind}input` && (!exact || one.deviceId === exact),
    );
    if (!found) throw new DOMException('none', exact ? 'OverconstrainedError' : 'NotFoundError');
    const size = kind === 'video' ? { width: 1280, height: 720, frameRate: 30 } : {};
    const { deviceId, facingMode } = found;
    return give(new FakeTrack(kind, { ...size, deviceId, ...(facingMode && { facingMode }) }));
  };
  const devices = {
    addEventListener: events.addEventListener.bind(events),
    enumerateDevices: () => Promise.resolve(fake.there),
    async getUserMedia(wanted: MediaStreamConstraints) {
      await Promise.resolve();
      const kinds = (['audio', 'video'] as const).filter((kind) => wanted[kind]);
      fake.asked.push(kinds.join('+'));
      for (const kind of kinds)
        if (fake.refused[kind]) throw new DOMException('refused', fake.refused[kind]);
      return streamOf(kinds.map((kind) => open(kind, wanted[kind] as MediaTrackConstraints)));
    },
    async getDisplayMedia() {
      await Promise.resolve();
      if (fake.refused.screen) throw new DOMException('refused', fake.refused.screen);
      return streamOf([
        give(new FakeTrack('video', { width: 1920, height: 1080, deviceId: 'screen' })),
      ]);
    },
  };
  return { ...fake, devices: devices as unknown as Devices };
}

const streamOf = (tracks: readonly FakeTrack[]): unknown => ({
  getTracks: () => tracks,
  getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
  getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
});
