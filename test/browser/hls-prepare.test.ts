import { expect } from 'chai';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import type { MediaFailure } from '../../src/core/media-failure.ts';
import type { MediaTransport } from '../../src/core/ports.ts';
import { eventually } from '../../src/testing/assert.ts';
import { firstFrame } from '../../src/transport/first-frame.ts';
import { importEngine, type HlsBuild } from '../../src/transport/hls/engine.ts';
import { hlsTransport, type HlsTransportOptions } from '../../src/transport/hls/media.ts';
import { liveStage, newVideo, writtenSource, type LiveStage } from './hls-stage.ts';
import { watchRequests } from './requests.ts';

let stage: LiveStage;
let life: AbortController;
let requests: () => readonly string[];
before(async () => {
  stage = await liveStage();
});
beforeEach(() => {
  life = new AbortController();
  requests = watchRequests();
});
afterEach(() => life.abort());

/** What was fetched of the live server's HLS, since the test began. */
const fetched = (): string[] => requests().filter((name) => name.includes('/live/hls/'));

/** Engines that were asked for. */
function watchEngine(): { readonly builds: HlsBuild[] } & Pick<HlsTransportOptions, 'loadEngine'> {
  const builds: HlsBuild[] = [];
  return {
    builds,
    loadEngine: (build) => {
      builds.push(build);
      return importEngine(build);
    },
  };
}

describe('prepare() of HLS', () => {
  it('brings the engine and opens the way to the playlist, and no media', async () => {
    const { builds, loadEngine } = watchEngine();
    const transport = hlsTransport({ ...(loadEngine && { loadEngine }) });
    await transport.prepare!(stage.source, life.signal);
    expect(builds).to.deep.equal(['light']);
    await eventually(() => fetched().length > 0, 'the playlist is fetched');
    expect(fetched()).to.deep.equal([stage.source.url]);
  });

  it('brings the full build where sound comes apart', async () => {
    const { builds, loadEngine } = watchEngine();
    const transport = hlsTransport({ ...(loadEngine && { loadEngine }) });
    const source = writtenSource(
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="a",URI="a.m3u8"',
      '#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"',
      'v.m3u8',
    );
    await transport.prepare!(source, life.signal);
    expect(builds).to.deep.equal(['light', 'full']);
  });

  it('says of a missing playlist what open() will say', async () => {
    const source = { type: 'hls', url: stage.at('/live/hls/nowhere.m3u8') };
    const failure: unknown = await hlsTransport().prepare!(source, life.signal).catch(
      (cause: unknown) => cause,
    );
    expect((failure as MediaFailure).error.reason).to.equal('not-found');
  });
});

describe('what was prepared', () => {
  /** Opens a source, and plays it until its first picture. */
  async function play(transport: MediaTransport, source: MediaSource): Promise<void> {
    const video = newVideo();
    try {
      await transport.open(source, { video, signal: life.signal });
      await firstFrame(video, life.signal);
    } finally {
      video.remove();
    }
  }
  const readings = (url: string): number => fetched().filter((name) => name === url).length;

  it('is used by every opening for as long as it holds', async () => {
    const transport = hlsTransport();
    await transport.prepare!(stage.source, life.signal);
    await play(transport, stage.source);
    await play(transport, stage.source);
    expect(readings(stage.source.url)).to.equal(1);
  });

  it('is read anew when what it names is there no more', async () => {
    const lines = (media: string): string =>
      ['#EXTM3U', '#EXT-X-STREAM-INF:BANDWIDTH=600000', media, ''].join('\n');
    const url = stage.at('/live/hls/main.m3u8');
    const realFetch = window.fetch;
    // The playlist as it was, before the encoder gave its variants other names.
    window.fetch = async (input, init) => {
      const response = await realFetch(input, init);
      // Read to its end: only then is it counted.
      if (input === url) await response.text();
      return input === url
        ? Object.defineProperty(new Response(lines('gone/media.m3u8')), 'url', { value: url })
        : response;
    };
    const transport = hlsTransport();
    try {
      await transport.prepare!(stage.source, life.signal);
    } finally {
      window.fetch = realFetch;
    }
    await play(transport, stage.source);
    expect(readings(url)).to.equal(2);
    await play(transport, stage.source);
    expect(readings(url)).to.equal(3);
  });

  it('has all that the first picture needs fetched side by side, and nothing twice', async () => {
    const transport = hlsTransport();
    await transport.prepare!(stage.source, life.signal);
    const first = holdFirst();
    const playing = play(transport, stage.source);
    // How many they are is up to the moment: at the beginning of a segment it is one part after the init segment.
    await eventually(
      () => first.others() > 0,
      'the others are asked for before the first has come',
    );
    first.let();
    await playing;
    const media = fetched().filter((name) => /\.(m4s|mp4)/.test(name));
    expect(new Set(media).size).to.equal(media.length);
  });

  it('asks for a part anew, as ever, that could not be had ahead', async () => {
    const transport = hlsTransport();
    await transport.prepare!(stage.source, life.signal);
    const realFetch = window.fetch;
    let refused = 0;
    window.fetch = (input, init) => {
      if (!isMedia(input)) return realFetch(input, init);
      refused++;
      return Promise.reject(new TypeError('refused'));
    };
    try {
      await play(transport, stage.source);
    } finally {
      window.fetch = realFetch;
    }
    expect(refused).to.be.above(0);
  });
});

const isMedia = (input: RequestInfo | URL): boolean => /\.(m4s|mp4)/.test(String(input));

/** Holds back what is fetched first of the media, until it is let; counts what is asked for meanwhile. */
function holdFirst(): { others(): number; let(): void } {
  const realFetch = window.fetch;
  let asked = 0;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  window.fetch = async (input, init) => {
    if (isMedia(input) && asked++ === 0) await gate;
    return realFetch(input, init);
  };
  return {
    others: () => asked - 1,
    let() {
      window.fetch = realFetch;
      go();
    },
  };
}

/** Plays until media has come; gives the session ids in the queries of what was fetched, null: none. */
async function sessionIds(
  source: MediaSource,
  options?: HlsTransportOptions,
): Promise<(string | null)[]> {
  requests = watchRequests();
  const playing = new AbortController();
  const video = newVideo();
  await hlsTransport(options).open(source, { video, signal: playing.signal });
  const media = (): string[] => fetched().filter((name) => /media\.m3u8|\.m4s|\.mp4/.test(name));
  await eventually(() => media().length > 3, 'media comes');
  playing.abort();
  video.remove();
  const ids = media().map((name) => {
    const told = new URL(name).searchParams.get('CMCD');
    return told && (/sid="([^"]+)"/.exec(told)?.[1] ?? '');
  });
  return [...new Set(ids)];
}

describe('CMCD on HLS requests', () => {
  it('is not there unless it is asked for', async () => {
    expect(await sessionIds(stage.source)).to.deep.equal([null]);
  });

  it('tells one random session in each request of a playback, another in the next', async () => {
    const [first, ...others] = await sessionIds(stage.source, { cmcd: true });
    expect(others).to.deep.equal([]);
    expect(first).to.match(/^[0-9a-f]{24}$/);
    const second = await sessionIds({ ...stage.source, ...{ cmcd: true } });
    const [other, ...more] = second;
    expect(other).not.to.equal(first);
    expect(more).to.deep.equal([]);
    expect(other).to.match(/^[0-9a-f]{24}$/);
  });
});
