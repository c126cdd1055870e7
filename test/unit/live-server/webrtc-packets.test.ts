import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RtcpPacketConverter, RtcpSrPacket, RtpPacket, Vp8RtpPayload } from 'werift';
import { senderReport } from '../../../examples/live-server/webrtc/rtcp.ts';
import { writeRtpHeader } from '../../../examples/live-server/webrtc/rtp.ts';
import { MAX_FRAGMENT, vp8Payloads } from '../../../examples/live-server/webrtc/vp8.ts';

/** Bytes that no two frames share. */
const frameOf = (size: number, seed: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7) & 0xff);

const unpack = (payloads: readonly Uint8Array[]): Vp8RtpPayload[] =>
  payloads.map((payload) => Vp8RtpPayload.deSerialize(Buffer.from(payload)));

const pictureId = (payload: Vp8RtpPayload): number => Number(payload.pictureId);

describe('VP8 in RTP', () => {
  for (const size of [1, MAX_FRAGMENT - 1, MAX_FRAGMENT, MAX_FRAGMENT + 1, 40_000]) {
    it(`comes out as it went in: a frame of ${size} bytes`, () => {
      const frame = frameOf(size, size);
      const parts = unpack(vp8Payloads(frame, 5));
      assert.deepEqual(Buffer.concat(parts.map((part) => part.payload)), Buffer.from(frame));
      assert.deepEqual(
        parts.map((part) => part.isPartitionHead),
        parts.map((_, at) => at === 0),
      );
    });
  }

  it('keeps a packet within 1,280 bytes, all headers included', () => {
    const headers = 20 + 8 + 12 + 10; // IP, UDP, RTP, SRTP
    for (const payload of vp8Payloads(frameOf(40_000, 1), 1)) {
      assert.ok(payload.length + headers < 1280);
    }
  });

  it('numbers pictures with 15 bits that go round', () => {
    const numbers = [126, 127, 128, 32_767, 32_768, 32_769].map((frame) =>
      pictureId(unpack(vp8Payloads(frameOf(10, frame), frame))[0]!),
    );
    assert.deepEqual(numbers, [126, 127, 128, 32_767, 0, 1]);
  });
});

describe('an RTP header', () => {
  it('is read by another implementation as it was written', () => {
    const header = {
      payloadType: 111,
      marker: true,
      sequence: 65_535,
      timestamp: 4_294_967_295,
      ssrc: 4_000_000_000,
    };
    const packet = Buffer.concat([Buffer.alloc(12), Buffer.from('payload')]);
    writeRtpHeader(packet, header);
    const read = RtpPacket.deSerialize(packet);
    assert.deepEqual(
      {
        payloadType: read.header.payloadType,
        marker: read.header.marker,
        sequence: read.header.sequenceNumber,
        timestamp: read.header.timestamp,
        ssrc: read.header.ssrc,
      },
      header,
    );
    assert.equal(read.payload.toString(), 'payload');
  });
});

describe('a sender report', () => {
  const report = {
    ssrc: 4_000_000_000,
    at: Date.UTC(2026, 10, 22, 12, 0, 0) + 250,
    timestamp: 3_000_000_000,
    packets: 7,
    octets: 900,
    cname: 'a-viewer',
  };

  it('says which instant of server time an RTP timestamp means', () => {
    const [first] = RtcpPacketConverter.deSerialize(senderReport(report));
    assert.ok(first instanceof RtcpSrPacket);
    const { ntpTimestamp, rtpTimestamp, packetCount, octetCount } = first.senderInfo;
    const seconds = Number(ntpTimestamp >> 32n) - 2_208_988_800;
    const fraction = Number(ntpTimestamp & 0xffff_ffffn) / 2 ** 32;
    assert.equal(Math.round((seconds + fraction) * 1000), report.at);
    assert.equal(first.ssrc, report.ssrc);
    assert.deepEqual([rtpTimestamp, packetCount, octetCount], [3_000_000_000, 7, 900]);
  });

  it('carries the name that ties sound and picture together, whatever its length', () => {
    for (let length = 1; length <= 9; length++) {
      const cname = 'x'.repeat(length);
      const packets = RtcpPacketConverter.deSerialize(senderReport({ ...report, cname }));
      assert.equal(packets.length, 2);
      assert.match(JSON.stringify(packets[1]), new RegExp(`"${cname}"`));
    }
  });
});
