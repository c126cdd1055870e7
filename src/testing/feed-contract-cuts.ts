import { assert, equal, eventually } from './assert.ts';
import { unbroken } from './feed-reader.ts';
import type { FeedCheck } from './feed-subject.ts';

/** What a feed does whose connection can be lost. */
export function losing(check: FeedCheck): void {
  check('says that it waits when it is cut, then opens again', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    await subject.cut!();
    const waiting = await reader.next('waiting');
    assert(waiting.kind === 'waiting' && waiting.error.area === 'feed', 'it says why');
    assert(waiting.error.message.length > 0, 'it says why in words');
    assert(waiting.retryIn >= 0, 'it says for how long');
    const heard = reader.messages.length;
    await subject.restore!();
    await reader.next('open', heard);
    await reader.next('hello', heard);
  });

  check(
    'misses nothing that happened while it was cut, and repeats nothing',
    async (subject, read) => {
      const reader = read();
      await reader.next('snapshot');
      const { seq } = reader.position!;
      await subject.cue();
      await reader.cue(seq + 1);
      await subject.cut!();
      await reader.next('waiting');
      const cut = reader.position!;
      await subject.cue();
      await subject.restore!();
      await reader.cue(cut.seq + 1);
      unbroken(reader);
      const snapshots = reader.messages.filter(({ kind }) => kind === 'snapshot');
      equal(snapshots.length, 1, 'snapshots: the position was still good');
    },
  );

  check('asks for the position anew at each connection', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const asked = reader.asked;
    await subject.cut!();
    await reader.next('waiting');
    reader.position = null;
    const heard = reader.messages.length;
    await subject.restore!();
    await reader.next('snapshot', heard);
    assert(reader.asked > asked, 'it asked again');
  });

  check('ends at once when aborted while it waits', async (subject, read) => {
    const held = await subject.held?.();
    const reader = read();
    await reader.next('snapshot');
    await subject.cut!();
    await reader.next('waiting');
    await reader.stop();
    await eventually(async () => (await subject.held?.()) === held, 'nothing held');
  });
}

/** What a feed does whose log can start anew. */
export function renewing(check: FeedCheck): void {
  check('sends a snapshot under the new epoch when the log starts anew', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const { epoch } = reader.position!;
    const heard = reader.messages.length;
    await subject.renew!();
    await reader.next('snapshot', heard);
    assert(reader.position?.epoch !== epoch, 'the epoch is another one');
    const { seq } = reader.position!;
    await subject.cue();
    await reader.cue(seq + 1);
  });
}
