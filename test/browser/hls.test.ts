import { expect } from 'chai';
import type { MediaSession } from '../../src/core/ports.ts';
import { eventually, within } from '../../src/testing/assert.ts';
import { transportContract, type TransportSubject } from '../../src/testing/transport-contract.ts';
import { importEngine } from '../../src/transport/hls/engine.ts';
import { hlsTransport, type HlsBuild } from '../../src/transport/hls/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { showStart, tellsItsMoment } from './clip-clock.ts';
import { liveStage, newVideo, watchHoldings, writtenSource, type LiveStage } from './hls-stage.ts';

describe('hlsTransport', () => {
  let stage: LiveStage;
  before(async () => {
    stage = await liveStage();
  });

  const newSubject = (): TransportSubject => {
    const videos: HTMLVideoElement[] = [];
    const holdings = watchHoldings();
    return {
      transport: hlsTransport(),
      source: stage.source,
      createVideo() {
        const video = newVideo();
        videos.push(video);
        return video;
      },
      maxDelay: 5_000,
      held: holdings.count,
      async dispose() {
        holdings.restore();
        for (const video of videos) video.remove();
        await stage.mend();
      },
    };
  };

  transportContract({ describe, it }, newSubject, {
    failures: {
      'not-found': () => ({ type: 'hls', url: stage.at('/live/hls/nowhere.m3u8') }),
      async unauthorized() {
        await stage.fault({ hls: { status: 403 } });
        return stage.source;
      },
      async 'server-error'() {
        await stage.fault({ hls: { status: 503 } });
        return stage.source;
      },
      async garbled() {
        await stage.fault({ hls: { garbage: true } });
        return stage.source;
      },
      unreachable: () => ({ type: 'hls', url: 'http://127.0.0.1:49151/main.m3u8' }),
      unsupported: () =>
        writtenSource(
          '#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="dvh1.05.06"',
          stage.at('/live/hls/360p/media.m3u8'),
        ),
    },
    end: () => stage.fault({ hls: { status: 404 } }),
  });

  describe('on the live server', () => {
    let owner: AbortController;
    let video: HTMLVideoElement;
    const open = (source = stage.source): Promise<MediaSession> =>
      hlsTransport().open(source, { video, signal: owner.signal });
    const counter = (): number | null => readCounter(video);

    beforeEach(() => {
      owner = new AbortController();
      video = newVideo();
    });
    afterEach(() => {
      owner.abort();
      video.remove();
    });

    it('shows the frames of the clip, one after the other', async () => {
      await open();
      const first = await eventually(counter, 'a frame number', 15_000);
      await eventually(() => {
        const now = counter();
        return now !== null && now !== first && now;
      }, 'a later frame number');
    });

    it('tells the moment that the picture shows, by the number burned into it', async () => {
      const startedAt = await showStart(stage.at('/live/hls/360p/media.m3u8'));
      const session = await open();
      await eventually(counter, 'a frame number', 15_000);
      await tellsItsMoment(() => {
        const at = session.capturedAt();
        return { frame: counter(), moment: at && at - startedAt };
      });
    });

    it('counts parts, bytes, frames and the height', async () => {
      const session = await open();
      await eventually(
        async () => ((await session.health()).framesDecoded ?? 0) > 30,
        'thirty frames',
      );
      const sample = await session.health();
      expect(sample.packets).to.be.above(1);
      expect(sample.bytes).to.be.above(10_000);
      expect(sample.height).to.be.oneOf([180, 360]);
    });

    it('asks for the first playlist once', async () => {
      performance.clearResourceTimings();
      await open();
      const asked = performance.getEntriesByName(stage.source.url);
      expect(asked).to.have.length(1);
    });

    it('plays sound that comes apart with the full build, and all else with the light one', async () => {
      const builds: HlsBuild[] = [];
      const transport = hlsTransport({
        loadEngine: (build) => {
          builds.push(build);
          return importEngine(build);
        },
      });
      const apart = writtenSource(
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="main",DEFAULT=YES',
        `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="other",URI="${stage.at('/live/hls/audio/media.m3u8')}"`,
        '#EXT-X-STREAM-INF:BANDWIDTH=500000,AUDIO="a",CODECS="avc1.42c01e,mp4a.40.2"',
        stage.at('/live/hls/360p/media.m3u8'),
      );
      await transport.open(apart, { video, signal: owner.signal });
      expect(builds).to.deep.equal(['light', 'full']);
      await eventually(counter, 'a frame number', 15_000);
      owner.abort();
      owner = new AbortController();
      await transport.open(stage.source, { video, signal: owner.signal });
      expect(builds).to.deep.equal(['light', 'full', 'light']);
    });

    it('closes with null when the playlist has ended and was played', async () => {
      const url = stage.at('/live/hls/360p/media.m3u8');
      const lines = (await (await fetch(url)).text()).split('\n');
      const absolute = (name: string): string => new URL(name, url).href;
      const map = lines.find((line) => line.startsWith('#EXT-X-MAP'));
      const segment = lines.find((line) => /^[^#]/.test(line));
      const session = await open(
        writtenSource(
          '#EXT-X-TARGETDURATION:2',
          (map ?? '').replace(/"(.+)"/, (_, name: string) => `"${absolute(name)}"`),
          '#EXTINF:2,',
          absolute(segment ?? ''),
          '#EXT-X-ENDLIST',
        ),
      );
      expect(await within(session.closed, 'closed')).to.equal(null);
    });
  });
});
