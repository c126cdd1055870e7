import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { loadClip } from '../../../examples/live-server/media/load-clip.ts';
import { createWebRtcBackend } from '../../../examples/live-server/webrtc/backend.ts';
import { createWhepEndpoint } from '../../../examples/live-server/webrtc/whep.ts';
import { openViewerClient } from './webrtc-client.ts';
import type { ViewerClient } from './webrtc-client.ts';
import { openWhepFixture } from './webrtc-fixture.ts';
import type { WhepFixture } from './webrtc-fixture.ts';

const FRAGMENT = 'application/trickle-ice-sdpfrag';
const CANDIDATE = 'a=candidate:1 1 udp 2122260223 192.0.2.9 61764 typ host';

const fragment = (ufrag: string): string =>
  ['m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=mid:0', `a=ice-ufrag:${ufrag}`, CANDIDATE, ''].join('\r\n');

async function problem(response: Response): Promise<{ type: string; status: number }> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  return (await response.json()) as { type: string; status: number };
}

describe('the WHEP endpoint', () => {
  let fixture: WhepFixture;
  let client: ViewerClient;
  before(async () => {
    fixture = await openWhepFixture({
      maxSessions: 6,
      iceServers: [
        { url: 'stun:stun.example.net' },
        { url: 'turn:turn.example.net?transport=udp', username: 'user', credential: 'secret' },
      ],
    });
    client = await openViewerClient();
  });
  after(async () => {
    client.close();
    await fixture.close();
  });
  afterEach(() => fixture.faults.clear());

  const created = async (): Promise<{ location: string; etag: string }> => {
    const response = await fixture.post(client.offer);
    assert.equal(response.status, 201);
    return { location: response.headers.get('Location')!, etag: response.headers.get('ETag')! };
  };
  const remove = async (location: string): Promise<void> => {
    assert.equal((await fixture.ask(location, { method: 'DELETE' })).status, 200);
  };
  const patch = (
    location: string,
    body: string,
    headers: Record<string, string>,
  ): Promise<Response> => fixture.ask(location, { method: 'PATCH', body, headers });

  it('answers an offer with 201, the session’s place and tag, and the ICE servers', async () => {
    const response = await fixture.post(client.offer);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Content-Type'), 'application/sdp');
    assert.match(response.headers.get('Location')!, /^\/[\w-]{36}$/);
    assert.match(response.headers.get('ETag')!, /^"[\w-]+"$/);
    assert.match(response.headers.get('Accept-Patch')!, /trickle-ice-sdpfrag/);
    assert.equal(
      response.headers.get('Link'),
      '<stun:stun.example.net>; rel="ice-server", <turn:turn.example.net?transport=udp>; ' +
        'rel="ice-server"; username="user"; credential="secret"; credential-type="password"',
    );
    await remove(response.headers.get('Location')!);
  });

  it('answers in full: one bundle, one stream, sent only, with the gate’s port in each candidate', async () => {
    const response = await fixture.post(client.offer);
    const sdp = await response.text();
    assert.match(sdp, /a=group:BUNDLE 0 1/);
    assert.equal(sdp.match(/a=sendonly/g)?.length, 2);
    const streams = [...sdp.matchAll(/^a=msid:(\S+)/gm)].map(([, stream]) => stream);
    assert.equal(new Set(streams).size, 1);
    const candidates = [...sdp.matchAll(/^a=candidate:.*$/gm)].map(([line]) => line.split(' '));
    assert.equal(candidates.at(-1)?.[4], '127.0.0.1');
    for (const candidate of candidates) assert.equal(candidate[5], String(fixture.backend.udpPort));
    await remove(response.headers.get('Location')!);
  });

  it('says where it is mounted in the session’s place', async () => {
    const { Hono } = await import('hono');
    const app = new Hono().route('/live/whep', fixture.whep.app);
    const headers = { 'Content-Type': 'application/sdp' };
    const response = await app.request('/live/whep', {
      method: 'POST',
      body: client.offer,
      headers,
    });
    const location = response.headers.get('Location')!;
    assert.match(location, /^\/live\/whep\/[\w-]{36}$/);
    assert.equal((await app.request(location, { method: 'DELETE' })).status, 200);
  });

  it('tells what it is to HEAD, GET and OPTIONS', async () => {
    for (const method of ['HEAD', 'GET', 'OPTIONS']) {
      const response = await fixture.ask('/', { method });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Accept-Post'), 'application/sdp');
      assert.equal(await response.text(), '');
    }
    const session = await fixture.ask('/any', { method: 'OPTIONS' });
    assert.match(session.headers.get('Accept-Patch')!, /trickle-ice-sdpfrag/);
  });

  for (const [name, body, type, status] of [
    ['another type', 'v=0', 'application/json', 415],
    ['no SDP', 'hello', 'application/sdp', 400],
    ['an empty body', '', 'application/sdp', 400],
    ['too much', `v=0\r\n${'a=x\r\n'.repeat(20_000)}`, 'application/sdp', 413],
  ] as const) {
    it(`refuses an offer that is ${name} with ${status}`, async () => {
      const headers = { 'Content-Type': type };
      const response = await fixture.ask('/', { method: 'POST', body, headers });
      assert.equal(response.status, status);
      assert.equal((await problem(response)).status, status);
    });
  }

  it('refuses an offer that the WebRTC library cannot take, and keeps no session of it', async () => {
    const response = await fixture.post(
      client.offer.replace(/a=fingerprint:.*/g, 'a=fingerprint:x'),
    );
    assert.equal(response.status, 400);
    await problem(response);
    assert.equal(fixture.whep.viewers, 0);
  });

  it('takes candidates that trickle in', async () => {
    const { location, etag } = await created();
    const ufrag = /a=ice-ufrag:(\S+)/.exec(client.offer)![1]!;
    const headers = { 'Content-Type': FRAGMENT };
    for (const match of [etag, '*', `"other", ${etag}`]) {
      const response = await patch(location, fragment(ufrag), { ...headers, 'If-Match': match });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('ETag'), null);
    }
    await remove(location);
  });

  it('refuses what else may be sent to a session, and keeps the session', async () => {
    const { location, etag } = await created();
    const ufrag = /a=ice-ufrag:(\S+)/.exec(client.offer)![1]!;
    const tries: [string, Record<string, string>, number][] = [
      [fragment(ufrag), { 'Content-Type': FRAGMENT }, 428],
      [fragment(ufrag), { 'Content-Type': FRAGMENT, 'If-Match': '"old"' }, 412],
      [fragment('anew'), { 'Content-Type': FRAGMENT, 'If-Match': '*' }, 422],
      ['rubbish', { 'Content-Type': FRAGMENT, 'If-Match': etag }, 400],
      ['{}', { 'Content-Type': 'application/json', 'If-Match': etag }, 415],
      [client.offer, { 'Content-Type': 'application/sdp' }, 422],
    ];
    for (const [body, headers, status] of tries) {
      const response = await patch(location, body, headers);
      assert.equal(response.status, status);
      await problem(response);
    }
    await remove(location);
  });

  it('knows no session that was ended, or never was', async () => {
    const { location } = await created();
    await remove(location);
    for (const place of [location, '/never']) {
      const headers = { 'Content-Type': FRAGMENT, 'If-Match': '*' };
      assert.equal((await patch(place, fragment('x'), headers)).status, 404);
      assert.equal((await fixture.ask(place, { method: 'DELETE' })).status, 404);
    }
  });

  it('asks to come back later when all places are taken', async () => {
    const taken = [];
    for (let i = 0; i < 6; i++) taken.push(await created());
    const response = await fixture.post(client.offer);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
    await problem(response);
    for (const { location } of taken) await remove(location);
    await remove((await created()).location);
  });

  describe('told to fail', () => {
    it('answers everything with the status asked for', async () => {
      fixture.faults.set({ whep: { status: 503, retryAfter: 7 } });
      for (const [path, method] of [
        ['/', 'POST'],
        ['/x', 'PATCH'],
        ['/x', 'DELETE'],
      ] as const) {
        const response = await fixture.ask(path, { method });
        assert.equal(response.status, 503);
        assert.equal(response.headers.get('Retry-After'), '7');
        await problem(response);
      }
    });

    it('can answer with a status that has no body', async () => {
      fixture.faults.set({ whep: { status: 204 } });
      assert.equal((await fixture.post(client.offer)).status, 204);
    });

    it('hangs until the fault is cleared', async () => {
      fixture.faults.set({ whep: { hang: true } });
      const pending = fixture.post(client.offer);
      const first = await Promise.race([
        pending.then(() => 'answered'),
        new Promise((resolve) => setTimeout(() => resolve('hangs'), 100)),
      ]);
      assert.equal(first, 'hangs');
      fixture.faults.clear();
      const response = await pending;
      assert.equal(response.status, 201);
      await remove(response.headers.get('Location')!);
    });

    it('lets go of a request that was given up', async () => {
      fixture.faults.set({ whep: { hang: true } });
      const asker = new AbortController();
      const pending = fixture.ask('/', { signal: asker.signal });
      asker.abort();
      await pending;
    });
  });
});

describe('the counter-offer', () => {
  let fixture: WhepFixture;
  before(async () => {
    fixture = await openWhepFixture();
  });
  after(() => fixture.close());

  const SDP = { 'Content-Type': 'application/sdp' };

  it('comes with 406, and its answer brings sound and picture', async () => {
    fixture.faults.set({ whep: { counterOffer: true } });
    const first = await openViewerClient();
    const response = await fixture.post(first.offer);
    first.close();
    assert.equal(response.status, 406);
    assert.equal(response.headers.get('Content-Type'), 'application/sdp');
    const location = response.headers.get('Location')!;
    const client = await openViewerClient({ remoteOffer: await response.text() });
    const patch = (body: string): Promise<Response> =>
      fixture.ask(location, { method: 'PATCH', body, headers: SDP });
    assert.equal((await patch('no answer')).status, 400);
    assert.equal((await patch(client.offer)).status, 204);
    assert.equal((await patch(client.offer)).status, 422);
    await client.until(() => client.video.length > 0 && client.audio.length > 0);
    client.close();
    fixture.faults.clear();
  });

  it('is what an offer without our codecs gets', async () => {
    const client = await openViewerClient();
    const response = await fixture.post(client.offer.replace('VP8/90000', 'H264/90000'));
    assert.equal(response.status, 406);
    assert.match(await response.text(), /VP8\/90000/);
    client.close();
  });
});

describe('the WHEP endpoint without WebRTC', () => {
  it('says so to everybody, at once', async () => {
    const faults = createFaultBoard();
    const log: string[] = [];
    const broken = (): Promise<never> => Promise.reject(new Error('no native library'));
    const options = {
      faults,
      log: (line: string) => void log.push(line),
      engines: [broken, broken],
    };
    const backend = await createWebRtcBackend(options);
    assert.equal(backend, null);
    assert.equal(log.length, 3);
    assert.match(log[0]!, /no native library/);
    assert.match(log[2]!, /HLS alone/);
    const clock = { startedAt: 0, now: () => 0 };
    const whep = createWhepEndpoint({ clip: await loadClip('test'), clock, backend, ...options });
    for (const [path, method] of [
      ['/', 'POST'],
      ['/', 'GET'],
      ['/x', 'DELETE'],
    ] as const) {
      const response = await whep.app.request(path, { method });
      assert.equal(response.status, 501);
      await problem(response);
    }
    await whep.close();
  });
});
