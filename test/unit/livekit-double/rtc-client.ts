import { Room, RoomEvent, TrackKind, VideoStream, AudioStream } from '@livekit/rtc-node';
import type { RemoteTrack } from '@livekit/rtc-node';
import type { LivekitDouble } from '../../doubles/livekit-server/livekit-double.ts';

/** A subscriber that is not ours: LiveKit's Rust client, in Node. */
export interface RtcSubscriber {
  readonly room: Room;
  /** The first picture that was decoded. */
  picture(): Promise<{ readonly width: number; readonly height: number }>;
  /** The first sound that was decoded. */
  sound(): Promise<{ readonly sampleRate: number }>;
  /** The reason, as LiveKit numbers it. */
  readonly left: Promise<number>;
  connect(): Promise<void>;
}

async function first<T>(stream: ReadableStream<T>): Promise<T> {
  const reader = stream.getReader();
  const { value, done } = await reader.read();
  await reader.cancel();
  if (done) throw new Error('The stream ended before its first frame.');
  return value;
}

export function openSubscriber(
  double: LivekitDouble,
  name: string,
  identity: string,
): RtcSubscriber {
  const room = new Room();
  const track = (kind: TrackKind): Promise<RemoteTrack> =>
    new Promise((resolve) =>
      room.on(RoomEvent.TrackSubscribed, (one) => {
        if (one.kind === kind) resolve(one);
      }),
    );
  const tracks = {
    picture: track(TrackKind.KIND_VIDEO),
    sound: track(TrackKind.KIND_AUDIO),
  };
  return {
    room,
    async picture() {
      const { frame } = await first(new VideoStream(await tracks.picture));
      return { width: frame.width, height: frame.height };
    },
    async sound() {
      const { sampleRate } = await first(new AudioStream(await tracks.sound));
      return { sampleRate };
    },
    left: new Promise((resolve) => room.on(RoomEvent.Disconnected, resolve)),
    async connect() {
      const token = await double.token({ identity, room: name });
      await room.connect(double.url, token, { autoSubscribe: true, dynacast: false });
    },
  };
}
