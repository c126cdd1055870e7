import assert from 'node:assert/strict';
import { setImmediate as settle } from 'node:timers/promises';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fakeTimeOrigin, parsePlaylist, parseRuns, PLAYLIST, STARTED_AT } from './hls-fixture.ts';
import type { FakeTimeOrigin } from './hls-fixture.ts';

interface Ticking extends FakeTimeOrigin {
  /** Lets time pass, and what waited for it happen. */
  pass(ms: number): Promise<void>;
}

/** An origin in mocked time, so many seconds into the show. */
async function ticking(t: TestContext, seconds: number): Promise<Ticking> {
  const origin = await fakeTimeOrigin(() => Date.now());
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: STARTED_AT + seconds * 1000 });
  const pass = async (ms: number): Promise<void> => {
    await settle();
    t.mock.timers.tick(ms);
    await settle();
  };
  return { ...origin, pass };
}

/** Follows a request without waiting for it: gives its response so far. */
function follow(request: Response | Promise<Response>): () => Response | null {
  let answer: Response | null = null;
  void Promise.resolve(request).then((response) => (answer = response));
  return () => answer;
}

describe('a blocking reload', () => {
  it('waits for the part that it names, and answers with it', async (t) => {
    const { app, pass } = await ticking(t, 20.1);
    const reload = follow(app.request(`${PLAYLIST}?_HLS_msn=10&_HLS_part=1`));
    await pass(560);
    assert.equal(reload(), null, 'part 10.1 is whole 20.667 s into the show');
    await pass(10);
    const { segments, hint } = parsePlaylist(await reload()!.text());
    assert.equal(segments.at(-1)?.parts.length, 2);
    assert.match(hint, /-10\.2\.m4s$/);
  });

  it('without a part waits for the whole segment', async (t) => {
    const { app, pass } = await ticking(t, 20.1);
    const reload = follow(app.request(`${PLAYLIST}?_HLS_msn=10`));
    await pass(1890);
    assert.equal(reload(), null);
    await pass(20);
    assert.match(await reload()!.text(), /-10\.m4s/);
  });

  it('takes a part past the end for the first of the next segment', async (t) => {
    const { app, pass } = await ticking(t, 21.9);
    const reload = follow(app.request(`${PLAYLIST}?_HLS_msn=10&_HLS_part=6`));
    await pass(200);
    assert.equal(reload(), null);
    await pass(300);
    assert.match(await reload()!.text(), /-11\.0\.m4s/);
  });

  it('answers at once for what is there already', async () => {
    const { app, at } = await fakeTimeOrigin();
    at(20.5);
    for (const query of ['', '?_HLS_msn=3', '?_HLS_msn=10&_HLS_part=0', '?_HLS_skip=YES'])
      assert.equal((await app.request(PLAYLIST + query)).status, 200, query);
  });

  it('refuses what is no number, has no segment, or is too far ahead', async () => {
    const { app, at } = await fakeTimeOrigin();
    at(20.5);
    for (const query of ['msn=x', 'part=1', 'msn=-1', 'msn=1e9', 'msn=13', 'msn=10&_HLS_part=1.5'])
      assert.equal((await app.request(`${PLAYLIST}?_HLS_${query}`)).status, 400, query);
  });

  it('ends when its reader goes away', async (t) => {
    const { app } = await ticking(t, 20.1);
    const leaving = new AbortController();
    const reload = app.request(`${PLAYLIST}?_HLS_msn=11`, { signal: leaving.signal });
    await settle();
    leaving.abort();
    assert.equal((await reload).status, 499);
  });
});

describe('the HLS origin', () => {
  it('makes the first reader of a young show wait for its first segment', async (t) => {
    const { app, pass } = await ticking(t, 0);
    const first = follow(app.request(PLAYLIST));
    await pass(1990);
    assert.equal(first(), null);
    await pass(20);
    assert.match(await first()!.text(), /-0\.m4s\n#EXT-X-PRELOAD-HINT.*-1\.0\.m4s/);
  });

  it('holds a request for the hinted part until the part is whole', async (t) => {
    const { app, text, pass } = await ticking(t, 20.1);
    const { hint } = parsePlaylist(await text(PLAYLIST));
    const part = follow(app.request(`/360p/${hint}`));
    await pass(220);
    assert.equal(part(), null);
    await pass(20);
    assert.equal(part()?.headers.get('Content-Type'), 'video/mp4');
  });

  it('serves as a segment exactly its parts, one after another', async () => {
    const { at, text, bytes } = await fakeTimeOrigin();
    at(31);
    for (const rendition of ['360p', '180p', 'audio']) {
      const { segments } = parsePlaylist(await text(`/${rendition}/media.m3u8`));
      const { uri, parts } = segments.findLast((segment) => segment.uri)!;
      const pieces = [];
      for (const part of parts) pieces.push(await bytes(`/${rendition}/${part.uri}`));
      assert.deepEqual(Buffer.from(await bytes(`/${rendition}/${uri}`)), Buffer.concat(pieces));
    }
  });

  it('ends each part of the picture at the microsecond that the playlist says', async () => {
    const { at, text, bytes } = await fakeTimeOrigin();
    at(21);
    let end = 0;
    for (const { msn, parts } of parsePlaylist(await text(PLAYLIST)).segments.slice(-4)) {
      end = msn * 2;
      for (const part of parts) {
        const [picture] = parseRuns(await bytes(`/360p/${part.uri}`));
        end += part.duration;
        assert.equal(picture!.decodeTime + picture!.duration, Math.round(end * 1e6));
        assert.equal(picture!.firstIsKey, part.independent);
      }
    }
    assert.equal(end, 21);
  });

  it('goes on counting decode times over the end of the loop, sound beside picture', async () => {
    const { at, text, bytes } = await fakeTimeOrigin();
    const next = new Map<number, number>();
    const month = 86_400 * 30;
    for (let msn = month / 2; msn < month / 2 + 20; msn++) {
      at(msn * 2 + 2);
      const { segments } = parsePlaylist(await text(PLAYLIST));
      for (const run of parseRuns(await bytes(`/360p/${segments.at(-1)!.uri!}`))) {
        assert.equal(run.decodeTime, next.get(run.track) ?? run.decodeTime);
        next.set(run.track, run.decodeTime + run.duration);
      }
      const [picture, sound] = [next.get(1)! / 1_000_000, next.get(2)! / 48_000];
      assert.equal(picture, msn * 2 + 2);
      assert.ok(sound > picture && sound - picture <= 1024 / 48_000 + 1e-9);
    }
  });

  it('knows nothing of other names, runs and times', async () => {
    const { app, at, text } = await fakeTimeOrigin();
    at(60);
    const { map, segments } = parsePlaylist(await text(PLAYLIST));
    const run = map.split('-')[0]!;
    assert.ok(segments.length > 0);
    for (const path of [
      '/1080p/media.m3u8',
      `/1080p/${run}-29.m4s`,
      `/360p/${run}-30.m4s`,
      `/360p/${run}-30.1.m4s`,
      `/360p/${run}-29.6.m4s`,
      `/360p/${run}-10.m4s`,
      `/360p/other-29.m4s`,
      '/360p/..%2Fmain.m3u8',
      '/elsewhere',
    ])
      assert.equal((await app.request(path)).status, 404, path);
  });

  it('tells caches to ask again for playlists and to keep media', async () => {
    const { app, at, text } = await fakeTimeOrigin();
    at(20);
    const { map } = parsePlaylist(await text('/audio/media.m3u8'));
    const list = await app.request('/main.m3u8');
    assert.equal(list.headers.get('Content-Type'), 'application/vnd.apple.mpegurl');
    assert.equal(list.headers.get('Cache-Control'), 'no-cache');
    const init = await app.request(`/audio/${map}`);
    assert.equal(init.headers.get('Content-Type'), 'audio/mp4');
    assert.match(init.headers.get('Cache-Control')!, /immutable/);
  });
});

describe('a faulty HLS origin', () => {
  it('answers everything with the status that it is told to, until it is mended', async () => {
    const { app, at, faults } = await fakeTimeOrigin();
    at(20);
    faults.set({ hls: { status: 503 } });
    for (const path of ['/main.m3u8', PLAYLIST, '/360p/x-1.m4s', `${PLAYLIST}?_HLS_msn=11`])
      assert.equal((await app.request(path)).status, 503, path);
    faults.clear();
    assert.equal((await app.request(PLAYLIST)).status, 200);
  });

  it('answers a waiting reload with the status too', async (t) => {
    const { app, faults, pass } = await ticking(t, 20.1);
    const reload = follow(app.request(`${PLAYLIST}?_HLS_msn=10&_HLS_part=0`));
    await settle();
    faults.set({ hls: { status: 500 } });
    await pass(400);
    assert.equal(reload()?.status, 500);
  });

  it('gives playlists that are none', async () => {
    const { at, faults, text } = await fakeTimeOrigin();
    at(20);
    faults.set({ hls: { garbage: true } });
    for (const path of ['/main.m3u8', PLAYLIST]) assert.doesNotMatch(await text(path), /#EXTM3U/);
    faults.clear();
    assert.match(await text(PLAYLIST), /^#EXTM3U/);
  });

  it('stalls: publishes nothing new, keeps reloads waiting, and goes on by the clock after', async (t) => {
    const { app, faults, text, pass } = await ticking(t, 20.1);
    const reload = follow(app.request(`${PLAYLIST}?_HLS_msn=10&_HLS_part=0`));
    await pass(100);
    faults.set({ hls: { stall: true } });
    await pass(5000);
    assert.equal(reload(), null);
    assert.match(parsePlaylist(await text(PLAYLIST)).hint, /-10\.0\.m4s$/);
    faults.clear();
    await settle();
    assert.match(parsePlaylist(await reload()!.text()).hint, /-12\.3\.m4s$/);
  });

  it('lets a reload go that is given up in a stall', async (t) => {
    const { app, faults } = await ticking(t, 20.1);
    faults.set({ hls: { stall: true } });
    const leaving = new AbortController();
    const reload = app.request(`${PLAYLIST}?_HLS_msn=11`, { signal: leaving.signal });
    await settle();
    leaving.abort();
    assert.equal((await reload).status, 499);
  });
});
