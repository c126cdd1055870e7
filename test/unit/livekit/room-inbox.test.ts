import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { createInbox, type Inbox } from '../../../src/transport/livekit/inbox.ts';
import type { RoomMessage } from '../../../src/transport/livekit/room-line.ts';

const message = (event: RoomMessage['event'], seq: number, epoch = 'log'): RoomMessage => ({
  ...{ event, epoch, seq },
  data: { seq },
});

describe('what a room has said of a show', () => {
  let life: AbortController;
  let inbox: Inbox;
  let say: (message: RoomMessage | null) => void;
  beforeEach(() => {
    life = new AbortController();
    const line = { listen: (listener: typeof say) => void (say = listener) };
    inbox = createInbox(line, createFakeClock(), life.signal);
  });
  afterEach(() => life.abort());

  it('goes on where a reader stands, by the next cue or where nothing is new', () => {
    assert.equal(inbox.follows('log', 3), false, 'nothing was heard yet');
    say(message('hello', 3));
    assert.equal(inbox.follows('log', 3), true);
    say(message('cue', 4));
    assert.equal(inbox.follows('log', 3), true);
    assert.equal(inbox.follows('log', 2), false);
    assert.equal(inbox.follows('other', 3), false);
  });

  for (const event of ['cue', 'hello'] as const)
    it(`does not go on for a reader who lacks something, once a ${event} that told of it was read`, async () => {
      say(message(event, 5));
      await inbox.next();
      say(message('sample', 0));
      assert.equal(inbox.follows('log', 3), false);
      assert.equal(inbox.follows('log', 5), true);
    });

  it('goes on with a new log', async () => {
    say(message('cue', 900));
    await inbox.next();
    say(message('hello', 0, 'new'));
    assert.equal(inbox.follows('new', 0), true);
    assert.equal(inbox.follows('log', 900), false);
  });
});
