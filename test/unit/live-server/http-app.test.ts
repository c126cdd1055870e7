import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { faultRoutes } from '../../../examples/live-server/faults/routes.ts';
import { createApp } from '../../../examples/live-server/http/app.ts';
import { listen, type Listening } from '../../../examples/live-server/http/listen.ts';
import { Refusal } from '../../../examples/live-server/http/problem.ts';

const SHOP = 'https://shop.example';
const STRANGER = 'https://stranger.example';
const log: string[] = [];

function room(): Hono {
  const app = new Hono();
  app.get('/thing', (c) => c.json({ ok: true }));
  app.post('/thing', (c) => c.json({ ok: true }));
  app.options('/whep', (c) => c.body(null, 200, { 'Accept-Post': 'application/sdp' }));
  app.get('/refused', () => {
    throw new Refusal('rate-limited', 'Later.', 3);
  });
  app.get('/broken', () => {
    throw new TypeError('inner words');
  });
  return app;
}

const app = createApp({
  allowedOrigins: [SHOP],
  rooms: [['/live', room()]],
  log: (line) => void log.push(line),
});
const ask = (path: string, init?: RequestInit): Promise<Response> =>
  Promise.resolve(app.request(`http://live.example${path}`, init));

describe('the allow-list', () => {
  it('lets pages of an allowed origin read answers, refusals and headers', async () => {
    for (const path of ['/live/thing', '/live/refused', '/nowhere']) {
      const { headers } = await ask(path, { headers: { Origin: SHOP } });
      assert.equal(headers.get('access-control-allow-origin'), SHOP);
      for (const name of [
        'Location',
        'ETag',
        'Link',
        'Retry-After',
        'Accept-Patch',
        'Accept-Post',
      ]) {
        assert.match(
          headers.get('access-control-expose-headers') ?? '',
          new RegExp(`\\b${name}\\b`),
        );
      }
      assert.match(headers.get('vary') ?? '', /Origin/);
    }
  });

  it('answers a preflight for each method and header of WHEP', async () => {
    const headers = { Origin: SHOP, 'Access-Control-Request-Method': 'PATCH' };
    const preflight = await ask('/live/thing', { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    const methods = preflight.headers.get('access-control-allow-methods') ?? '';
    for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])
      assert.ok(methods.includes(method));
    const allowed = preflight.headers.get('access-control-allow-headers') ?? '';
    for (const name of ['Authorization', 'Content-Type', 'If-Match', 'Last-Event-ID']) {
      assert.ok(allowed.includes(name));
    }
  });

  it('leaves a route’s own answer to OPTIONS as it is', async () => {
    const headers = { Origin: SHOP, 'Access-Control-Request-Method': 'POST' };
    const preflight = await ask('/live/whep', { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 200);
    assert.equal(preflight.headers.get('accept-post'), 'application/sdp');
    assert.equal(preflight.headers.get('access-control-allow-origin'), SHOP);
  });

  it('gives pages of other origins nothing to read, and does nothing for them', async () => {
    for (const origin of [STRANGER, 'null', 'garbage', `${SHOP}.evil.example`]) {
      const read = await ask('/live/thing', { headers: { Origin: origin } });
      assert.equal(read.headers.get('access-control-allow-origin'), null);
      const write = await ask('/live/thing', { method: 'POST', headers: { Origin: origin } });
      assert.equal(write.status, 403);
    }
  });

  it('needs no list for pages of the server itself, nor for who is no page', async () => {
    const headers = { Origin: 'http://live.example', Host: 'live.example' };
    assert.equal((await ask('/live/thing', { method: 'POST', headers })).status, 200);
    assert.equal((await ask('/live/thing', { method: 'POST' })).status, 200);
  });
});

describe('whatever goes wrong', () => {
  it('is told as problem+json', async () => {
    for (const [path, status, reason] of [
      ['/nowhere', 404, 'not-found'],
      ['/live/refused', 429, 'rate-limited'],
      ['/live/broken', 503, 'unavailable'],
    ] as const) {
      const response = await ask(path);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const problem = (await response.json()) as { type: string; status: number };
      assert.deepEqual([problem.type, problem.status], [`urn:onair:problem:${reason}`, status]);
    }
  });

  it('keeps inner words inside, and says them in the log', async () => {
    assert.doesNotMatch(await (await ask('/live/broken')).text(), /inner words/);
    assert.match(log.join(), /inner words/);
  });
});

describe('the files', () => {
  it('are the example pages, hls.js and nothing outside their folders', async () => {
    for (const [path, words] of [
      ['/', /<onair-shop/],
      ['/plain/', /without any element|plain page/],
    ] as const) {
      const page = await ask(path);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(await page.text(), words);
    }
    const engine = await ask('/vendor/hls.js/hls.light.mjs');
    assert.equal(engine.status, 200);
    assert.match(engine.headers.get('content-type') ?? '', /^text\/javascript/);
    await engine.body?.cancel();
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/vendor/hls.js/../package.json',
      '/vendor/hls.js/..%2fpackage.json',
      '/onair//etc/passwd',
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });
});

describe('the fault switches', () => {
  const faults = createFaultBoard();
  let listening: Listening;
  before(async () => {
    const rooms = [['/', faultRoutes(faults)]] as const;
    listening = await listen(
      createApp({ allowedOrigins: [SHOP], rooms, log: () => undefined }),
      0,
      '127.0.0.1',
    );
  });
  after(() => listening.close());

  /** fetch cannot set Host and Origin. */
  const call = (
    method: string,
    headers: Record<string, string> = {},
    body = '',
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const { port } = listening;
      const asked = request(
        { host: '127.0.0.1', port, path: '/faults', method, headers },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  const set = (change: unknown): ReturnType<typeof call> =>
    call('POST', {}, JSON.stringify(change));

  it('set some faults, leave the others, and clear all', async () => {
    await set({ webrtc: { drop: 0.5 } });
    const { text } = await set({ hls: { status: 503 }, feed: { repeat: true } });
    assert.deepEqual(JSON.parse(text), faults.current);
    assert.deepEqual(
      [faults.current.webrtc.drop, faults.current.hls.status, faults.current.feed.repeat],
      [0.5, 503, true],
    );
    assert.deepEqual(JSON.parse((await call('GET')).text), faults.current);
    await call('DELETE');
    assert.equal(faults.current.webrtc.drop, 0);
  });

  it('refuse what is no fault, and say why', async () => {
    for (const [change, words] of [
      [[], /object of faults/],
      [{ moon: {} }, /moon: expected one of webrtc, whep/],
      [{ toString: {} }, /toString: expected one of/],
      [{ hls: 7 }, /hls: expected/],
      [{ hls: { colour: 1 } }, /hls\.colour: expected one of status, garbage, stall/],
      [{ hls: { status: 42 } }, /hls\.status: expected an HTTP status/],
      [{ webrtc: { drop: 2 } }, /webrtc\.drop: expected a share/],
      [{ webrtc: { delay: -1 } }, /webrtc\.delay/],
      [{ feed: { down: 'yes' } }, /feed\.down: expected true or false/],
    ] as const) {
      const { status, text } = await set(change);
      assert.equal(status, 400);
      assert.match(text, words);
    }
    assert.equal((await call('POST', {}, '{')).status, 400);
  });

  it('obey this machine alone', async () => {
    const { port } = listening;
    const strange: readonly Record<string, string>[] = [
      { Origin: STRANGER },
      { Origin: SHOP },
      { Origin: 'null' },
      { Host: `rebound.example:${port}` },
      { Host: `rebound.example:${port}`, Origin: `http://rebound.example:${port}` },
      { 'X-Forwarded-For': '203.0.113.7' },
    ];
    for (const headers of strange) {
      const { status } = await call('POST', headers, '{"feed":{"down":true}}');
      assert.equal(status, 403, JSON.stringify(headers));
    }
    assert.equal(faults.current.feed.down, false);
  });

  it('obey a page that another port of this machine serves: the tests’ own', async () => {
    const headers = { Origin: 'http://localhost:8000' };
    assert.equal((await call('POST', headers, '{"feed":{"skip":true}}')).status, 200);
    assert.equal((await call('DELETE', headers)).status, 200);
  });
});
