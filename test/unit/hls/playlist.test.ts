import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { MediaFailure } from '../../../src/core/media-failure.ts';
import type { MediaError } from '../../../src/core/ports.ts';
import { hasAlternates, readPlaylist } from '../../../src/transport/hls/playlist.ts';

const MUXED = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.42c01e,mp4a.40.2"\na.m3u8\n';

const ANSWERS: Record<string, RequestListener> = {
  '/main.m3u8': (_, response) => response.end(MUXED),
  '/moved': (_, response) => response.writeHead(302, { location: '/main.m3u8' }).end(),
  '/page': (_, response) => response.end('<!doctype html>'),
  '/empty': (_, response) => response.end(),
  '/busy': (_, response) => response.writeHead(503, { 'retry-after': '7' }).end(),
  '/shut': (_, response) => response.writeHead(403).end(),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('#EXTM3U\n');
    setTimeout(() => response.destroy(), 20);
  },
  '/silent': () => undefined,
};

describe('readPlaylist', async () => {
  const server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const url = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const read = (path: string, signal = new AbortController().signal) =>
    readPlaylist(url(path), signal);
  const errorOf = async (path: string): Promise<MediaError> => {
    const failure: unknown = await read(path).catch((error: unknown) => error);
    assert.ok(failure instanceof MediaFailure, String(failure));
    return failure.error;
  };

  it('gives the text as it came', async () => {
    assert.equal((await read('/main.m3u8')).text, MUXED);
  });

  it('tells where a redirect led, so that what is named beside it is found', async () => {
    assert.equal((await read('/moved')).url, url('/main.m3u8'));
  });

  for (const [path, reason] of Object.entries({
    '/page': 'garbled',
    '/empty': 'garbled',
    '/shut': 'unauthorized',
    '/nowhere': 'not-found',
    '/busy': 'server-error',
    '/cut': 'unreachable',
  }))
    it(`rejects ${path} with "${reason}"`, async () => {
      const error = await errorOf(path);
      assert.equal(error.reason, reason);
      assert.equal(error.transport, 'hls');
      assert.match(error.message, new RegExp(path));
    });

  it('hands on how long the server asks to wait', async () => {
    assert.equal((await errorOf('/busy')).retryAfter, 7_000);
    assert.equal('retryAfter' in (await errorOf('/shut')), false);
  });

  it('lets go of a server that never answers when aborted', async () => {
    const owner = new AbortController();
    const reading = read('/silent', owner.signal);
    owner.abort();
    await assert.rejects(reading);
  });
});

describe('hasAlternates', () => {
  const playlist = (media: string): string => `#EXTM3U\n${media}\n${MUXED}`;

  it('is false where sound and picture come together', () => {
    assert.equal(hasAlternates(MUXED), false);
  });

  it('is true for sound that comes apart', () => {
    const media = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Deutsch",URI="de.m3u8"';
    assert.equal(hasAlternates(playlist(media)), true);
  });

  it('is true for subtitles, in whatever order the attributes are', () => {
    const media = '#EXT-X-MEDIA:URI="de.m3u8",NAME="Deutsch",GROUP-ID="s",TYPE=SUBTITLES';
    assert.equal(hasAlternates(playlist(media)), true);
  });

  it('is false for a group that only names the sound within', () => {
    const media = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Deutsch",DEFAULT=YES';
    assert.equal(hasAlternates(playlist(media)), false);
  });

  it('does not join attributes of two lines', () => {
    const media =
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="x"\n#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="v",NAME="x",URI="v.m3u8"';
    assert.equal(hasAlternates(playlist(media)), false);
  });
});
