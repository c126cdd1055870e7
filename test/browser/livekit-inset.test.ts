import { expect } from 'chai';
import type { MediaSurface } from '../../src/core/ports.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { eventually, pause } from '../../src/testing/assert.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { readCounter } from '../media/frame-counter.ts';
import { at, describeWebRtc, viewer, watchLivekit } from './livekit-watcher.ts';

/** The host publishes the test clip, whose frames carry a number; the guest the film, whose do not. */
let container: HTMLElement;
let surface: MediaSurface;
let guest: { readonly video?: string };

const inset = (): HTMLVideoElement | null => container.querySelector('.onair-inset');
const film = async (): Promise<void> => {
  guest = await at.place.stage.room.publishClip({ identity: 'guest', clip: 'demo' });
};

/** Whose picture a video shows; null: no picture yet. */
function publisherIn(video: HTMLVideoElement | null): string | null {
  if (!video || video.readyState < 2 || video.videoWidth === 0) return null;
  return readCounter(video) === null ? 'guest' : 'host';
}

/** Settles once it is so: who is on the stage, and who is drawn small over it. */
const shows = (stage: string, small: string): Promise<unknown> =>
  eventually(
    () =>
      publisherIn(at.video) === stage &&
      publisherIn(inset()) === small &&
      inset()?.style.opacity === '1',
    `${stage} on the stage, ${small} in the inset`,
  );
const canvas = document.createElement('canvas');
/** Settles once the second picture was seen to move. */
async function insetMoves(): Promise<void> {
  const seen = new Set<string>();
  await eventually(() => {
    canvas.getContext('2d')?.drawImage(inset()!, 0, 0, canvas.width, canvas.height);
    return seen.add(canvas.toDataURL()).size > 3;
  }, 'four pictures');
}
const isGone = (): Promise<unknown> => eventually(() => !inset(), 'no inset');

/** Opens the room in a surface, with what the manifest says of it. */
async function openInSight(said: Partial<MediaSource>): Promise<void> {
  at.video = surface.acquire();
  surface.present(at.video);
  const source = { ...at.place.source, ...said };
  await at.place.transport.open(source, { video: at.video, signal: at.owner.signal });
}

watchLivekit();

describeWebRtc('livekitTransport, with a second picture', () => {
  beforeEach(() => {
    // All of it on the screen: of what is not, the server sends nothing.
    at.video.remove();
    container = document.body.appendChild(document.createElement('div'));
    Object.assign(container.style, {
      ...{ position: 'fixed', top: '0', left: '0' },
      ...{ width: '640px', height: '360px' },
    });
    surface = createSurface(container);
  });
  afterEach(() => {
    at.owner.abort();
    container.remove();
  });

  it('draws the participant named `inset` over the stage’s picture, and hears both', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    await insetMoves();
    expect((at.video.srcObject as MediaStream).getAudioTracks()).to.have.lengthOf(2);
    expect((inset()?.srcObject as MediaStream).getAudioTracks()).to.deep.equal([]);
    expect([inset()?.muted, inset()?.inert]).to.deep.equal([true, true]);
  });

  it('draws them the other way round where the manifest says so', async () => {
    await film();
    await openInSight({ stage: 'guest', inset: 'host' });
    await shows('guest', 'host');
  });

  it('leaves the stage to who is not named `inset`, although they came later', async () => {
    await openInSight({ inset: 'host' });
    await eventually(() => publisherIn(at.video) === 'host', 'the host, as nobody else is there');
    await film();
    await shows('guest', 'host');
  });

  it('draws the other picture of the one on the stage', async () => {
    const second = await at.place.stage.room.publishClip({ identity: 'host', clip: 'demo' });
    await openInSight({ stage: 'host', inset: 'host' });
    await shows('host', 'guest');
    expect((await viewer()).subscribed).to.include.members([at.place.video, second.video]);
  });

  it('goes with the guest, and comes back with them', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    await at.place.stage.room.depart('guest');
    await isGone();
    expect(publisherIn(at.video)).to.equal('host');
    await film();
    await shows('host', 'guest');
  });

  it('goes while the guest’s camera is off, and leaves no last picture', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    await at.place.stage.room.mute(guest.video!);
    await isGone();
    await at.place.stage.room.mute(guest.video!, false);
    await shows('host', 'guest');
  });

  it('is missed by nobody where the browser has no codec for it: the stage plays on', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    await at.place.stage.room.refuseCodec(guest.video!);
    const seen = new Set<number | null>();
    await eventually(() => seen.add(readCounter(at.video)).size > 30, 'a second of the stage');
    expect(publisherIn(at.video)).to.equal('host');
  });

  it('has the shape of its picture, the width of a thumbnail, and the layer for that', async () => {
    const small = await at.place.stage.room.publishClip({ identity: 'small' });
    await openInSight({ stage: 'host', inset: 'small' });
    await shows('host', 'host');
    await eventually(() => inset()?.videoHeight === 180, 'the low layer');
    const { width, height, left, bottom } = inset()!.getBoundingClientRect();
    expect(width).to.be.closeTo(0.28 * 640, 1);
    expect(width / height).to.be.closeTo(320 / 180, 0.02);
    const place = container.getBoundingClientRect();
    expect(left - place.left).to.be.closeTo(12, 0.5);
    expect(place.bottom - bottom).to.be.closeTo(12, 0.5);
    expect(at.video.videoHeight).to.equal(360);
    container.dir = 'rtl';
    expect(place.right - inset()!.getBoundingClientRect().right).to.be.closeTo(12, 0.5);
    inset()!.style.display = 'none';
    const layer = async () => (await viewer()).layers[small.video!];
    await eventually(async () => (await layer()) === null, 'nothing is sent of what is not seen');
  });

  it('is there while its session is in sight, and no longer sent while that is not', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    const other = surface.acquire();
    surface.present(other);
    const layer = async () => (await viewer()).layers[guest.video!];
    await eventually(async () => (await layer()) === null, 'nothing is sent');
    expect(inset()?.checkVisibility()).to.equal(false);
    surface.present(at.video);
    await shows('host', 'guest');
    await insetMoves();
  });

  it('is not drawn, nor sent, for who saves data', async () => {
    localStorage.setItem('onair-data-saver', 'on');
    try {
      await film();
      await openInSight({ stage: 'host', inset: 'guest' });
      await eventually(() => publisherIn(at.video) === 'host', 'the host');
      const layer = async () => (await viewer()).layers[guest.video!];
      await eventually(async () => (await layer()) === null, 'nothing is sent');
      expect(inset()?.checkVisibility()).to.equal(false);
    } finally {
      localStorage.removeItem('onair-data-saver');
    }
  });

  it('leaves nothing behind when its session is aborted', async () => {
    await film();
    await openInSight({ stage: 'host', inset: 'guest' });
    await shows('host', 'guest');
    const [track] = (inset()?.srcObject as MediaStream).getVideoTracks();
    const video = inset();
    at.owner.abort();
    expect(inset()).to.equal(null);
    expect([video?.srcObject, track?.readyState]).to.deep.equal([null, 'ended']);
    surface.present(surface.acquire());
    surface.present(at.video);
    await eventually(async () => (await at.place.held()) === 0, 'nothing is held');
    expect(inset()).to.equal(null);
  });

  it('leaves nothing behind when its session is aborted while it is on its way', async () => {
    await film();
    // Somebody else keeps the room, and is the last to leave it.
    const { signal } = at.owner;
    const way = await at.place.transport.soundOf!(at.place.source, signal);
    await way!({ video: surface.acquire(), signal });
    for (let turns = 0; turns < 16; turns++) {
      const owner = new AbortController();
      const video = surface.acquire();
      surface.present(video);
      const source = { ...at.place.source, stage: 'host', inset: 'guest' };
      await at.place.transport.open(source, { video, signal: owner.signal });
      // Pictures, and the parts that draw them, come within some milliseconds.
      await pause(4 * turns);
      owner.abort();
      surface.release(video);
    }
    at.owner.abort();
    await eventually(async () => (await at.place.held()) === 0, 'nothing is held');
    expect(inset()).to.equal(null);
  });
});
