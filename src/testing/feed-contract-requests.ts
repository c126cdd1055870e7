import type { RequestOutcome } from '../core/ports.ts';
import type { ShowRequest } from '../protocol/request.ts';
import { assert, equal, rejection, sameJson, within } from './assert.ts';
import type { FeedCheck, FeedFeature, FeedSubject } from './feed-subject.ts';

interface CueLike {
  readonly seq?: number;
  readonly type?: string;
}

/** What a feed does that takes requests. */
export function sending(check: FeedCheck, without: readonly FeedFeature[]): void {
  const send = (
    { feed }: FeedSubject,
    request: ShowRequest,
    signal = new AbortController().signal,
  ): Promise<RequestOutcome> => within(feed.send!(request, { signal }), 'the outcome');

  check('sends a request, and brings the cue that came of it', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const request = subject.accepted!();
    const outcome = await send(subject, request);
    assert(outcome.ok, `a receipt, got ${JSON.stringify(outcome)}`);
    equal(outcome.receipt.opId, request.opId, 'the opId of the receipt');
    assert(outcome.receipt.seq !== undefined, 'the receipt names the cue');
    await reader.cue(outcome.receipt.seq);
  });

  check('gives a refusal as a value', async (subject) => {
    const outcome = await send(subject, subject.refused!());
    assert(!outcome.ok, 'it is refused');
    assert(outcome.problem.type.startsWith('urn:onair:problem:'), 'a type that can be translated');
    assert(outcome.problem.title.length > 0, 'a title');
  });

  check('has one effect when the same request is sent twice', async (subject, read) => {
    const reader = read();
    await reader.next('snapshot');
    const request = subject.accepted!();
    const first = await send(subject, request);
    const second = await send(subject, request);
    const next = await send(subject, subject.accepted!());
    assert(first.ok && second.ok && next.ok, 'all are taken');
    sameJson(second.receipt, first.receipt, 'the second receipt');
    await reader.cue(next.receipt.seq!);
    const types = reader.messages.flatMap((message) => {
      const { seq = 0, type } = ('data' in message ? message.data : {}) as CueLike;
      return message.kind === 'cue' && seq >= first.receipt.seq! && seq <= next.receipt.seq!
        ? [type]
        : [];
    });
    equal(
      types.filter((type) => type === types[0]).length,
      2,
      'cues that came of the two requests',
    );
  });

  check('rejects with the reason when aborted before', async (subject) => {
    const reason = new Error('before');
    const sent = send(subject, subject.accepted!(), AbortSignal.abort(reason));
    equal(await rejection(sent, 'send()'), reason, 'its rejection');
  });

  if (without.includes('cut')) return;

  check('rejects with the reason when aborted while nobody answers', async (subject) => {
    await subject.cut!();
    const owner = new AbortController();
    const reason = new Error('while');
    const sent = send(subject, subject.accepted!(), owner.signal);
    owner.abort(reason);
    equal(await rejection(sent, 'send()'), reason, 'its rejection');
    await subject.restore!();
  });

  check('sends what was asked while it was cut, once it is back', async (subject) => {
    await subject.cut!();
    const sent = send(subject, subject.accepted!());
    await subject.restore!();
    assert((await sent).ok, 'it is taken');
  });
}
