import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isWell,
  observe,
  PACKET_LIMITS,
  SEGMENT_LIMITS,
  verdict,
  type Pulse,
} from '../../../src/transport/health.ts';
import { UNTOLD } from '../../../src/transport/untold.ts';

/** `[milliseconds, packets, frames, watched]` one after the other. */
type Look = [now: number, packets: number | null, frames: number | null, watched?: boolean];

const after = (...looks: Look[]): Pulse =>
  looks.reduce<Pulse | null>(
    (pulse, [now, packets, framesDecoded, watched = true]) =>
      observe(
        pulse,
        { now, watched, sample: { ...UNTOLD, packets, framesDecoded } },
        PACKET_LIMITS,
      ),
    null,
  )!;
const every = (step: number, until: number, look: (now: number) => Look): Look[] =>
  Array.from({ length: until / step + 1 }, (_, i) => look(i * step));

describe('the packet watch', () => {
  it('finds nothing wrong while packets and pictures come', () => {
    const pulse = after(...every(125, 2_000, (now) => [now, now, now]));
    assert.equal(verdict(pulse, PACKET_LIMITS), 'ok');
    assert.ok(isWell(pulse, PACKET_LIMITS));
  });

  it('suspects after 250 ms without a packet and is sure after 700 ms', () => {
    assert.equal(verdict(after(...every(125, 125, (now) => [now, 9, 9])), PACKET_LIMITS), 'ok');
    assert.equal(
      verdict(after(...every(125, 250, (now) => [now, 9, 9])), PACKET_LIMITS),
      'suspect',
    );
    assert.equal(verdict(after(...every(125, 750, (now) => [now, 9, 9])), PACKET_LIMITS), 'silent');
  });

  it('forgets the silence with the next packet', () => {
    const pulse = after(...every(125, 625, (now) => [now, 9, 9]), [750, 10, 9]);
    assert.equal(verdict(pulse, PACKET_LIMITS), 'ok');
  });

  it('does not believe a sampler that came late itself', () => {
    assert.equal(verdict(after([0, 9, 9], [5_000, 9, 9]), PACKET_LIMITS), 'ok');
    assert.equal(verdict(after([0, 9, 9], [5_000, 20, 9]), PACKET_LIMITS), 'ok');
  });

  it('notices silence in a hidden page, whose timers run once a second', () => {
    const pulse = after(...every(1_000, 4_000, (now): Look => [now, 9, 9, false]));
    assert.equal(verdict(pulse, PACKET_LIMITS), 'silent');
  });

  it('calls a decoder stuck that shows nothing for 1.5 s of packets', () => {
    const pulse = after(...every(125, 1_500, (now) => [now, now, 9]));
    assert.equal(verdict(pulse, PACKET_LIMITS), 'stuck');
  });

  it('suspects a decoder that shows nothing for 700 ms of packets', () => {
    const pulse = after(...every(125, 750, (now) => [now, now, 9]));
    assert.equal(verdict(pulse, PACKET_LIMITS), 'suspect');
    const young = after(...every(125, 625, (now) => [now, now, 9]));
    assert.equal(verdict(young, PACKET_LIMITS), 'ok');
    assert.ok(!isWell(young, PACKET_LIMITS));
  });

  it('suspects nothing where two pictures a second are all there is', () => {
    const looks = every(125, 10_000, (now): Look => [now, now, Math.floor(now / 500) + 1]);
    for (let count = 2; count <= looks.length; count++)
      assert.equal(verdict(after(...looks.slice(0, count)), PACKET_LIMITS), 'ok');
  });

  it('suspects segments of which no picture has been seen for three seconds', () => {
    const still = (until: number): Pulse => after(...every(125, until, (now) => [now, now, 9]));
    assert.equal(verdict(still(2_875), SEGMENT_LIMITS), 'ok');
    assert.equal(verdict(still(3_000), SEGMENT_LIMITS), 'suspect');
    assert.equal(verdict(still(9_875), SEGMENT_LIMITS), 'suspect');
    assert.equal(verdict(still(10_000), SEGMENT_LIMITS), 'stuck');
  });

  it('expects no pictures where nobody watches', () => {
    const pulse = after(...every(125, 5_000, (now): Look => [now, now, 9, false]));
    assert.equal(verdict(pulse, PACKET_LIMITS), 'ok');
  });

  it('gives a decoder its time anew after a silence', () => {
    const pulse = after(...every(125, 5_000, (now) => [now, 9, 9]), [5_125, 10, 9]);
    assert.equal(verdict(pulse, PACKET_LIMITS), 'ok');
  });

  it('counts bytes where packets are not told, and holds nothing against what is not told at all', () => {
    const bytes = [0, 125, 250].reduce<Pulse | null>(
      (pulse, now) =>
        observe(pulse, { now, watched: true, sample: { ...UNTOLD, bytes: 5 } }, PACKET_LIMITS),
      null,
    );
    assert.equal(verdict(bytes!, PACKET_LIMITS), 'suspect');
    const blind = after(...every(125, 5_000, (now) => [now, null, null]));
    assert.equal(verdict(blind, PACKET_LIMITS), 'ok');
  });
});
