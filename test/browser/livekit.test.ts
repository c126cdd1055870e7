import { expect } from 'chai';
import { eventually } from '../../src/testing/assert.ts';
import { tellsItsMoment } from './clip-clock.ts';
import { newVideo } from './hls-stage.ts';
import {
  at,
  counter,
  describeWebRtc,
  hasWebRtc,
  open,
  pictureMoves,
  viewer,
  watchLivekit,
} from './livekit-watcher.ts';

watchLivekit();

(hasWebRtc ? describe.skip : describe)('livekitTransport, without WebRTC', () => {
  it('says so: canPlay is false', async () => {
    const { livekitTransport } = await import('../../src/transport/livekit/media.ts');
    expect(livekitTransport().canPlay({ type: 'livekit', url: 'wss://a.example' })).to.equal(false);
  });
});

describeWebRtc('livekitTransport, watching a room', () => {
  it('shows the host’s picture and brings the sound, in one stream', async () => {
    const session = await open();
    await pictureMoves();
    await eventually(async () => (await session.health()).packets! > 20, 'packets');
    const stream = at.video.srcObject as MediaStream;
    await eventually(() => stream.getTracks().length === 2, 'sound and picture');
    expect(document.querySelectorAll('audio, video')).to.have.lengthOf(1);
  });

  it('is a viewer and nothing else: it sends nothing and says nothing of itself', async () => {
    await open();
    await pictureMoves();
    const { published, attributes, metadata } = await viewer();
    expect({ published, attributes, metadata }).to.deep.equal({
      published: [],
      attributes: {},
      metadata: '',
    });
  });

  it('tells the moment that the picture shows, by the number burned into it', async () => {
    const startedAt = await at.place.stage.startedAt();
    const session = await open();
    await tellsItsMoment(() => {
      const at = session.capturedAt();
      return { frame: counter(), moment: at && at - startedAt };
    });
  });

  it('gets the layer that fits the element, and none for one that is out of sight', async () => {
    await open();
    await eventually(() => at.video.videoHeight === 360, 'the high layer');
    at.video.style.width = '160px';
    at.video.style.height = '90px';
    await eventually(() => at.video.videoHeight === 180, 'the low layer');
    at.video.style.display = 'none';
    const layer = async () => (await viewer()).layers[at.place.video];
    await eventually(async () => (await layer()) === null, 'nothing is sent');
    Object.assign(at.video.style, { display: 'block', width: '640px', height: '360px' });
    await pictureMoves();
  });

  it('offers the layers as levels, and takes the one that is chosen', async () => {
    const session = await open();
    await eventually(() => at.video.videoHeight === 360, 'the high layer');
    const { list, choose } = await eventually(() => session.levels!, 'levels');
    expect(list.map(({ height }) => height)).to.deep.equal([360, 180]);
    choose(list[1]!.id);
    expect(session.levels!.chosen).to.equal(list[1]!.id);
    await eventually(() => at.video.videoHeight === 180, 'the low layer');
    choose(null);
    await eventually(() => at.video.videoHeight === 360, 'what fits');
  });

  it('shows the stage that the source names, and subscribes to no other picture', async () => {
    const table = await at.place.stage.room.publishClip({
      identity: 'table',
      kind: 'product-camera',
    });
    await open({ ...at.place.source, stage: 'table' });
    await pictureMoves();
    await eventually(async () => {
      const { subscribed } = await viewer();
      return subscribed.length === 2 && subscribed.includes(table.video!);
    }, 'the table’s picture and the host’s sound');
    expect((await viewer()).subscribed).to.have.members([table.video, at.place.audio]);
  });

  it('lets everybody be heard who publishes sound, whoever is in the picture', async () => {
    const guest = await at.place.stage.room.publishClip({ identity: 'guest' });
    await open({ ...at.place.source, stage: 'host' });
    await pictureMoves();
    const sounds = (): number => (at.video.srcObject as MediaStream).getAudioTracks().length;
    await eventually(() => sounds() === 2, 'two sounds');
    const heard = [at.place.video, at.place.audio, guest.audio];
    expect((await viewer()).subscribed).to.have.members(heard);
    await at.place.stage.room.depart('guest');
    await eventually(() => sounds() === 1, 'one sound');
  });

  it('opens sound alone beside the picture in the same room, and no other picture comes', async () => {
    await open();
    await pictureMoves();
    const other = new AbortController();
    const second = newVideo();
    const way = await at.place.transport.soundOf!(at.place.source, other.signal);
    const sound = await way!({ video: second, signal: other.signal });
    await eventually(async () => ((await sound.health()).packets ?? 0) > 20, 'sound');
    expect((second.srcObject as MediaStream).getVideoTracks()).to.deep.equal([]);
    expect(await at.place.stage.room.viewers()).to.have.lengthOf(1);
    at.owner.abort();
    await eventually(
      async () => !(await viewer()).subscribed.includes(at.place.video),
      'no picture',
    );
    expect((await viewer()).subscribed).to.deep.equal([at.place.audio]);
    other.abort();
    second.remove();
    await eventually(async () => (await at.place.stage.room.viewers()).length === 0, 'nobody');
  });
});
