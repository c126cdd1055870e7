import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type Hls from 'hls.js';
import { levelsOf, soundAlone } from '../../../src/transport/hls/choices.ts';

const URL = 'https://cdn.example/show/main.m3u8';
const found = (...lines: readonly string[]): string | undefined =>
  soundAlone({ url: URL, text: ['#EXTM3U', ...lines, ''].join('\n') })?.url;

describe('sound alone in a playlist', () => {
  it('is the variant of sound codecs alone', () => {
    assert.equal(
      found(
        '#EXT-X-STREAM-INF:BANDWIDTH=1700000,CODECS="avc1.4d401f,mp4a.40.2",RESOLUTION=1280x720',
        '720p/media.m3u8',
        '#EXT-X-STREAM-INF:BANDWIDTH=66000,CODECS="mp4a.40.2"',
        '',
        'audio/media.m3u8',
      ),
      'https://cdn.example/show/audio/media.m3u8',
    );
  });

  it('is else the rendition of sound, the default one first', () => {
    const picture = ['#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2"', 'v.m3u8'];
    const second = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="de",URI="de.m3u8"';
    const first = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",DEFAULT=YES,URI="/en.m3u8"';
    assert.equal(found(second, first, ...picture), 'https://cdn.example/en.m3u8');
    assert.equal(found(second, ...picture), 'https://cdn.example/show/de.m3u8');
  });

  for (const [name, lines] of [
    ['there is one form', ['#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2"', 'v']],
    ['codecs are not named', ['#EXT-X-STREAM-INF:BANDWIDTH=1', 'v.m3u8']],
    ['the sound is in the picture’s file', ['#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en"']],
    ['it is a media playlist', ['#EXT-X-TARGETDURATION:2', '#EXTINF:2,', '1.m4s']],
    ['the variant has no address', ['#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="mp4a.40.2"']],
  ] as const) {
    it(`is not there where ${name}`, () => assert.equal(found(...lines), undefined));
  }
});

interface FakeHls {
  levels: { uri: string; height: number; bitrate: number }[];
  manualLevel: number;
  loadLevel: number;
  on(event: string, heard: () => void): void;
  /** Says that it began anew. */
  tell(event: string): void;
}
const level = (height: number): FakeHls['levels'][number] => ({
  uri: `${height}.m3u8`,
  height,
  bitrate: height * 2_000,
});
function engine(...heights: readonly number[]): FakeHls {
  const listeners = new Map<string, () => void>();
  return {
    levels: heights.map(level),
    manualLevel: -1,
    loadLevel: 0,
    on: (event, heard) => void listeners.set(event, heard),
    tell: (event) => listeners.get(event)?.(),
  };
}
const levels = (hls: FakeHls): ReturnType<typeof levelsOf> => levelsOf(hls as unknown as Hls);

describe('levels of an engine', () => {
  it('are its sizes, best first; the engine is told the one that is asked for', () => {
    const hls = engine(360, 720);
    const offered = levels(hls);
    assert.deepEqual(
      offered?.list.map(({ height }) => height),
      [720, 360],
    );
    offered.choose('720.m3u8');
    assert.equal(hls.loadLevel, 1);
    hls.manualLevel = 1;
    assert.equal(offered.chosen, '720.m3u8');
    offered.choose(null);
    assert.equal(hls.loadLevel, -1);
  });

  it('are what was asked for after the engine began anew, too', () => {
    const hls = engine(360, 720);
    const offered = levels(hls);
    for (const anew of ['hlsMediaAttached', 'hlsManifestParsed']) {
      offered?.choose('360.m3u8');
      hls.loadLevel = -1;
      hls.tell(anew);
      assert.equal(hls.loadLevel, 0, anew);
      offered?.choose(null);
      hls.tell(anew);
      assert.equal(hls.loadLevel, -1, anew);
    }
  });

  it('are the data saver’s after the engine began anew, too', () => {
    const hls = engine(360, 720);
    hls.manualLevel = 0;
    levels(hls);
    hls.loadLevel = -1;
    hls.tell('hlsMediaAttached');
    assert.equal(hls.loadLevel, 0);
  });

  it('are not there where there is no choice between sizes', () => {
    assert.equal(levels(engine()), undefined);
    assert.equal(levels(engine(720)), undefined);
    assert.equal(levels(engine(720, 720)), undefined);
    assert.equal(levels(engine(720, 0)), undefined, 'a size that is not told');
  });
});
