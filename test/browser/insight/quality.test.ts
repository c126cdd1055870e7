import { expect } from 'chai';
import type { Show } from '../../../src/core/show.ts';
import { followShow, type InsightEvent } from '../../../src/insight/index.ts';
import { loadShow } from '../../../src/presets/load-show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { hlsTransport } from '../../../src/transport/hls/media.ts';
import { createSurface } from '../../../src/transport/surface.ts';
import { newVideo } from '../hls-stage.ts';
import { watchRequests } from '../requests.ts';
import { liveLadderStage, WEBRTC, type LiveLadderStage } from '../ladder-stage.ts';

const LONG = 25_000;

type Quality = Extract<InsightEvent, { readonly name: 'qoe' }>;

let stage: LiveLadderStage;
let show: Show;
beforeEach(async () => {
  stage = await liveLadderStage();
  const loaded = await loadShow(stage.at('/live/show.json'), { signal: stage.life.signal });
  if (!loaded.ok) throw new Error(loaded.error.message);
  show = loaded.show;
});
afterEach(async () => {
  show.close();
  await stage.clear();
});

/** Follows the show, and tells what it tells of quality. */
function follow(consent: boolean | null): Quality[] {
  const told: Quality[] = [];
  followShow(show, {
    sink: (event) => void (event.name === 'qoe' && told.push(event)),
    consent: () => consent,
    signal: stage.life.signal,
  });
  return told;
}

const play = (): void => void show.play(createSurface(stage.box), { muted: true });
const comesBy = (transport: string): Promise<unknown> =>
  eventually(
    () => show.state.media.transport === transport && show.state.media.phase !== 'suspect',
    `it comes by ${transport}`,
    LONG,
  );

describe('the quality of a real playback', function () {
  this.timeout(60_000);

  it('is told as it was: join, path, size, delay, and nothing that did not happen', async () => {
    const told = follow(true);
    play();
    await comesBy(WEBRTC ? 'whep' : 'hls');
    await eventually(async () => ((await show.playback?.health())?.framesDecoded ?? 0) > 60, '60');
    await eventually(() => show.delay() !== null, 'how far behind it is');
    // A look at it is taken each second.
    await eventually(async () => (await show.playback?.health())?.height, 'its size');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    show.stop();
    const [last, ...more] = told;
    expect(more).to.deep.equal([]);
    expect(last).to.include({ final: true, hasPlayed: true, switches: 0, height: 360 });
    expect(last?.transport).to.equal(WEBRTC ? 'whep' : 'hls');
    expect(last?.joinMs).to.be.within(1, last!.ms);
    expect(last?.delayP95).to.be.a('number');
    expect(last?.delayP95).to.be.at.least(last!.delayP50!);
    if (WEBRTC) expect(last?.concealedMs).to.be.a('number');
  });

  (WEBRTC ? it : it.skip)(
    'tells a change of path, and how long the picture stood for it',
    async () => {
      const told = follow(true);
      play();
      await comesBy('whep');
      await stage.fault({ webrtc: { block: true } });
      await comesBy('hls');
      show.stop();
      const [last] = told;
      expect(last).to.include({ final: true, switches: 1, transport: 'hls' });
      expect(last?.stalls).to.be.at.least(1);
      const [change] = last!.switched;
      expect([change?.from, change?.to]).to.deep.equal(['whep', 'hls']);
      expect(change?.ms).to.be.within(1, last!.stalledMs);
    },
  );

  it('tells who left before the first picture', async () => {
    await stage.fault({ whep: { hang: true }, hls: { stall: true, status: 503 } });
    const told = follow(true);
    play();
    await eventually(() => show.state.media.phase === 'connecting', 'it is under way');
    show.stop();
    const last = await eventually(() => told[0], 'it is told');
    expect(last).to.include({ final: true, hasPlayed: false, joinMs: null, transport: null });
  });

  it('goes to the sink alone, and to none without consent', async () => {
    const real = { fetch: window.fetch, sendBeacon: navigator.sendBeacon };
    const sent: string[] = [];
    window.fetch = (input, init) => {
      const { url, method } = new Request(input, init);
      if (method !== 'GET') sent.push(new URL(url).pathname);
      return real.fetch.call(window, input, init);
    };
    navigator.sendBeacon = (url) => sent.push(new URL(url, location.href).pathname) > 0;
    try {
      const told = [follow(null), follow(false), follow(true)];
      play();
      await comesBy(WEBRTC ? 'whep' : 'hls');
      show.stop();
      expect(told.map(({ length }) => length)).to.deep.equal([0, 0, 1]);
      // What the show itself needs: its sessions, and that somebody watches.
      const others = sent.filter((path) => !/^\/live\/(whep|presence)/.test(path));
      expect(others).to.deep.equal([]);
    } finally {
      window.fetch = real.fetch;
      navigator.sendBeacon = real.sendBeacon;
    }
  });
});

/** What CTA-5004 knows that can be told of a live stream's requests. */
const KEYS = 'br bl bs cid d dl mtp nor nrr ot pr rtp sf sid st su tb v'.split(' ');

describe('CMCD', function () {
  this.timeout(60_000);

  it('tells buffer, bitrate and kind of each piece of media, and nothing but what CTA-5004 names', async () => {
    const requests = watchRequests();
    const video = newVideo();
    await hlsTransport({ cmcd: true }).open(stage.source, { video, signal: stage.life.signal });
    const told = (): Map<string, string>[] =>
      requests()
        .map((name) => new URL(name))
        .filter(({ pathname, searchParams }) => /\.m4s$/.test(pathname) && searchParams.has('CMCD'))
        .map(({ searchParams }) => pairsOf(searchParams.get('CMCD') ?? ''));
    await eventually(() => told().length > 6, 'some pieces', LONG);
    video.remove();
    const all = told();
    expect(
      all.flatMap((one) => [...one.keys()]).filter((key) => !KEYS.includes(key)),
    ).to.deep.equal([]);
    const last = all.at(-1)!;
    expect(Number(last.get('br'))).to.be.above(0);
    expect(Number(last.get('bl'))).to.be.at.least(0);
    expect(last.get('ot')).to.match(/^(av|v|a)$/);
    expect(last.get('sf')).to.equal('h');
    expect(last.get('st')).to.match(/^ll?$/);
  });
});

/** `br=600,ot=av,su` as its pairs. */
function pairsOf(text: string): Map<string, string> {
  return new Map(
    text.split(',').map((pair): [string, string] => {
      const [key = '', value = 'true'] = pair.split('=');
      return [key, value];
    }),
  );
}
