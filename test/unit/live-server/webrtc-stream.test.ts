import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RtcpPacketConverter, RtcpSrPacket, RtpPacket, Vp8RtpPayload } from 'werift';
import type { LoopTrack } from '../../../examples/live-server/media/clip.ts';
import type { RtpSender } from '../../../examples/live-server/webrtc/engine.ts';
import { isRtcp } from '../../../examples/live-server/webrtc/rtcp.ts';
import { createRtpLoop } from '../../../examples/live-server/webrtc/rtp-loop.ts';
import { createStream } from '../../../examples/live-server/webrtc/stream.ts';

const START = 1_800_000_000_000;
const FRAME = 1000 / 30;

/** 60 frames of 30 a second, a keyframe each 10; the first byte is the frame's place in the loop. */
const video: LoopTrack = {
  codec: 'vp8',
  codecString: 'vp8',
  timescale: 90_000,
  sampleDuration: 3000,
  bitrate: 0,
  samples: Array.from({ length: 60 }, (_, at) => ({
    data: Uint8Array.of(at, 0, 0),
    key: at % 10 === 0,
  })),
};
const audio: LoopTrack = {
  ...video,
  codec: 'opus',
  timescale: 48_000,
  sampleDuration: 960,
  samples: Array.from({ length: 100 }, (_, at) => ({ data: Uint8Array.of(at), key: true })),
};

function senderDouble(
  kind: 'audio' | 'video',
): RtpSender & { sent: RtpPacket[]; rtcp: Buffer[]; open: boolean } {
  const sent: RtpPacket[] = [];
  const rtcp: Buffer[] = [];
  return {
    kind,
    payloadType: 96,
    ssrc: 77,
    open: true,
    sent,
    rtcp,
    send(packet) {
      const copy = Buffer.from(packet);
      if (isRtcp(copy)) rtcp.push(copy);
      else sent.push(RtpPacket.deSerialize(copy));
    },
  };
}

function setUp(track: LoopTrack): {
  sender: ReturnType<typeof senderDouble>;
  stream: ReturnType<typeof createStream>;
} {
  const clock = { startedAt: START, now: () => START };
  const loop = createRtpLoop(track, clock);
  const sender = senderDouble(loop.kind);
  return { sender, stream: createStream(loop, sender) };
}

const frames = (packets: readonly RtpPacket[]): Vp8RtpPayload[] =>
  packets.map((packet) => Vp8RtpPayload.deSerialize(packet.payload));
const places = (packets: readonly RtpPacket[]): number[] =>
  frames(packets).map((frame) => frame.payload[0]!);
/** Frame `count` is due a little before this moment. */
const at = (count: number): number => START + count * FRAME + 1;

describe('a stream to a new viewer', () => {
  it('starts with the last keyframe and all that followed it, at the times these frames had', () => {
    const { sender, stream } = setUp(video);
    stream.advance(at(27));
    assert.deepEqual(places(sender.sent), [20, 21, 22, 23, 24, 25, 26, 27]);
    const [first] = sender.sent;
    sender.sent.forEach((packet, count) => {
      assert.equal((packet.header.timestamp - first!.header.timestamp) >>> 0, count * 3000);
    });
  });

  it('starts sound with what is due now', () => {
    const { sender, stream } = setUp(audio);
    stream.advance(START + 1990);
    assert.deepEqual(
      sender.sent.map((packet) => packet.payload[0]),
      [99],
    );
  });

  it('sends nothing before the show began', () => {
    const { sender, stream } = setUp(video);
    stream.advance(START - 5000);
    assert.deepEqual(sender.sent, []);
  });

  it('keeps the keyframe for when the track has opened', () => {
    const { sender, stream } = setUp(video);
    sender.open = false;
    stream.advance(at(21));
    sender.open = true;
    stream.advance(at(22));
    assert.deepEqual(places(sender.sent), [20, 21, 22]);
  });

  it('spreads a burst that would run over the socket buffer', () => {
    const big = {
      ...video,
      samples: video.samples.map(({ key }, place) => ({
        data: new Uint8Array(20_000).fill(place),
        key,
      })),
    };
    const { sender, stream } = setUp(big);
    stream.advance(at(29));
    const inOneGo = sender.sent.length;
    assert.ok(inOneGo < 60, `${inOneGo} packets in one go`);
    for (let turn = 0; turn < 10; turn++) stream.advance(at(29));
    assert.deepEqual([...new Set(places(sender.sent))], [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  });
});

describe('a stream that runs', () => {
  it('goes over the end of the loop without a break in sequence, time or picture number', () => {
    const { sender, stream } = setUp(video);
    for (let count = 50; count < 200; count++) stream.advance(at(count));
    const sent = sender.sent;
    assert.equal(sent.length, 150);
    assert.deepEqual(places(sent).slice(8, 12), [58, 59, 0, 1]);
    for (const [before, after] of sent.slice(1).map((packet, index) => [sent[index]!, packet])) {
      assert.equal((after!.header.sequenceNumber - before!.header.sequenceNumber) & 0xffff, 1);
      assert.equal((after!.header.timestamp - before!.header.timestamp) >>> 0, 3000);
    }
    assert.deepEqual(
      frames(sent).map((frame) => Number(frame.pictureId)),
      sent.map((_, index) => 50 + index),
    );
  });

  it('holds 32-bit timestamps after weeks on air', () => {
    const { sender, stream } = setUp(video);
    const count = 30 * 3600 * 24 * 60;
    stream.advance(at(count));
    stream.advance(at(count + 1));
    const [before, after] = sender.sent.slice(-2);
    assert.equal((after!.header.timestamp - before!.header.timestamp) >>> 0, 3000);
  });

  it('marks the last packet of a picture, and no packet of sound', () => {
    const { sender, stream } = setUp({
      ...video,
      samples: [{ data: new Uint8Array(3000), key: true }],
    });
    stream.advance(START);
    assert.deepEqual(
      sender.sent.map((packet) => packet.header.marker),
      [false, false, true],
    );
    const sound = setUp(audio);
    sound.stream.advance(START);
    assert.deepEqual(
      sound.sender.sent.map((packet) => packet.header.marker),
      [false],
    );
  });

  it('sends what it missed in a short pause', () => {
    const { sender, stream } = setUp(video);
    stream.advance(at(20));
    stream.advance(at(34));
    assert.deepEqual(
      places(sender.sent),
      [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34],
    );
  });

  it('starts at a keyframe again after a long one, without a hole in the sequence', () => {
    const { sender, stream } = setUp(video);
    stream.advance(at(20));
    stream.advance(at(53));
    assert.deepEqual(places(sender.sent), [20, 50, 51, 52, 53]);
    const [before, after] = sender.sent;
    assert.equal((after!.header.sequenceNumber - before!.header.sequenceNumber) & 0xffff, 1);
    assert.equal((after!.header.timestamp - before!.header.timestamp) >>> 0, 30 * 3000);
  });
});

describe('reports of a stream', () => {
  for (const [name, track, rate] of [
    ['picture', video, 90],
    ['sound', audio, 48],
  ] as const) {
    it(`place ${name} on the media clock`, () => {
      const { sender, stream } = setUp(track);
      stream.advance(START + 4000);
      stream.report(START + 4123);
      const [report] = RtcpPacketConverter.deSerialize(sender.rtcp[0]!);
      assert.ok(report instanceof RtcpSrPacket);
      const newest = sender.sent.at(-1)!.header.timestamp;
      // Sample times are whole at 4,000 ms for both: the newest sample is of that instant.
      assert.equal((report.senderInfo.rtpTimestamp - newest) >>> 0, 123 * rate);
      const ms = (Number(report.senderInfo.ntpTimestamp) / 2 ** 32 - 2_208_988_800) * 1000;
      assert.ok(Math.abs(ms - (START + 4123)) < 1);
    });
  }

  it('count packets and payload bytes', () => {
    const { sender, stream } = setUp(video);
    stream.advance(at(22));
    stream.report(at(22));
    const [report] = RtcpPacketConverter.deSerialize(sender.rtcp[0]!);
    assert.ok(report instanceof RtcpSrPacket);
    assert.equal(report.senderInfo.packetCount, 3);
    assert.equal(report.senderInfo.octetCount, 3 * (4 + 3));
  });
});
