import { expect } from 'chai';
import { eventually, pause, within } from '../../src/testing/assert.ts';
import { newVideo } from './hls-stage.ts';
import {
  at,
  describeWebRtc,
  open,
  pictureMoves,
  viewer,
  watch,
  watchLivekit,
} from './livekit-watcher.ts';

watchLivekit();

describeWebRtc('livekitTransport, in trouble', () => {
  it('counts silence and a stuck decoder as what they are', async () => {
    const session = await open();
    await pictureMoves();
    await at.place.stage.room.stickDecoder(at.place.video);
    await pause(600);
    const stuck = await watch(session, 800);
    expect(stuck.after.framesDecoded).to.equal(stuck.before.framesDecoded);
    expect(stuck.after.packets).to.be.above(stuck.before.packets!);
    await at.place.stage.setWeather({ block: true });
    await pause(400);
    const silent = await watch(session, 600);
    expect(silent.after.packets).to.equal(silent.before.packets);
  });

  it('joins anew when opened beside a session that is stuck, and that is no end of the show', async () => {
    const url = await at.place.tokenUrl('same-viewer');
    const source = { ...at.place.source, tokenUrl: url };
    const { livekitTransport } = await import('../../src/transport/livekit/media.ts');
    const transport = livekitTransport();
    const session = await transport.open(source, { video: at.video, signal: at.owner.signal });
    await pictureMoves();
    await at.place.stage.room.stickDecoder(at.place.video);
    await pause(600);
    let last = -1;
    await eventually(async () => {
      const { framesDecoded } = await session.health();
      const same = framesDecoded === last;
      last = framesDecoded!;
      await pause(700);
      return same;
    }, 'a stuck decoder');
    await session.health();
    await at.place.stage.room.stickDecoder(at.place.video, false);
    const second = newVideo();
    await transport.open(source, { video: second, signal: at.owner.signal });
    expect((await within(session.closed, 'closed'))?.reason).to.equal('silent');
    await eventually(() => second.videoWidth > 0, 'a picture');
    second.remove();
  });

  it('closes with "not-acceptable" when the browser has no codec for what is published', async () => {
    const session = await open();
    await at.place.stage.room.refuseCodec(at.place.video);
    expect((await within(session.closed, 'closed'))?.reason).to.equal('not-acceptable');
  });

  it('counts silence when the server dies while it plays', async () => {
    const session = await open();
    await pictureMoves();
    await at.place.stage.down();
    await eventually(async () => {
      const { before, after } = await watch(session, 300);
      return before.packets !== null && before.packets === after.packets;
    }, 'silence');
  });

  it('plays on over a line that loses packets and is late, and counts what is lost', async () => {
    const session = await open();
    await pictureMoves();
    await at.place.stage.setWeather({ drop: 0.03, delay: 40 });
    await eventually(async () => ((await session.health()).packetsLost ?? 0) > 5, 'lost packets');
    const { framesDecoded } = await session.health();
    await eventually(
      async () => ((await session.health()).framesDecoded ?? 0) > framesDecoded! + 30,
      'pictures go on',
    );
    expect(await Promise.race([session.closed, pause(0).then(() => 'open')])).to.equal('open');
  }).timeout(40_000);

  for (const reason of ['participant-removed', 'duplicate-identity', 'room-closed'] as const)
    it(`ends, and asks for nothing else, on "${reason}"`, async () => {
      const session = await open();
      await at.place.stage.room.leave((await viewer()).identity, reason);
      expect(await within(session.closed, 'closed')).to.equal(null);
    });

  for (const [reason, wanted] of [
    ['server-shutdown', 'server-error'],
    ['state-mismatch', 'server-error'],
    ['migration', 'silent'],
    ['media-failure', 'silent'],
    ['connection-timeout', 'timeout'],
  ] as const)
    it(`closes with "${wanted}" on "${reason}"`, async () => {
      const session = await open();
      await at.place.stage.room.leave((await viewer()).identity, reason);
      expect((await within(session.closed, 'closed'))?.reason).to.equal(wanted);
    });

  it('is taken back at the server when a page is left', async () => {
    const session = await open();
    window.dispatchEvent(new Event('pagehide'));
    expect((await within(session.closed, 'closed'))?.reason).to.equal('silent');
    await eventually(async () => (await at.place.held()) === 0, 'nothing held');
  });

  it('does not share a line that was lost: the next opening joins anew', async () => {
    const session = await open();
    await pictureMoves();
    await at.place.stage.room.cutMedia((await viewer()).identity);
    await pause(400);
    await eventually(async () => {
      const { before, after } = await watch(session, 700);
      return before.packets === after.packets;
    }, 'silence');
    const second = newVideo();
    const media = { video: second, signal: at.owner.signal };
    const next = await at.place.transport.open(at.place.source, media);
    await eventually(async () => ((await next.health()).framesDecoded ?? 0) > 5, 'a picture');
    second.remove();
  });
});
