import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PublishFailure, type PublishError } from '../../../src/transport/publishing.ts';
import { preferred } from '../../../src/transport/whip/codecs.ts';
import { ofMethod } from '../whep/fake-browser.ts';
import { CREATED, ENDPOINT, fakeHost, track } from './fake-host.ts';

const failureOf = async (opening: Promise<unknown>): Promise<PublishError> => {
  const cause: unknown = await opening.then(() => null).catch((thrown: unknown) => thrown);
  assert.ok(cause instanceof PublishFailure, String(cause));
  return cause.error;
};

describe('the WHIP target', () => {
  it('posts an offer with the token and resolves when packets have a way', async () => {
    const host = fakeHost();
    await host.open();
    const [post] = host.requests;
    assert.deepEqual(
      [post?.method, post?.url, post?.headers['content-type'], post?.headers['authorization']],
      ['POST', ENDPOINT, 'application/sdp', 'Bearer host-token'],
    );
    const [sound, picture] = host.peers[0]!.senders;
    assert.equal((sound!.track as { kind: string }).kind, 'audio');
    assert.equal(picture!.parameters.encodings[0]?.['maxBitrate'], 2_000_000);
    assert.equal(picture!.parameters.encodings[0]?.['maxFramerate'], 30);
    assert.equal(picture!.parameters['degradationPreference'], 'maintain-resolution');
  });

  for (const [status, reason] of [
    [400, 'not-acceptable'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [406, 'not-acceptable'],
    [409, 'taken'],
    [500, 'server-error'],
    [503, 'busy'],
  ] as const) {
    it(`tells ${status} as ${reason}, and holds nothing after it`, async () => {
      const host = fakeHost(() => ({ status, headers: { 'retry-after': '7' } }));
      const error = await failureOf(host.open());
      assert.deepEqual([error.area, error.target, error.reason], ['publish', 'whip', reason]);
      assert.equal(error.retryAfter, 7_000);
      assert.equal(host.peers[0]?.connectionState, 'closed');
    });
  }

  it('tells a server that is not there from one that does not answer', async () => {
    const gone = fakeHost(() => new TypeError('refused'));
    assert.equal((await failureOf(gone.open())).reason, 'unreachable');
    const mute = fakeHost(() => null);
    const opening = failureOf(mute.open());
    await mute.clock.advance(5_000);
    assert.equal((await opening).reason, 'timeout');
  });

  it('tells an error page that says 201 as garbled', async () => {
    const host = fakeHost(() => ({ ...CREATED, body: '<!doctype html>' }));
    assert.equal((await failureOf(host.open())).reason, 'garbled');
  });

  it('counts addresses from where a redirect has led', async () => {
    const elsewhere = 'https://edge.example/whip';
    const host = fakeHost(({ method }) =>
      method === 'POST' ? { ...CREATED, url: elsewhere } : { status: 200 },
    );
    await host.open();
    host.owner.abort();
    assert.equal(ofMethod(host.requests, 'DELETE')[0]?.url, 'https://edge.example/live/whip/7');
  });

  it('asks the ICE servers that the server names', async () => {
    const link = '<turn:turn.example>; rel="ice-server"; username="u"; credential="c"';
    const host = fakeHost(() => ({ ...CREATED, headers: { ...CREATED.headers, link } }));
    await host.open();
    assert.deepEqual(host.peers[0]?.configuration.iceServers, [
      { urls: 'turn:turn.example', rel: 'ice-server', username: 'u', credential: 'c' },
    ]);
  });

  it('trickles candidates, and deletes the session when the host ends it, beyond the page', async () => {
    const host = fakeHost(({ method }) => (method === 'POST' ? CREATED : { status: 204 }));
    await host.open();
    host.peers[0]!.find('candidate:1 1 udp 1 10.0.0.1 5000 typ host');
    await host.clock.advance(50);
    assert.match(ofMethod(host.requests, 'PATCH')[0]!.body, /a=candidate:1 1 udp/);
    host.owner.abort();
    const [farewell] = ofMethod(host.requests, 'DELETE');
    assert.deepEqual([farewell?.url, farewell?.keepalive], [`${ENDPOINT}/7`, true]);
    assert.equal(host.peers[0]?.connectionState, 'closed');
  });

  it('gives up when no path is found, and says so', async () => {
    const host = fakeHost();
    host.prepare.push((peer) => (peer.reaches = false));
    const opening = failureOf(host.open());
    await host.clock.advance(10_000);
    assert.equal((await opening).reason, 'unreachable');
    assert.equal(ofMethod(host.requests, 'DELETE').length, 1);
  });

  it('restarts ICE when the path is lost, and ends as silent when the server cannot', async () => {
    const host = fakeHost(({ method }) => (method === 'POST' ? CREATED : { status: 422 }));
    const session = await host.open();
    host.peers[0]!.become('disconnected');
    assert.equal((await session.closed).reason, 'silent');
    assert.equal(ofMethod(host.requests, 'PATCH')[0]?.headers['if-match'], '*');
  });

  it('leaves a lost session to a server that waits for its host', async () => {
    const host = fakeHost(({ method }) => (method === 'POST' ? CREATED : { status: 422 }), {
      waitsForHost: true,
    });
    const session = await host.open();
    host.peers[0]!.become('failed');
    await session.closed;
    assert.deepEqual(ofMethod(host.requests, 'DELETE'), []);
  });

  it('hangs up at once where the header that it must answer with is missing', async () => {
    const host = fakeHost(undefined, { mustAnswer: 'onair-test' });
    assert.equal((await failureOf(host.open())).reason, 'not-acceptable');
    assert.equal(ofMethod(host.requests, 'DELETE').length, 1);
    assert.equal(host.peers[0]!.done.includes('remote answer'), false);
  });

  it('changes tracks without a new connection, and pauses by sending no picture', async () => {
    const host = fakeHost();
    const session = await host.open();
    const [sound, picture] = host.peers[0]!.senders;
    const screen = track('video');
    await session.send({ audio: null, video: screen, source: 'screen' });
    assert.deepEqual([sound!.track, picture!.track], [null, screen]);
    await session.setPaused(true);
    assert.deepEqual(
      [picture, sound].map((sender) => sender!.parameters.encodings[0]?.['active']),
      [false, undefined],
    );
    await session.setPaused(false);
    assert.equal(picture!.parameters.encodings[0]?.['active'], true);
    assert.equal(ofMethod(host.requests, 'POST').length, 1);
  });
});

describe('the codecs of a host', () => {
  it('are H.264 first, constrained baseline before others, then VP8, then as they were', () => {
    const codec = (mimeType: string, sdpFmtpLine?: string): RTCRtpCodec => ({
      mimeType: `video/${mimeType}`,
      clockRate: 90_000,
      ...(sdpFmtpLine && { sdpFmtpLine }),
    });
    const main = codec('H264', 'packetization-mode=1;profile-level-id=4d001f');
    const base = codec('H264', 'packetization-mode=1;profile-level-id=42e01f');
    const whole = codec('H264', 'packetization-mode=0;profile-level-id=42e01f');
    const [vp8, rtx, av1] = [codec('VP8'), codec('rtx'), codec('AV1')];
    assert.deepEqual(preferred([vp8, rtx, whole, main, av1, base]), [
      base,
      main,
      vp8,
      rtx,
      whole,
      av1,
    ]);
  });
});
