import { systemClock } from '../../../src/core/clock.ts';
import type { ShowRequest } from '../../../src/protocol/request.ts';
import { equal, pause } from '../../../src/testing/assert.ts';
import type { FeedSubject } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../../src/transport/sse/feed.ts';
import type { FaultChange } from '../../../examples/live-server/faults/faults.ts';

/** Sets faults of the live server at `url`. */
export async function setFaults(url: string, change: FaultChange): Promise<void> {
  const response = await fetch(`${url}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  equal(response.status, 200, 'the status of POST /faults');
}

const say = (text: string): ShowRequest<'chat.send'> => ({
  op: 'chat.send',
  opId: crypto.randomUUID(),
  data: { text, lang: 'en' },
});

async function post(url: string, request: ShowRequest): Promise<Response> {
  return fetch(`${url}/live/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
}

/** The feed of the live server at `url`, which plays the test clip: its script has a caption each second. */
export function liveSubject(url: string): FeedSubject {
  return {
    feed: sseFeed({
      url: `${url}/live/feed`,
      sendUrl: `${url}/live/requests`,
      timeUrl: `${url}/live/time`,
      clock: systemClock,
      policy: reconnectPolicy({ delays: [100, 200] }),
    }),
    async cue() {
      const response = await post(url, say('hello'));
      // Cut: the next caption of the script will do.
      if (response.status === 503) await pause(1_100);
      else equal(response.status, 200, 'the status of POST /live/requests');
    },
    cut: () => setFaults(url, { feed: { down: true } }),
    restore: () => setFaults(url, { feed: { down: false } }),
    accepted: () => say('Does the glaze craze?'),
    refused: () => ({
      op: 'question.vote',
      opId: crypto.randomUUID(),
      data: { questionId: 'unheard-of' },
      viewer: 'somebody',
    }),
    async dispose() {
      const response = await fetch(`${url}/faults`, { method: 'DELETE' });
      equal(response.status, 200, 'the status of DELETE /faults');
    },
  };
}
