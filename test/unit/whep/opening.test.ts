import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MediaFailure } from '../../../src/core/media-failure.ts';
import { whepTransport } from '../../../src/transport/whep/media.ts';
import {
  CREATED,
  ENDPOINT,
  fakeBrowser,
  ofMethod,
  SOURCE,
  type FakeAnswer,
  type FakeStream,
} from './fake-browser.ts';
import { serverSdp } from './fake-peer.ts';

async function failureOf(opening: Promise<unknown>): Promise<MediaFailure['error']> {
  const failure: unknown = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(failure instanceof MediaFailure, `a MediaFailure, got ${String(failure)}`);
  return failure.error;
}

describe('choosing WHEP', () => {
  it('is for sources of type whep, where the engine has WebRTC', async () => {
    const { transport, video, owner } = fakeBrowser();
    assert.equal(transport.canPlay(SOURCE), true);
    assert.equal(transport.canPlay({ type: 'hls', url: ENDPOINT }), false);
    const without = whepTransport();
    assert.equal(without.canPlay(SOURCE), false, 'Node has no RTCPeerConnection');
    const options = { video: video as unknown as HTMLVideoElement, signal: owner.signal };
    assert.equal((await failureOf(without.open(SOURCE, options))).reason, 'unsupported');
  });
});

describe('the offer', () => {
  it('leaves at once: sound first, stereo, before any candidate is looked for', async () => {
    const { open, requests, peers } = fakeBrowser();
    const opening = open();
    await Promise.resolve().then(() => undefined);
    await opening;
    const [post] = requests;
    assert.equal(post?.method, 'POST');
    assert.equal(post?.url, ENDPOINT);
    assert.equal(post?.headers['content-type'], 'application/sdp');
    assert.match(post?.body ?? '', /minptime=10;stereo=1;useinbandfec=1/);
    assert.deepEqual(peers[0]?.done.slice(0, 4), [
      'add audio',
      'add video',
      'local offer',
      'remote answer',
    ]);
    assert.equal(peers[0]?.localDescription?.sdp, post?.body, 'what was sent is what is set');
    assert.equal(peers[0]?.configuration.bundlePolicy, 'max-bundle');
  });

  it('is answered: the received tracks go into the element, which is started', async () => {
    const { open, video, requests } = fakeBrowser();
    await open();
    const kinds = (video.srcObject as FakeStream).tracks.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['audio', 'video']);
    assert.equal(video.plays, 1, 'a refused start does not fail the opening');
    assert.equal(requests.length, 1);
  });

  it('asks for the sound alone where that is wanted', async () => {
    const { transport, video, owner, peers } = fakeBrowser();
    const open = await transport.soundOf?.(SOURCE, owner.signal);
    await open?.({ video: video as unknown as HTMLVideoElement, signal: owner.signal });
    assert.deepEqual(peers[0]?.done.slice(0, 2), ['add audio', 'local offer']);
    const kinds = (video.srcObject as FakeStream).tracks.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['audio']);
  });

  it('rewrites setup:actpass in an answer, which no browser takes', async () => {
    const { open, peers } = fakeBrowser(() => ({ ...CREATED, body: serverSdp('actpass') }));
    await open();
    assert.match(peers[0]?.remoteDescription?.sdp ?? '', /a=setup:active/);
  });

  it('adds the ICE servers of the Link header to the page’s own before it looks for candidates', async () => {
    const link =
      '<stun:stun.example>; rel="ice-server", <turn:turn.example?transport=udp>; rel="ice-server"; ' +
      'username="u,1"; credential="c;2"; credential-type="password", <https://x.example>; rel="help"';
    const { open, peers } = fakeBrowser(
      () => ({ ...CREATED, headers: { ...CREATED.headers, link } }),
      {
        iceServers: [{ urls: 'stun:own.example' }],
      },
    );
    await open();
    const [peer] = peers;
    const named = peer?.configuration.iceServers ?? [];
    assert.deepEqual(
      named.map(({ urls }) => urls),
      ['stun:own.example', 'stun:stun.example', 'turn:turn.example?transport=udp'],
    );
    assert.equal(named[2]?.username, 'u,1');
    assert.equal(named[2]?.credential, 'c;2');
    assert.ok(peer!.done.indexOf('configure') < peer!.done.indexOf('local offer'));
  });

  it('leaves the connection’s configuration alone when no ICE server is named', async () => {
    const { open, peers } = fakeBrowser();
    await open();
    assert.ok(!peers[0]?.done.includes('configure'));
  });
});

describe('a counter-offer (406)', () => {
  const counter = (request: { readonly method: string }): FakeAnswer =>
    request.method === 'PATCH'
      ? { status: 204 }
      : { ...CREATED, status: 406, body: serverSdp('actpass') };

  it('is answered from a fresh connection by PATCH application/sdp', async () => {
    const { open, requests, peers, video } = fakeBrowser(counter);
    await open();
    const [first, second] = peers;
    assert.equal(first?.connectionState, 'closed');
    assert.deepEqual(second?.done, ['remote offer', 'add audio', 'add video', 'local answer']);
    const [patch] = ofMethod(requests, 'PATCH');
    assert.equal(patch?.url, 'https://media.example/live/whep/7');
    assert.equal(patch?.headers['content-type'], 'application/sdp');
    assert.equal(patch?.body, second?.localDescription?.sdp);
    assert.ok(video.srcObject);
  });

  it('brings its ICE servers to the fresh connection', async () => {
    const link = '<stun:stun.example>; rel="ice-server"';
    const { open, peers } = fakeBrowser((request) => {
      const answer = counter(request);
      return answer && { ...answer, headers: { ...answer.headers, link } };
    });
    await open();
    assert.deepEqual(
      peers[1]?.configuration.iceServers?.map(({ urls }) => urls),
      ['stun:stun.example'],
    );
  });

  it('fails when the server refuses the answer, and is taken back', async () => {
    const { open, requests, video } = fakeBrowser((request) =>
      request.method === 'PATCH' ? { status: 400 } : counter(request),
    );
    assert.equal((await failureOf(open())).reason, 'not-acceptable');
    assert.equal(ofMethod(requests, 'DELETE').length, 1);
    assert.equal(video.srcObject, null);
  });
});

describe('a refusal', () => {
  const reasons: readonly (readonly [number, string])[] = [
    [400, 'not-acceptable'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [405, 'not-acceptable'],
    [406, 'not-acceptable'],
    [409, 'not-live'],
    [410, 'not-found'],
    [415, 'not-acceptable'],
    [422, 'not-acceptable'],
    [429, 'busy'],
    [500, 'server-error'],
    [501, 'server-error'],
    [503, 'busy'],
  ];
  for (const [status, reason] of reasons)
    it(`with ${status} is "${reason}"`, async () => {
      const { open, peers, video, clock } = fakeBrowser(() => ({ status, body: 'no' }));
      const error = await failureOf(open());
      assert.equal(error.reason, reason);
      assert.equal(error.transport, 'whep');
      assert.equal('retryAfter' in error, false);
      assert.ok(peers.every(({ connectionState }) => connectionState === 'closed'));
      assert.equal(video.srcObject, null);
      assert.equal(clock.waiting, 0);
    });

  it('says when to come back, in seconds or by date', async () => {
    const later = new Date(Date.now() + 60_000).toUTCString();
    const inSeconds = fakeBrowser(() => ({ status: 409, headers: { 'retry-after': '3' } }));
    assert.equal((await failureOf(inSeconds.open())).retryAfter, 3000);
    const byDate = fakeBrowser(() => ({ status: 503, headers: { 'retry-after': later } }));
    const wait = (await failureOf(byDate.open())).retryAfter ?? 0;
    assert.ok(wait > 50_000 && wait <= 60_000);
    const nonsense = fakeBrowser(() => ({ status: 503, headers: { 'retry-after': 'soon' } }));
    assert.equal((await failureOf(nonsense.open())).retryAfter, undefined);
  });
});

describe('trouble', () => {
  it('is "timeout" when the server never answers', async () => {
    const { open, clock, peers, video } = fakeBrowser(() => null);
    const opening = failureOf(open());
    await clock.advance(5000);
    assert.equal((await opening).reason, 'timeout');
    assert.equal(peers[0]?.connectionState, 'closed');
    assert.equal(video.srcObject, null);
    assert.equal(clock.waiting, 0);
  });

  it('is "unreachable" when the request fails', async () => {
    const { open } = fakeBrowser(() => new TypeError('Failed to fetch'));
    const error = await failureOf(open());
    assert.equal(error.reason, 'unreachable');
    assert.ok(error.cause instanceof TypeError);
  });

  for (const body of ['', '<!doctype html><title>Hello</title>'])
    it(`is "garbled" when the answer is ${body ? 'a web page' : 'empty'}`, async () => {
      const { open } = fakeBrowser(() => ({ status: 200, body }));
      assert.equal((await failureOf(open())).reason, 'garbled');
    });

  it('is "garbled" when the browser cannot use the description, and the session is taken back', async () => {
    const { open, prepare, requests, video } = fakeBrowser();
    prepare.push((peer) => (peer.refuses = true));
    const error = await failureOf(open());
    assert.equal(error.reason, 'garbled');
    assert.equal((error.cause as DOMException).name, 'InvalidAccessError');
    assert.equal(ofMethod(requests, 'DELETE').length, 1);
    assert.equal(video.srcObject, null);
  });

  it('is "garbled" when Location is no URL', async () => {
    const { open } = fakeBrowser(() => ({ ...CREATED, headers: { location: 'http://[' } }));
    assert.equal((await failureOf(open())).reason, 'garbled');
  });

  it('is "not-acceptable" when the server sends neither sound nor picture', async () => {
    const { open, prepare, requests } = fakeBrowser();
    prepare.push((peer) => (peer.direction = 'inactive'));
    assert.equal((await failureOf(open())).reason, 'not-acceptable');
    assert.equal(ofMethod(requests, 'DELETE').length, 1);
  });
});
