import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CREATED, fakeBrowser, ofMethod, type FakeAnswer } from './fake-browser.ts';

const LEFT = 'https://media.example/live/whep/7';
const FRAGMENT =
  'a=ice-ufrag:srv2\r\na=ice-pwd:srv2-password\r\na=candidate:5 1 UDP 1 127.0.0.1 4001 typ host\r\n';
const serving =
  (patched: FakeAnswer) =>
  (request: { readonly method: string }): FakeAnswer =>
    request.method === 'POST' ? CREATED : patched;
/** Two turns of the event loop: everything that waits for nothing has happened. */
const settled = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => setTimeout(resolve)));

describe('the owner’s abort', () => {
  it('closes the connection, empties the element and says farewell once, in a request that outlives the page', async () => {
    const { open, owner, peers, requests, video, clock } = fakeBrowser();
    const session = await open();
    owner.abort();
    await settled();
    const farewells = ofMethod(requests, 'DELETE');
    assert.deepEqual(
      farewells.map(({ url, keepalive }) => ({ url, keepalive })),
      [{ url: LEFT, keepalive: true }],
    );
    assert.equal(peers[0]?.connectionState, 'closed');
    assert.equal(video.srcObject, null);
    assert.equal(session.capturedAt(), null);
    assert.equal(clock.waiting, 0);
    peers[0]?.become('failed');
    video.ownerDocument.defaultView.dispatchEvent(new Event('pagehide'));
    assert.equal(ofMethod(requests, 'DELETE').length, 1);
  });

  it('leaves an element alone that has been given to something else', async () => {
    const { open, owner, video } = fakeBrowser();
    await open();
    video.srcObject = 'another';
    owner.abort();
    assert.equal(video.srcObject, 'another');
  });

  it('while the offer is under way rejects at once, and takes the session back when its address is known', async () => {
    const { open, owner, peers, requests, video } = fakeBrowser();
    const reason = new Error('away');
    const opening = assert.rejects(open(), (error) => error === reason);
    await Promise.resolve();
    owner.abort(reason);
    await opening;
    assert.equal(peers[0]?.connectionState, 'closed');
    await settled();
    assert.deepEqual(
      requests.map(({ method }) => method),
      ['POST', 'DELETE'],
    );
    assert.equal(video.srcObject, null);
  });

  it('while a counter-offer is under way opens no second connection', async () => {
    const { open, owner, peers, requests } = fakeBrowser(() => ({ ...CREATED, status: 406 }));
    const opening = assert.rejects(open());
    await Promise.resolve();
    owner.abort();
    await opening;
    await settled();
    assert.equal(peers.length, 1);
    assert.deepEqual(
      requests.map(({ method }) => method),
      ['POST', 'DELETE'],
    );
  });

  it('before the opening sends nothing', async () => {
    const { open, owner, peers, requests } = fakeBrowser();
    const reason = new Error('before');
    owner.abort(reason);
    await assert.rejects(open(), (error) => error === reason);
    assert.deepEqual([peers.length, requests.length], [0, 0]);
  });

  it('resolves the address against where a redirect led', async () => {
    const { open, owner, requests } = fakeBrowser(() => ({
      ...CREATED,
      headers: { location: 'session/9' },
      url: 'https://edge-2.example/whep/',
    }));
    await open();
    owner.abort();
    assert.equal(ofMethod(requests, 'DELETE')[0]?.url, 'https://edge-2.example/whep/session/9');
  });
});

describe('a page that is left', () => {
  it('ends the session and tells the server', async () => {
    const { open, peers, requests, video } = fakeBrowser();
    const session = await open();
    video.ownerDocument.defaultView.dispatchEvent(new Event('pagehide'));
    assert.equal((await session.closed)?.reason, 'silent');
    assert.equal(peers[0]?.connectionState, 'closed');
    assert.equal(ofMethod(requests, 'DELETE')[0]?.keepalive, true);
  });
});

describe('a session that ends by itself', () => {
  it('is "unreachable" when no path was ever found', async () => {
    const { open, peers } = fakeBrowser();
    const session = await open();
    peers[0]?.become('connecting');
    peers[0]?.become('failed');
    assert.equal((await session.closed)?.reason, 'unreachable');
  });

  it('is "silent" when a path that stood has failed', async () => {
    const { open, peers } = fakeBrowser();
    const session = await open();
    peers[0]?.become('connected');
    peers[0]?.become('failed');
    assert.equal((await session.closed)?.reason, 'silent');
  });

  it('is "ended" when the server closes the transport', async () => {
    const { open, peers } = fakeBrowser();
    const session = await open();
    const transport = peers[0]!.getReceivers()[0]!.transport;
    transport.state = 'closed';
    transport.dispatchEvent(new Event('statechange'));
    assert.equal((await session.closed)?.reason, 'ended');
  });

  it('frees all but the last picture, which stays until the owner aborts', async () => {
    const { open, owner, peers, requests, video, clock } = fakeBrowser();
    const session = await open();
    peers[0]?.become('failed');
    await session.closed;
    await settled();
    assert.equal(peers[0]?.connectionState, 'closed');
    assert.equal(ofMethod(requests, 'DELETE').length, 1);
    assert.equal(clock.waiting, 0);
    assert.ok(video.srcObject);
    owner.abort();
    assert.equal(video.srcObject, null);
  });
});

describe('a path that is lost', () => {
  it('is mended by an ICE restart where the server can do that', async () => {
    const answer = { status: 200, headers: { etag: '"e2"' }, body: FRAGMENT };
    const { open, peers, requests, clock } = fakeBrowser(serving(answer));
    await open();
    const [peer] = peers;
    peer?.become('connected');
    peer?.become('disconnected');
    await settled();
    const [restart] = ofMethod(requests, 'PATCH');
    assert.equal(restart?.headers['if-match'], '*');
    assert.match(restart?.body ?? '', /a=ice-ufrag:cli2\r\na=ice-pwd:cli2-/);
    assert.match(peer?.localDescription?.sdp ?? '', /a=ice-ufrag:cli2/);
    const remote = peer?.remoteDescription?.sdp ?? '';
    assert.match(remote, /a=ice-ufrag:srv2\r\na=ice-pwd:srv2-password\r\n/);
    assert.doesNotMatch(remote, /srv1|candidate|actpass/);
    assert.deepEqual(
      peer?.candidates.map(({ candidate }) => candidate),
      ['candidate:5 1 UDP 1 127.0.0.1 4001 typ host'],
    );
    peer?.find('candidate:9');
    await clock.advance(100);
    assert.equal(ofMethod(requests, 'PATCH')[1]?.headers['if-match'], '"e2"');
    peer?.become('connected');
    assert.equal(peer?.connectionState, 'connected');
  });

  it('is asked to be mended once at a time', async () => {
    const { open, peers, requests } = fakeBrowser(serving(null));
    await open();
    peers[0]?.become('disconnected');
    peers[0]?.become('connecting');
    peers[0]?.become('disconnected');
    await settled();
    assert.equal(ofMethod(requests, 'PATCH').length, 1);
  });

  for (const [what, answer] of [
    ['refuses', { status: 405 }],
    ['has forgotten the session', { status: 404 }],
  ] as const)
    it(`is "silent" when the server ${what}`, async () => {
      const { open, peers } = fakeBrowser(serving(answer));
      const session = await open();
      peers[0]?.become('connected');
      peers[0]?.become('disconnected');
      assert.equal((await session.closed)?.reason, 'silent');
    });

  it('is "silent" when the server’s fragment says nothing usable', async () => {
    const { open, peers } = fakeBrowser(serving({ status: 200, body: 'hello' }));
    const session = await open();
    peers[0]?.become('connected');
    peers[0]!.refuses = true;
    peers[0]?.become('disconnected');
    assert.equal((await session.closed)?.reason, 'silent');
  });

  it('that came back by itself meanwhile keeps the session', async () => {
    const { open, owner, peers } = fakeBrowser(serving({ status: 405 }));
    const session = await open();
    peers[0]?.become('connected');
    peers[0]?.become('disconnected');
    peers[0]?.become('connected');
    await settled();
    assert.equal(peers[0]?.connectionState, 'connected');
    owner.abort();
    assert.ok(session);
  });
});
