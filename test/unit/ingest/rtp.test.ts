import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaPacket } from '../../../examples/live-server/ingest/host-stream.ts';
import { createKeyframeWish } from '../../../examples/live-server/ingest/rtp/keyframe-wish.ts';
import { startsKeyframe } from '../../../examples/live-server/ingest/rtp/keyframe.ts';
import {
  asksForKeyframe,
  senderReports,
} from '../../../examples/live-server/ingest/rtp/read-rtcp.ts';
import { createReceptionWatch } from '../../../examples/live-server/ingest/rtp/reception.ts';
import { createReorder } from '../../../examples/live-server/ingest/rtp/reorder.ts';
import { readRtp, unwrapRtx } from '../../../examples/live-server/ingest/rtp/rtp-packet.ts';
import { createSenderClock } from '../../../examples/live-server/ingest/rtp/sender-clock.ts';
import { createUnwrapper } from '../../../examples/live-server/ingest/rtp/unwrap.ts';
import {
  estimatedBitrate,
  negativeAcknowledgement,
  pictureLoss,
  receiverReport,
} from '../../../examples/live-server/ingest/rtp/write-rtcp.ts';
import { senderReport } from '../../../examples/live-server/webrtc/rtcp.ts';

/** A packet with one contributing source, an extension of one word, and three bytes of padding. */
const FULL = Buffer.from(
  'b1e6' +
    '0102' +
    '0a0b0c0d' +
    '11223344' +
    'deadbeef' +
    'bede0001' +
    '10ff0000' +
    'c0ffee' +
    '000003',
  'hex',
);

describe('an RTP packet', () => {
  it('is read without sources, extension and padding', () => {
    const packet = readRtp(FULL);
    assert.equal(packet?.payload.toString('hex'), 'c0ffee');
    assert.deepEqual(
      [packet?.payloadType, packet?.marker, packet?.sequence, packet?.timestamp, packet?.ssrc],
      [102, true, 0x0102, 0x0a0b0c0d, 0x11223344],
    );
  });

  it('that is cut off anywhere, or nonsense, is none, and never throws', () => {
    for (let length = 0; length < FULL.length; length++) {
      const packet = readRtp(FULL.subarray(0, length));
      assert.ok(packet === null || packet.payload.length <= length - 12);
    }
    let seed = 7;
    for (let round = 0; round < 2000; round++) {
      const bytes = Buffer.from(FULL);
      for (let i = 0; i < 4; i++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        bytes[seed % bytes.length] = seed >> 8;
      }
      readRtp(bytes);
      senderReports(bytes);
      asksForKeyframe(bytes);
      startsKeyframe(bytes.subarray(12), 'vp8');
      startsKeyframe(bytes.subarray(12), 'h264');
    }
  });

  it('comes out of its retransmission', () => {
    const packet = { ...readRtp(FULL)!, payload: Buffer.from('0042c0ffee', 'hex') };
    const original = unwrapRtx(packet, 96, 5);
    assert.deepEqual([original?.sequence, original?.payloadType, original?.ssrc], [0x42, 96, 5]);
    assert.equal(original?.payload.toString('hex'), 'c0ffee');
    assert.equal(unwrapRtx({ ...packet, payload: Buffer.alloc(0) }, 96, 5), null);
  });
});

describe('numbers that start over', () => {
  it('go on, forth and back over the turn', () => {
    const { take, near } = createUnwrapper(16);
    assert.deepEqual([65_534, 65_535, 1, 0, 65_533, 2].map(take), [
      ...[65_534, 65_535, 65_537, 65_536, 65_533, 65_538],
    ]);
    assert.equal(near(65_535), 65_535);
  });
});

describe('what is told about reception', () => {
  it('counts loss, and asks for what is missing until it comes', () => {
    const watch = createReceptionWatch(90_000);
    for (const sequence of [10, 11, 13, 14, 17]) watch.note(sequence, sequence * 3000, sequence);
    assert.deepEqual(watch.missing(100), [12, 15, 16]);
    assert.deepEqual(watch.missing(110), [], 'not again at once');
    assert.equal(watch.note(15, 45_000, 120), true);
    assert.equal(watch.note(15, 45_000, 121), false, 'a double');
    assert.deepEqual(watch.missing(200), [12, 16]);
    const { lost, fractionLost, highest } = watch.report();
    assert.deepEqual([lost, fractionLost, highest], [2, 2 / 8, 17]);
    for (let at = 300; at < 3000; at += 100) watch.missing(at);
    assert.deepEqual(watch.missing(9000), [], 'and gives up at last');
  });

  it('takes a leap for a new start', () => {
    const watch = createReceptionWatch(90_000);
    watch.note(1, 0, 0);
    watch.note(20_000, 0, 1);
    assert.deepEqual(watch.missing(100), []);
  });

  it('has the form of the standards', () => {
    const report = receiverReport({
      ...{ ssrc: 9, fractionLost: 0.25, lost: 3, highest: 70_000, jitter: 12 },
      ...{ lastReport: 0xabcdef01, sinceReport: 500 },
    });
    assert.equal(
      report.toString('hex'),
      '81c90007' +
        '00000001' +
        '00000009' +
        '40000003' +
        '00011170' +
        '0000000c' +
        'abcdef01' +
        '00008000',
    );
    assert.equal(pictureLoss(9).toString('hex'), '81ce0002' + '00000001' + '00000009');
    assert.equal(
      negativeAcknowledgement(9, [65_537, 4]).toString('hex'),
      '81cd0004' + '00000001' + '00000009' + '00010000' + '00040000',
    );
    const remb = estimatedBitrate(9, 2_500_000);
    assert.equal(remb.toString('latin1', 12, 16), 'REMB');
    assert.equal((remb.readUInt32BE(16) & 0x3ffff) * 2 ** ((remb[17]! >> 2) & 63), 2_500_000);
    assert.ok(asksForKeyframe(Buffer.concat([report, pictureLoss(9)])));
    assert.ok(!asksForKeyframe(Buffer.concat([report, remb])));
  });
});

describe('a host’s clock', () => {
  const at = Date.parse('2026-01-01T12:00:00Z');
  it('is told from ours by the report that came fastest, however wrong it is', () => {
    const clock = createSenderClock();
    assert.equal(clock.timeOf('video', 0), null);
    const [report] = senderReports(
      senderReport({ ssrc: 5, at, timestamp: 900, packets: 1, octets: 1, cname: 'host' }),
    );
    assert.ok(report && Math.abs(report.at - at) < 0.01 && report.timestamp === 900);
    const hour = 3_600_000;
    clock.note('video', report, at + hour + 40);
    clock.note('audio', { at: at + 10, timestamp: 480 }, at + hour + 15);
    const time = clock.timeOf('video', 900 + 90_000)!;
    assert.ok(Math.abs(time - (at + hour + 5 + 1000)) < 0.01);
    assert.equal(clock.timestampAt('video', time), 90_900);
    assert.ok(Math.abs(clock.timeOf('audio', 480)! - (at + hour + 15)) < 0.01);
  });
});

describe('putting packets in order', () => {
  const packet = (sequence: number): MediaPacket => ({
    ...{ kind: 'video', sequence, timestamp: 0, marker: false, payload: Buffer.alloc(1) },
  });
  const run = (steps: readonly (readonly [sequence: number, now: number])[]) => {
    const out: (number | 'lost')[] = [];
    const order = createReorder({
      next: ({ sequence }) => void out.push(sequence),
      lost: () => void out.push('lost'),
      patience: 100,
    });
    for (const [sequence, now] of steps) order.take(packet(sequence), now);
    return out;
  };

  it('waits for a late one', () => {
    assert.deepEqual(
      run([
        [1, 0],
        [3, 10],
        [4, 20],
        [2, 60],
        [5, 70],
      ]),
      [1, 2, 3, 4, 5],
    );
  });

  it('goes on without one that does not come, and says so', () => {
    assert.deepEqual(
      run([
        [1, 0],
        [3, 10],
        [4, 60],
        [5, 120],
        [2, 130],
        [6, 140],
      ]),
      [...[1, 'lost', 3, 4, 5, 6]],
    );
  });
});

describe('wanting a keyframe', () => {
  it('asks at once, then once for all who come within 300 ms, and never for nobody', () => {
    const wish = createKeyframeWish();
    assert.equal(wish.takeDue(0), false);
    wish.want();
    assert.equal(wish.takeDue(10), true);
    for (let i = 0; i < 50; i++) wish.want();
    assert.equal(wish.takeDue(309), false);
    assert.equal(wish.takeDue(310), true);
    assert.equal(wish.takeDue(700), false);
  });

  it('asks again for who comes right behind a keyframe, and not for who still had it', () => {
    const wish = createKeyframeWish();
    wish.want();
    wish.takeDue(0);
    wish.want();
    wish.came();
    assert.equal(wish.takeDue(5_000), false);
    wish.want();
    wish.takeDue(5_000);
    wish.came();
    wish.want();
    assert.equal(wish.takeDue(5_100), false);
    assert.equal(wish.takeDue(5_300), true);
  });

  it('asks again after a second when none comes: the request may be lost', () => {
    const wish = createKeyframeWish();
    wish.want();
    assert.deepEqual(
      [0, 999, 1_000, 2_000].map((now) => wish.takeDue(now)),
      [true, false, true, true],
    );
    wish.came();
    assert.equal(wish.takeDue(9_000), false);
  });
});
