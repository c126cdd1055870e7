import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaTrouble, passedOver } from '../../../src/set-up/media.ts';

const PAGE = 'https://shop.example/live';
const WHEP = { type: 'whep', url: 'https://live.example/whep' };
const HLS = { type: 'hls', url: 'https://live.example/all.m3u8' };
const ERROR = {
  area: 'media',
  reason: 'unreachable',
  message: 'Nobody answers.',
  transport: 'hls',
} as const;

/** Stands in for the network: what is read by scripts, by address; `kept` is there, and not for this page's. */
function look(
  source: Parameters<typeof mediaTrouble>[0],
  { read = {}, kept = [] }: { read?: Record<string, string>; kept?: readonly string[] },
  page = PAGE,
) {
  const asked: string[] = [];
  const fakeFetch: typeof fetch = (input, init) => {
    const url = input as string;
    asked.push(`${init?.mode ?? init?.method ?? 'GET'} ${url}`);
    const body = read[url];
    if (body !== undefined) return Promise.resolve(new Response(body));
    if (kept.includes(url) && init?.mode === 'no-cors') return Promise.resolve(new Response());
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  const { signal } = new AbortController();
  return { asked, found: mediaTrouble(source, { page, fetch: fakeFetch, signal }) };
}
const kept = (media: string, url: string) => ({
  kind: 'media-cors',
  media,
  url,
  origin: 'https://shop.example',
});

describe('the media that were passed over', () => {
  it('are those before what plays', () => {
    const at = (transport: string | null) => passedOver({ transport, error: null }, [WHEP, HLS]);
    assert.deepEqual(at('hls'), [WHEP]);
    assert.deepEqual(at('whep'), []);
    assert.deepEqual(at(null), []);
    assert.deepEqual(at('somebody’s own'), []);
  });

  it('are all where nothing plays', () => {
    assert.deepEqual(passedOver({ transport: null, error: ERROR }, [WHEP, HLS]), [WHEP, HLS]);
  });
});

describe('what keeps media from a page', () => {
  it('is that the WHEP server lets scripts of this page read nothing', async () => {
    const { found, asked } = look(WHEP, { kept: [WHEP.url] });
    assert.deepEqual(await found, kept('whep', WHEP.url));
    assert.deepEqual(asked, [`POST ${WHEP.url}`, `no-cors ${WHEP.url}`]);
  });

  it('is nothing where it answers, whatever that is, or is not there at all', async () => {
    assert.equal(await look(WHEP, { read: { [WHEP.url]: 'no' } }).found, null);
    assert.equal(await look(WHEP, {}).found, null);
    assert.equal(await look(HLS, {}).found, null);
  });

  for (const [status, found] of [
    [404, '404'],
    [410, '410'],
    [405, '405 to a POST'],
    [501, '501 to a POST'],
  ] as const) {
    it(`is that no WHEP is at its address, which answers ${status}`, async () => {
      const { signal } = new AbortController();
      const fakeFetch = () => Promise.resolve(new Response(null, { status }));
      const looking = mediaTrouble(WHEP, { page: PAGE, fetch: fakeFetch, signal }, 'media[1]');
      const place = { member: 'media[1].url', url: WHEP.url, found };
      assert.deepEqual(await looking, { kind: 'nothing-there', places: [place] });
    });
  }

  it('is that no playlist is at its address, and not that one that it names has gone', async () => {
    const { signal } = new AbortController();
    const lookAt = (fakeFetch: typeof fetch) =>
      mediaTrouble(HLS, { page: PAGE, fetch: fakeFetch, signal });
    const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    assert.deepEqual(await lookAt(() => Promise.resolve(page)), {
      kind: 'nothing-there',
      places: [{ member: 'media[0].url', url: HLS.url, found: 'a web page' }],
    });
    const master = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\ngone.m3u8\n';
    const fakeFetch: typeof fetch = (url) =>
      Promise.resolve(url === HLS.url ? new Response(master) : new Response(null, { status: 404 }));
    assert.equal(await lookAt(fakeFetch), null);
  });

  it('is the playlist, the one it names, or its first segment', async () => {
    const inner = 'https://live.example/720/media.m3u8';
    const segment = 'https://cdn.example/720/1.mp4';
    const master = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\r\n720/media.m3u8\r\n';
    const playlist = `#EXTM3U\n#EXTINF:2,\n${segment}\n#EXTINF:2,\n2.mp4\n`;
    const read = { [HLS.url]: master, [inner]: playlist };
    assert.deepEqual(await look(HLS, { kept: [HLS.url] }).found, kept('hls', HLS.url));
    const only = { [HLS.url]: master };
    assert.deepEqual(await look(HLS, { read: only, kept: [inner] }).found, kept('hls', inner));
    assert.deepEqual(await look(HLS, { read, kept: [segment] }).found, kept('hls', segment));
    assert.equal(await look(HLS, { read: { ...read, [segment]: '' } }).found, null);
  });

  it('is the address of the tokens', async () => {
    const tokenUrl = 'https://tokens.example/one';
    const { found } = look({ ...WHEP, tokenUrl }, { kept: [tokenUrl], read: { [WHEP.url]: '' } });
    assert.deepEqual(await found, { kind: 'cors', url: tokenUrl, origin: 'https://shop.example' });
  });

  it('is mixed content on a page over https, and nobody is asked', async () => {
    const { found, asked } = look({ type: 'whep', url: 'http://live.example/whep' }, {});
    assert.deepEqual(await found, { kind: 'mixed-content', url: 'http://live.example/whep' });
    assert.deepEqual(asked, []);
  });

  it('is not asked of a transport of the page’s own', async () => {
    const { found, asked } = look({ type: 'own', url: 'https://own.example/' }, {});
    assert.equal(await found, null);
    assert.deepEqual(asked, []);
  });
});
