import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  AudioFrame,
  AudioSource,
  DisconnectReason,
  dispose,
  LocalAudioTrack,
  LocalVideoTrack,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import type { RoomControls } from '../../doubles/livekit-server/control/room-controls.ts';
import { startLivekitDouble } from '../../doubles/livekit-server/livekit-double.ts';
import type { LivekitDouble } from '../../doubles/livekit-server/livekit-double.ts';
import { openSubscriber } from './rtc-client.ts';
import type { RtcSubscriber } from './rtc-client.ts';

const WIDTH = 640;
const HEIGHT = 360;
const RATE = 48_000;

/** One grey frame, as I420. */
const greyFrame = (): VideoFrame =>
  new VideoFrame(
    new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(128),
    WIDTH,
    HEIGHT,
    VideoBufferType.I420,
  );

/** Sends a grey picture and a quiet tone until `signal` aborts. */
async function publish({ room }: RtcSubscriber, signal: AbortSignal): Promise<void> {
  const video = new VideoSource(WIDTH, HEIGHT);
  const audio = new AudioSource(RATE, 1);
  const participant = room.localParticipant;
  assert.ok(participant);
  await participant.publishTrack(
    LocalVideoTrack.createVideoTrack('picture', video),
    new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA, simulcast: false }),
  );
  await participant.publishTrack(
    LocalAudioTrack.createAudioTrack('sound', audio),
    new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }),
  );
  const frame = greyFrame();
  const pictures = setInterval(() => video.captureFrame(frame), 50);
  const samples = new Int16Array(RATE / 50).map((_, at) => 2000 * Math.sin(at / 10));
  const sounds = setInterval(
    () => void audio.captureFrame(new AudioFrame(samples, RATE, 1, samples.length)),
    20,
  );
  signal.addEventListener('abort', () => {
    clearInterval(pictures);
    clearInterval(sounds);
  });
}

describe('the LiveKit double, with @livekit/rtc-node', { timeout: 60_000 }, () => {
  let double: LivekitDouble;
  let room: RoomControls;
  let name = 'room-0';
  let opened: RtcSubscriber[] = [];
  let owner: AbortController;
  const join = async (identity: string): Promise<RtcSubscriber> => {
    const one = openSubscriber(double, name, identity);
    opened.push(one);
    await one.connect();
    return one;
  };

  before(async () => {
    double = await startLivekitDouble();
  });
  beforeEach(() => {
    name = `room-${Math.random()}`;
    room = double.room(name);
    owner = new AbortController();
  });
  afterEach(async () => {
    owner.abort();
    for (const { room: one } of opened) await one.disconnect();
    opened = [];
    assert.deepEqual(room.refusals(), []);
  });
  after(async () => {
    await dispose();
    await double.close();
  });

  it('sends a picture and sound that can be decoded', async () => {
    await room.publishClip({ identity: 'host' });
    const viewer = await join('viewer');
    assert.deepEqual(await viewer.picture(), { width: 640, height: 360 });
    assert.deepEqual(await viewer.sound(), { sampleRate: RATE });
    assert.equal(room.viewers()[0]?.version, 'v1');
  });

  it('sends data and texts', async () => {
    await room.publishClip({ identity: 'host' });
    const viewer = await join('viewer');
    const text = new Promise<string>((resolve, reject) =>
      viewer.room.registerTextStreamHandler('cues', (reader) => {
        reader.readAll().then(resolve, reject);
      }),
    );
    const data = new Promise<[string, string | undefined]>((resolve) =>
      viewer.room.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) =>
        resolve([new TextDecoder().decode(payload), topic]),
      ),
    );
    room.sendText({ topic: 'cues', text: 'é'.repeat(10_000) });
    room.sendData({ topic: 'hint', text: 'seven' });
    assert.equal(await text, 'é'.repeat(10_000));
    assert.deepEqual(await data, ['seven', 'hint']);
  });

  it('says why a session is over', async () => {
    const viewer = await join('viewer');
    room.remove('viewer');
    assert.equal(await viewer.left, DisconnectReason.PARTICIPANT_REMOVED);
  });

  it('passes a real publisher’s picture and sound on', async () => {
    const viewer = await join('viewer');
    await publish(await join('host'), owner.signal);
    assert.deepEqual(await viewer.picture(), { width: WIDTH, height: HEIGHT });
    assert.deepEqual(await viewer.sound(), { sampleRate: RATE });
    const host = room.viewers().find(({ identity }) => identity === 'host');
    assert.equal(host?.published.length, 2);
  });

  it('passes a real publisher’s text on', async () => {
    const [viewer, host] = [await join('viewer'), await join('host')];
    const text = new Promise<[string, string]>((resolve, reject) =>
      viewer.room.registerTextStreamHandler('chat', (reader, { identity }) => {
        reader.readAll().then((all) => resolve([all, identity]), reject);
      }),
    );
    await host.room.localParticipant?.sendText('hello', { topic: 'chat' });
    assert.deepEqual(await text, ['hello', 'host']);
  });

  it('refuses a token that it did not sign', async () => {
    const stranger = openSubscriber({ ...double, token: async () => 'nonsense' }, name, 'stranger');
    await assert.rejects(stranger.connect());
  });
});
