import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import type { HostStream, MediaPacket } from '../../../examples/live-server/ingest/host-stream.ts';
import { createSenderClock } from '../../../examples/live-server/ingest/rtp/sender-clock.ts';
import { createStudioProgram } from '../../../examples/live-server/ingest/studio-program.ts';
import type { StudioProgram } from '../../../examples/live-server/ingest/studio-program.ts';
import { eventually } from './studio-fixture.ts';

/** A double of a viewer's track: it keeps what is sent, once it is open. */
class FakeSender {
  readonly kind = 'video';
  readonly payloadType = 102;
  readonly ssrc = 7;
  readonly sent: Buffer[] = [];
  open = false;
  send(packet: Buffer): void {
    this.sent.push(Buffer.from(packet));
  }
}

const [SPS, SLICE] = [7, 1];

describe('a viewer of a host who joins between two keyframes', () => {
  let program: StudioProgram;
  let asked = 0;
  let sequence = 0;
  const viewing = new AbortController();
  const packet = (unit: number): MediaPacket => ({
    ...{ kind: 'video', marker: true, payload: Buffer.from([unit, 1, 2, 3]) },
    ...{ sequence: sequence++, timestamp: sequence * 3000 },
  });
  beforeEach(() => {
    asked = 0;
    program = createStudioProgram(() => Date.now(), createFaultBoard());
    const double = {
      ...{ picture: 'h264', hasSound: false, clock: createSenderClock() },
      requestKeyframe: () => asked++,
    };
    program.take(double as unknown as HostStream);
    program.send(packet(SPS));
  });
  afterEach(() => {
    viewing.abort();
    program.close();
  });

  it('is asked for as soon as its track is open, until it has one, and no longer', async () => {
    const sender = new FakeSender();
    program.add([sender], viewing.signal);
    // The keyframe that comes now is for others: nothing reaches this one yet.
    program.send(packet(SPS));
    assert.equal(asked, 0, 'a track that is not open costs the host nothing');
    sender.open = true;
    await eventually(async () => asked > 1);
    program.send(packet(SLICE));
    assert.equal(sender.sent.filter((one) => one[1] !== 200).length, 0);
    program.send(packet(SPS));
    program.send(packet(SLICE));
    assert.equal(sender.sent.filter((one) => one[1] !== 200).length, 2);
    const settled = asked;
    const next = new FakeSender();
    next.open = true;
    program.add([next], viewing.signal);
    assert.equal(asked, settled + 1, 'the next one is asked for at once');
  });
});
