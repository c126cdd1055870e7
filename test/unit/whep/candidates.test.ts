import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CREATED, fakeBrowser, ofMethod, type FakeAnswer } from './fake-browser.ts';

const serving = (patched: FakeAnswer | Error) => (request: { readonly method: string }) =>
  request.method === 'POST' ? CREATED : patched;

describe('candidates', () => {
  it('go out together in one PATCH, as a fragment with the ETag', async () => {
    const { open, clock, peers, requests } = fakeBrowser(serving({ status: 204 }));
    await open();
    peers[0]?.find('candidate:1 1 udp 9 192.0.2.1 1 typ host');
    peers[0]?.find('candidate:2 1 udp 9 192.0.2.2 2 typ host');
    peers[0]?.find('');
    peers[0]?.find(null);
    await clock.advance(100);
    const patches = ofMethod(requests, 'PATCH');
    assert.equal(patches.length, 1);
    assert.equal(patches[0]?.url, 'https://media.example/live/whep/7');
    assert.equal(patches[0]?.headers['content-type'], 'application/trickle-ice-sdpfrag');
    assert.equal(patches[0]?.headers['if-match'], '"e1"');
    assert.deepEqual(patches[0]?.body.split('\r\n'), [
      'a=group:BUNDLE 0 1',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=mid:0',
      'a=ice-ufrag:cli1',
      'a=ice-pwd:cli1-password-of-22-chars',
      'a=candidate:1 1 udp 9 192.0.2.1 1 typ host',
      'a=candidate:2 1 udp 9 192.0.2.2 2 typ host',
      'a=end-of-candidates',
      '',
    ]);
  });

  it('that are found later follow in another one', async () => {
    const { open, clock, peers, requests } = fakeBrowser(serving({ status: 204 }));
    await open();
    peers[0]?.find('candidate:1');
    await clock.advance(100);
    peers[0]?.find('candidate:2');
    await clock.advance(100);
    const bodies = ofMethod(requests, 'PATCH').map(({ body }) => body);
    assert.equal(bodies.length, 2);
    assert.match(bodies[1] ?? '', /a=candidate:2/);
    assert.doesNotMatch(bodies[1] ?? '', /a=candidate:1/);
  });

  for (const answer of [
    { status: 405 },
    { status: 501 },
    { status: 404 },
    { status: 412 },
    new TypeError('offline'),
  ])
    it(`are kept back for good after ${answer instanceof Error ? 'a failure' : answer.status}; the session lives on`, async () => {
      const { open, clock, peers, requests, video } = fakeBrowser(serving(answer));
      await open();
      peers[0]?.find('candidate:1');
      await clock.advance(100);
      peers[0]?.find('candidate:2');
      await clock.advance(100);
      assert.equal(ofMethod(requests, 'PATCH').length, 1);
      assert.equal(peers[0]?.connectionState, 'new');
      assert.ok(video.srcObject);
    });

  it('are not sent when the server gave the session no address', async () => {
    const { open, clock, peers, requests } = fakeBrowser(() => ({ ...CREATED, headers: {} }));
    await open();
    peers[0]?.find('candidate:1');
    await clock.advance(100);
    assert.deepEqual(
      requests.map(({ method }) => method),
      ['POST'],
    );
  });
});
