import type { Device, PictureSize } from './studio-state.ts';

/** The browser's cameras, microphones and screens: `navigator.mediaDevices`. */
export type Devices = Pick<
  MediaDevices,
  'getUserMedia' | 'getDisplayMedia' | 'enumerateDevices' | 'addEventListener'
>;

export type DeviceKind = 'camera' | 'microphone';

/** What a show wants; a camera that has less gives what it has. */
const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};
const SOUND: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

const insecure = (): Error =>
  Object.assign(new Error('Cameras are for pages on https alone.'), { name: 'SecurityError' });

/** What to ask the browser for. `device`: id of one; null: whichever the person or the browser picks. */
export function wish(kind: DeviceKind, device: string | null): MediaStreamConstraints {
  const exact = device === null ? {} : { deviceId: { exact: device } };
  return kind === 'camera'
    ? { video: { ...PICTURE, ...exact } }
    : { audio: { ...SOUND, ...exact } };
}

/** Opens one device. Rejects as the browser does. */
export async function openDevice(
  devices: Devices | undefined,
  kind: DeviceKind,
  device: string | null,
): Promise<MediaStreamTrack> {
  if (!devices) throw insecure();
  return trackOf(await devices.getUserMedia(wish(kind, device)));
}

/** Both at once, so that the person is asked once. Rejects when either is not to be had. */
export async function openBoth(
  devices: Devices | undefined,
): Promise<Readonly<Record<DeviceKind, MediaStreamTrack>>> {
  if (!devices) throw insecure();
  const stream = await devices.getUserMedia({
    ...wish('camera', null),
    ...wish('microphone', null),
  });
  const [camera, microphone] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]];
  if (camera && microphone) return { camera, microphone };
  for (const track of stream.getTracks()) track.stop();
  throw Object.assign(new Error('Only one came.'), { name: 'NotFoundError' });
}

/** What a person chooses to show: a screen, a window, a tab. */
export async function openScreen(devices: Devices | undefined): Promise<MediaStreamTrack> {
  if (!devices) throw insecure();
  if (typeof devices.getDisplayMedia !== 'function')
    throw Object.assign(new Error('This browser shows no screens.'), { name: 'NotFoundError' });
  return trackOf(await devices.getDisplayMedia({ video: { frameRate: { ideal: 30 } } }));
}

function trackOf(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (!track) throw Object.assign(new Error('Nothing came.'), { name: 'NotFoundError' });
  return track;
}

/** What there is to choose from. Without permission devices have no name, and some no id: those are left out. */
export async function listDevices(
  devices: Devices | undefined,
): Promise<Readonly<Record<`${DeviceKind}s`, readonly Device[]>>> {
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind): Device[] =>
    all
      .filter((one) => one.kind === kind && one.deviceId !== '')
      .map(({ deviceId: id, label }) => ({ id, label }));
  return { cameras: of('videoinput'), microphones: of('audioinput') };
}

/** What a camera really gives. */
export function sizeOf(track: MediaStreamTrack): PictureSize | null {
  const { width, height, frameRate = 0 } = track.getSettings();
  if (!width || !height) return null;
  return { width, height, framesPerSecond: Math.round(frameRate) };
}
