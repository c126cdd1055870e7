import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { RtpPacket, RtcpPacket } from 'werift';
import { RtcpSrPacket } from 'werift';
import { pictureLoss } from '../../../examples/live-server/ingest/rtp/write-rtcp.ts';
import type { ViewerClient } from '../live-server/webrtc-client.ts';
import { cueOf, eventually, openStudio } from './studio-fixture.ts';
import type { StudioFixture } from './studio-fixture.ts';

/** Sequence numbers with their turns, in the order of arrival. */
function unwrapped(
  packets: readonly RtpPacket[],
  pick: (packet: RtpPacket) => number,
  size: number,
): number[] {
  let turns = 0;
  return packets.map((packet, at) => {
    const before = packets[at - 1];
    const step = before ? pick(packet) - pick(before) : 0;
    if (step < -size / 2) turns++;
    if (step > size / 2) turns--;
    return pick(packet) + turns * size;
  });
}

const sequences = (packets: readonly RtpPacket[]): number[] =>
  unwrapped(packets, ({ header }) => header.sequenceNumber, 2 ** 16);
const timestamps = (packets: readonly RtpPacket[]): number[] =>
  unwrapped(packets, ({ header }) => header.timestamp, 2 ** 32);

/** Asserts that no number is missing, whatever the order. */
function assertWhole(packets: readonly RtpPacket[]): void {
  const sorted = [...sequences(packets)].sort((a, b) => a - b);
  sorted.forEach((sequence, at) => assert.equal(sequence, (sorted[0] ?? 0) + at));
}

const enough = (viewer: ViewerClient, count: number): Promise<void> =>
  viewer.until(() => viewer.video.length > count && viewer.audio.length > 20);

const isReport = (packet: RtcpPacket): packet is RtcpSrPacket => packet instanceof RtcpSrPacket;

describe('a host on air', { timeout: 120_000 }, () => {
  let studio: StudioFixture;
  before(async () => {
    studio = await openStudio({ silence: 1500, patience: 60_000 });
  });
  after(() => studio.close());

  it('is not there before: the show is scheduled, and viewers are told to wait', async () => {
    const manifest = (await (await studio.get('/live/show.json')).json()) as {
      state: string;
      demo?: string;
      media: { type: string; url: string }[];
    };
    assert.equal(manifest.state, 'scheduled');
    assert.equal(manifest.demo, undefined);
    assert.deepEqual(
      manifest.media.map(({ url }) => url),
      ['studio/whep', 'studio/hls/main.m3u8'],
    );
    await assert.rejects(studio.watch(), /^Error: 409/);
    assert.equal((await studio.get('/live/studio/hls/main.m3u8')).status, 409);
  });

  it('reaches viewers as it is, with numbers of their own and reports in server time', async () => {
    const { host, location } = await studio.publish({ picture: 'h264' });
    await cueOf(studio, 'live');
    const viewers = [
      await studio.watch({ picture: 'h264' }),
      await studio.watch({ picture: 'h264' }),
    ];
    await Promise.all(viewers.map((viewer) => enough(viewer, 60)));
    const [one, two] = viewers as [ViewerClient, ViewerClient];
    assertWhole(one.video);
    assertWhole(one.audio);
    assert.notEqual(one.video[0]!.header.ssrc, two.video[0]!.header.ssrc);
    assert.equal(one.video[0]!.payload[0]! & 31, 24, 'it begins with the parameter sets');
    await one.until(() => one.rtcp.filter(isReport).length >= 2);
    const report = one.rtcp.filter(isReport).at(-1)!;
    const seconds = Number(report.senderInfo.ntpTimestamp >> 32n) - 2_208_988_800;
    assert.ok(Math.abs(seconds - Date.now() / 1000) < 30, 'its reports tell server time');
    assert.ok(host.told.bitrate > 2_000_000, `told ${host.told.bitrate} bit/s`);
    assert.ok(host.told.keyframes > 0, 'new viewers ask for a keyframe');

    const asked = host.told.keyframes;
    await setTimeout(400);
    for (let i = 0; i < 20; i++) one.tell(pictureLoss(one.video[0]!.header.ssrc));
    await eventually(async () => host.told.keyframes > asked);
    assert.ok(host.told.keyframes < asked + 8, 'a storm of requests is one or two to the host');
    for (const viewer of viewers) viewer.close();
    await studio.end(location);
    host.close();
    await cueOf(studio, 'ended');
  });

  it('whose codec a viewer does not have is refused at once: 406', async () => {
    const { host, location } = await studio.publish({ picture: 'h264' });
    const viewer = await eventually(() => studio.watch({ picture: 'h264' }).catch(() => null));
    await assert.rejects(studio.watch({ picture: 'vp8' }), /^Error: 406/);
    viewer.close();
    await studio.end(location);
    host.close();
  });

  it('who loses packets on the way repairs them: viewers miss none', async () => {
    const { host, location } = await studio.publish({ loses: (packet) => packet % 20 === 19 });
    const viewer = await eventually(() => studio.watch({ picture: 'h264' }).catch(() => null));
    await viewer.until(() => viewer.video.length > 150 && host.told.repaired > 3);
    // The last ones may still be on their way.
    const settled = [...viewer.video].slice(0, -40);
    const known = new Set(sequences(viewer.video));
    for (const sequence of sequences(settled)) assert.ok(known.has(sequence));
    const least = Math.min(...sequences(settled));
    const most = Math.max(...sequences(settled));
    const missing = [];
    for (let at = least; at < most; at++) if (!known.has(at)) missing.push(at);
    assert.deepEqual(missing, []);
    viewer.close();
    await studio.end(location);
    host.close();
  });

  it('who pauses, and goes, and is back: viewers keep their session, and their clock goes on', async () => {
    const { host } = await studio.publish({ picture: 'h264' });
    const viewer = await eventually(() => studio.watch({ picture: 'h264' }).catch(() => null));
    await enough(viewer, 30);
    host.pause(true);
    await cueOf(studio, 'live', /has paused/);
    host.pause(false);
    await eventually(async () => (await studio.log()).at(-1)?.data.reason === undefined);
    host.vanish();
    await cueOf(studio, 'live', /interrupted/);
    const before = viewer.video.length;
    const again = await eventually(() => studio.publish().catch(() => null));
    await viewer.until(() => viewer.video.length > before + 60);
    await eventually(async () => (await studio.log()).at(-1)?.data.reason === undefined);
    assert.equal(viewer.state(), 'connected');
    assertWhole(viewer.video);
    const times = timestamps(viewer.video);
    times.forEach((time, at) => assert.ok(time >= (times[at - 1] ?? time), 'no step back in time'));
    const [last, next] = [times[before - 1]!, times[before]!];
    assert.ok(next - last > 0.5 * 90_000, 'the time without a host has gone by');
    viewer.close();
    await studio.end(again.location);
    again.host.close();
  });

  for (const kind of ['audio', 'video'] as const) {
    it(`may send ${kind} alone`, async () => {
      const { host, location } = await studio.publish({ kinds: [kind] });
      const viewer = await eventually(() =>
        studio.watch({ kinds: [kind], picture: 'h264' }).catch(() => null),
      );
      await viewer.until(() => viewer[kind].length > 20);
      assertWhole(viewer[kind]);
      viewer.close();
      await studio.end(location);
      host.close();
    });
  }

  it('with VP8 is not on HLS, which says why', async () => {
    const { host, location } = await studio.publish({ picture: 'vp8' });
    const viewer = await eventually(() => studio.watch({ picture: 'vp8' }).catch(() => null));
    await enough(viewer, 60);
    assertWhole(viewer.video);
    const answer = await studio.get('/live/studio/hls/main.m3u8');
    assert.equal(answer.status, 404);
    assert.match(((await answer.json()) as { detail: string }).detail, /VP8/);
    viewer.close();
    await studio.end(location);
    host.close();
  });
});
