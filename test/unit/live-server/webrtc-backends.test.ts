import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { RtcpSrPacket, Vp8RtpPayload } from 'werift';
import type { RtpPacket } from 'werift';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { createWebRtcBackend } from '../../../examples/live-server/webrtc/backend.ts';
import { openNodeDataChannelEngine } from '../../../examples/live-server/webrtc/node-datachannel-engine.ts';
import { openWeriftEngine } from '../../../examples/live-server/webrtc/werift-engine.ts';
import type { ViewerClient } from './webrtc-client.ts';
import { openWhepFixture } from './webrtc-fixture.ts';
import type { WhepFixture } from './webrtc-fixture.ts';

const vp8 = (packet: RtpPacket): Vp8RtpPayload => Vp8RtpPayload.deSerialize(packet.payload);
/** The frame's number since the show began, in a show of less than 18 minutes. */
const frameNumber = (packet: RtpPacket): number => Number(vp8(packet).pictureId);

/** The instant of server time that a packet's timestamp means by the client's sender reports. */
function instantOf(client: ViewerClient, packet: RtpPacket): number {
  const report = client.rtcp.find(
    (one) => one instanceof RtcpSrPacket && one.ssrc === packet.header.ssrc,
  ) as RtcpSrPacket;
  const at = (Number(report.senderInfo.ntpTimestamp) / 2 ** 32 - 2_208_988_800) * 1000;
  const rate = packet.header.payloadType === 111 ? 48 : 90;
  return at + ((packet.header.timestamp - report.senderInfo.rtpTimestamp) | 0) / rate;
}

const count = (client: ViewerClient): number =>
  client.video.length + client.audio.length + client.rtcp.length;

/** Nothing comes for a second, once what was under way has come. */
async function assertSilent(client: ViewerClient): Promise<void> {
  await sleep(100);
  const before = count(client);
  await sleep(1000);
  assert.equal(count(client), before);
}

const hasReports = (client: ViewerClient): boolean =>
  new Set(client.rtcp.filter((one) => one instanceof RtcpSrPacket).map((one) => one.ssrc)).size ===
  2;

for (const [name, engine] of [
  ['node-datachannel', openNodeDataChannelEngine],
  ['werift', openWeriftEngine],
] as const) {
  describe(`a viewer of the server by ${name}`, () => {
    let fixture: WhepFixture;
    before(async () => {
      // One second before the test clip of 16 s starts over.
      fixture = await openWhepFixture({ engine, onAir: 15_000 });
    });
    after(() => fixture.close());
    afterEach(() => fixture.faults.clear());

    it('gets a keyframe first, and sound', async () => {
      const { client } = await fixture.watch();
      await client.until(() => client.video.length > 40 && client.audio.length > 5);
      const first = vp8(client.video[0]!);
      assert.ok(first.isPartitionHead && first.isKeyframe);
      assert.deepEqual(
        [client.video[0]!.header.payloadType, client.audio[0]!.header.payloadType],
        [96, 111],
      );
    });

    it('sees frames follow each other over the end of the loop', async () => {
      const { client } = await fixture.watch();
      const wrap = 16 * 30;
      await client.until(() => client.video.some((packet) => frameNumber(packet) > wrap + 3));
      const numbers = [...new Set(client.video.map(frameNumber))];
      assert.deepEqual(
        numbers,
        numbers.map((_, at) => numbers[0]! + at),
      );
      const sequence = client.video.map((packet) => packet.header.sequenceNumber);
      assert.deepEqual(
        sequence,
        sequence.map((_, at) => (sequence[0]! + at) & 0xffff),
      );
    });

    it('learns from reports when sound and picture were captured', async () => {
      const { client } = await fixture.watch();
      await client.until(() => hasReports(client) && client.audio.length > 0);
      for (const packet of client.video.slice(0, 20)) {
        const captured = fixture.clock.startedAt + (frameNumber(packet) * 1000) / 30;
        assert.ok(Math.abs(instantOf(client, packet) - captured) < 1);
      }
      const sound = instantOf(client, client.audio[0]!) - fixture.clock.startedAt;
      assert.ok(Math.abs(sound / 20 - Math.round(sound / 20)) < 0.05, 'sound is on its 20 ms grid');
    });

    it('hears nothing while media is stopped, and starts at a keyframe after it', async () => {
      const { client } = await fixture.watch();
      await client.until(() => client.video.length > 0 && client.audio.length > 0);
      fixture.faults.set({ webrtc: { stopMedia: true } });
      // Longer than what is made up for after a pause.
      await sleep(800);
      const last = { video: client.video.at(-1)!, count: client.video.length };
      assert.equal(client.state(), 'connected');
      fixture.faults.clear();
      await client.until(() => client.video.length > last.count);
      const next = vp8(client.video[last.count]!);
      assert.ok(next.isKeyframe && next.isPartitionHead);
      assert.equal(
        (client.video[last.count]!.header.sequenceNumber - last.video.header.sequenceNumber) &
          0xffff,
        1,
      );
    });

    it('gets nothing at all while UDP is blocked, and goes on when it is not', async () => {
      const { client } = await fixture.watch();
      await client.until(() => client.video.length > 0);
      fixture.faults.set({ webrtc: { block: true } });
      await assertSilent(client);
      fixture.faults.clear();
      const before = client.video.length;
      await client.until(() => client.video.length > before + 20);
    });

    it('ends by DELETE, and gets nothing more', async () => {
      const { client, location } = await fixture.watch();
      await client.until(() => client.video.length > 0);
      const others = fixture.whep.viewers - 1;
      assert.equal((await fixture.ask(location, { method: 'DELETE' })).status, 200);
      assert.equal(fixture.whep.viewers, others);
      await assertSilent(client);
    });

    it('takes an offer of sound alone', async () => {
      const { client } = await fixture.watch({ kinds: ['audio'] });
      await client.until(() => client.audio.length > 3);
      assert.equal(client.video.length, 0);
    });
  });
}

describe('sessions', () => {
  it('come and go by the hundred and leave none behind', { timeout: 60_000 }, async () => {
    const fixture = await openWhepFixture();
    const round = async (): Promise<void> => {
      const { client, location } = await fixture.watch();
      await client.until(() => client.video.length > 0);
      await fixture.ask(location, { method: 'DELETE' });
      client.close();
    };
    for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 5 }, round));
    assert.equal(fixture.whep.viewers, 0);
    await fixture.close();
  });

  it('end by themselves when the viewer never comes', async () => {
    const fixture = await openWhepFixture({ idleAfter: 200, maxSessions: 1 });
    const { openViewerClient } = await import('./webrtc-client.ts');
    const client = await openViewerClient();
    assert.equal((await fixture.post(client.offer)).status, 201);
    assert.equal((await fixture.post(client.offer)).status, 503);
    let status = 503;
    const deadline = AbortSignal.timeout(5000);
    while (status === 503 && !deadline.aborted) {
      await sleep(50);
      ({ status } = await fixture.post(client.offer));
    }
    assert.equal(status, 201);
    client.close();
    await fixture.close();
  });

  it(
    'end when no report comes from the viewer any more, and not before',
    { timeout: 30_000 },
    async () => {
      const fixture = await openWhepFixture({ idleAfter: 2500 });
      const reporting = await fixture.watch({ reports: true });
      const silent = await fixture.watch();
      await reporting.client.until(() => reporting.client.video.length > 0);
      await silent.client.until(() => silent.client.video.length > 0);
      assert.equal(fixture.whep.viewers, 2);
      while (fixture.whep.viewers === 2) await sleep(50);
      const before = reporting.client.audio.length;
      await reporting.client.until(() => reporting.client.audio.length > before + 50);
      assert.equal(reporting.client.state(), 'connected');
      assert.equal(fixture.whep.viewers, 1);
      await fixture.close();
    },
  );
});

describe('werift', () => {
  it('looks for no server on the network to learn our address', async () => {
    const lookups: string[] = [];
    const hook = createHook({
      init(_id, type) {
        if (/^(GETADDRINFO|QUERY)/.test(type)) lookups.push(type);
      },
    }).enable();
    const fixture = await openWhepFixture({ engine: openWeriftEngine });
    const { client } = await fixture.watch();
    await client.until(() => client.video.length > 0);
    await fixture.close();
    hook.disable();
    assert.deepEqual(lookups, []);
  });
});

describe('the choice of a WebRTC library', () => {
  it('takes the second when the first cannot be loaded, and says so', async () => {
    const log: string[] = [];
    const backend = await createWebRtcBackend({
      faults: createFaultBoard(),
      loopbackOnly: true,
      log: (line) => log.push(line),
      engines: [() => Promise.reject(new Error('no prebuilt binary')), openWeriftEngine],
    });
    assert.equal(backend?.name, 'werift');
    assert.match(log[0]!, /no prebuilt binary/);
    assert.match(log[1]!, /werift, UDP port \d+/);
    await backend.close();
  });
});
