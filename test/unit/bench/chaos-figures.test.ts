import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FRAME } from '../../../bench/loop-time.ts';
import { figuresOf } from '../../../scripts/chaos/media/figures.ts';
import { endsPicture, picturePayloads } from '../../../scripts/chaos/media/udp-relay.ts';

const COURSE = { faultAt: 100_000, healedAt: 105_000, endedAt: 110_000 };
const picture = (transport: string, at: number, frame: number) => ({
  ...{ transport, at, blind: 15 },
  counter: frame,
});

/** A viewer who moves from one path at frame 100 to the other at `frame`, 900 ms later. */
const moved = (frame: number) =>
  figuresOf(
    {
      pictures: [picture('whep', 100_100, 100), picture('hls', 101_000, frame)],
      changes: [{ at: 100_400, of: 'phase', value: 'suspect' }],
    },
    COURSE,
    { whep: 100_000 - 100 * FRAME, hls: 100_000 - 100 * FRAME },
  );

describe('what a viewer saw of a fault', () => {
  it('tells content that was never shown from content that was shown twice', () => {
    assert.equal(Math.round(moved(115).lost), Math.round(14 * FRAME) - 15);
    assert.equal(moved(115).repeated, 0);
    assert.equal(Math.round(moved(91).repeated), Math.round(10 * FRAME));
    assert.equal(moved(91).lost, 0);
  });

  it('tells when the trouble was noticed', () => assert.equal(moved(91).notice, 400));
});

describe('the relay', () => {
  it('finds the last packet of a picture by its header', () => {
    const pictures = picturePayloads('m=audio 9 UDP 111\r\nm=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n');
    assert.equal(endsPicture(Buffer.from([128, 128 + 96]), pictures), true);
    assert.equal(endsPicture(Buffer.from([128, 96]), pictures), false);
    assert.equal(endsPicture(Buffer.from([128, 128 + 111]), pictures), false);
  });
});
