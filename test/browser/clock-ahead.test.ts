import { expect } from 'chai';
import { createShow, systemClock, type Feed, type Show } from '../../src/core/index.ts';
import { isGated } from '../../src/core/gate.ts';
import { readManifest } from '../../src/protocol/index.ts';
import type { Cue, Manifest } from '../../src/protocol/index.ts';
import { eventually } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { createLadder } from '../../src/transport/ladder.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../src/transport/sse/feed.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { showStart, tellsItsMoment } from './clip-clock.ts';
import { ladderBox, WEBRTC, type LadderBox } from './ladder-stage.ts';
import { liveServerUrl } from './live-show.ts';

const LONG = 20_000;
const HOUR = 3_600_000;

/** A cue as it came, and the moment that the picture showed then. */
interface Came {
  readonly cue: Cue;
  readonly moment: number | null;
}

let stage: LadderBox;
let show: Show;
let url: string;
/** Gated cues, in the order in which they came. */
let came: Came[];
beforeEach(async () => {
  stage = ladderBox(640);
  url = await liveServerUrl('-ahead');
  came = [];
});
afterEach(() => {
  show.close();
  stage.clear();
});

/** The same feed; what it brings is noted. */
function watched(feed: Feed): Feed {
  return {
    ...feed,
    async *subscribe(subscription) {
      for await (const message of feed.subscribe(subscription)) {
        if (message.kind === 'cue' && isGated(message.data as Cue))
          came.push({ cue: message.data as Cue, moment: show.moment() });
        yield message;
      }
    },
  };
}

/** Plays the show of the server whose clock is ahead, over one of its sources. */
async function play(type: string): Promise<void> {
  const shared = { clock: systemClock, policy: reconnectPolicy() };
  const read = readManifest(await (await fetch(`${url}/live/show.json`)).json());
  const manifest = (read as { readonly value: Manifest }).value;
  const feed = sseFeed({ ...shared, url: `${url}/live/feed`, timeUrl: `${url}/live/time` });
  const path = type === 'hls' ? '/live/hls/main.m3u8' : '/live/whep';
  const media = createLadder({
    ...shared,
    sources: [{ type, url: url + path }],
    transports: [whepTransport(), hlsTransport()],
  });
  show = createShow({ ...shared, manifest, feed: watched(feed), media });
  show.connect();
  show.play(createSurface(stage.box));
  await eventually(() => show.clockError() !== null, 'the server’s clock', LONG);
  await eventually(() => show.delay() !== null, 'the delay', LONG);
}

for (const type of ['whep', 'hls'])
  (type === 'hls' || WEBRTC ? describe : describe.skip)(
    `over ${type}, of a server whose clock is one hour ahead`,
    function () {
      this.timeout(60_000);

      it('the delay is that of the picture, by the number burned into it', async () => {
        await play(type);
        const startedAt = await showStart(`${url}/live/hls/360p/media.m3u8`);
        expect(startedAt + HOUR / 2).to.be.above(Date.now());
        const canvas = document.createElement('canvas');
        await tellsItsMoment(
          () => {
            const video = stage.box.querySelector<HTMLVideoElement>('video[part~="shown"]');
            const delay = show.delay();
            // What the delay says that the picture shows, by the server's clock.
            const moment = delay === null ? null : Date.now() + HOUR - delay - startedAt;
            return { frame: video && readCounter(video, canvas), moment };
          },
          () => 100 + (show.clockError() ?? 0),
        );
      });

      it('a cue is held until the picture shows its moment', async () => {
        await play(type);
        came = [];
        const shown: Came[] = [];
        show.on('onair-caption-shown', ({ cue }) => shown.push({ cue, moment: show.moment() }));
        await eventually(() => shown.length >= 5, 'five captions', LONG);
        for (const { cue, moment } of shown.slice(1)) {
          const at = Date.parse(cue.at);
          expect(moment, `shown at ${cue.at}`).to.be.at.least(at);
          const early = came.find((one) => one.cue.seq === cue.seq);
          expect(early?.moment, `came before ${cue.at}`).to.be.below(at);
        }
      });
    },
  );
