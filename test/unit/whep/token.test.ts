import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MediaFailure } from '../../../src/core/media-failure.ts';
import { CREATED, fakeBrowser, SOURCE, type FakeAnswer, type FakeRequest } from './fake-browser.ts';

const WITH_TOKEN = { ...SOURCE, tokenUrl: 'https://shop.example/token' };
const authorizations = (requests: readonly FakeRequest[]): (string | undefined)[] =>
  requests.map(({ headers }) => headers['authorization']);
const serving =
  (token: FakeAnswer) =>
  (request: FakeRequest): FakeAnswer =>
    request.url === WITH_TOKEN.tokenUrl ? token : CREATED;

describe('a viewer’s token', () => {
  it('is not sent when the source needs none', async () => {
    const { open, requests } = fakeBrowser();
    await open();
    assert.deepEqual(authorizations(requests), [undefined]);
  });

  it('is fetched once for each opening, and goes with every request of it', async () => {
    let count = 0;
    const { open, requests, owner } = fakeBrowser((request) =>
      serving({ body: JSON.stringify({ token: `t${++count}` }) })(request),
    );
    await open(WITH_TOKEN);
    owner.abort();
    const [, ...session] = requests;
    assert.deepEqual(
      session.map(({ method }) => method),
      ['POST', 'DELETE'],
    );
    assert.deepEqual(authorizations(session), ['Bearer t1', 'Bearer t1']);
  });

  it('comes from the page’s own function where it hands one in', async () => {
    const { open, requests } = fakeBrowser(undefined, { token: ({ url }) => `for ${url}` });
    await open(WITH_TOKEN);
    assert.deepEqual(authorizations(requests), [`Bearer for ${SOURCE.url}`]);
  });

  const failures: readonly (readonly [string, FakeAnswer, string])[] = [
    ['is refused', { status: 403 }, 'unauthorized'],
    ['is not JSON', { body: '<html>' }, 'garbled'],
    ['is missing from the answer', { body: '{"jwt":"x"}' }, 'garbled'],
    ['is null', { body: 'null' }, 'garbled'],
  ];
  for (const [what, answer, reason] of failures)
    it(`that ${what} fails the opening with "${reason}", and no offer is sent`, async () => {
      const { open, requests } = fakeBrowser(serving(answer));
      await assert.rejects(open(WITH_TOKEN), (failure) => {
        assert.ok(failure instanceof MediaFailure);
        return failure.error.reason === reason;
      });
      assert.equal(requests.length, 1);
    });

  it('that never comes is a "timeout"', async () => {
    const { open, clock } = fakeBrowser(serving(null), { timeout: 200 });
    const opening = assert.rejects(open(WITH_TOKEN), (failure) => {
      assert.ok(failure instanceof MediaFailure);
      return failure.error.reason === 'timeout';
    });
    await clock.advance(200);
    await opening;
  });
});
