import { expect } from 'chai';
import { eventually } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { liveStage, newVideo, type LiveStage } from './hls-stage.ts';

const NATIVE = document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '';
const NAMES = ['MediaSource', 'ManagedMediaSource'] as const;

describe('hlsTransport in a browser without MediaSource', () => {
  let stage: LiveStage;
  const taken = new Map<string, PropertyDescriptor>();
  before(async () => {
    stage = await liveStage();
    for (const name of NAMES) {
      const descriptor = Object.getOwnPropertyDescriptor(window, name);
      if (descriptor) taken.set(name, descriptor);
      Reflect.deleteProperty(window, name);
    }
  });
  after(() => {
    for (const [name, descriptor] of taken) Object.defineProperty(window, name, descriptor);
  });

  const loadEngine = (): never => {
    throw new Error('hls.js is of no use here');
  };

  if (NATIVE)
    it('plays with the browser’s own HLS', async () => {
      const video = newVideo();
      const owner = new AbortController();
      const transport = hlsTransport({ loadEngine });
      expect(transport.canPlay(stage.source)).to.equal(true);
      const session = await transport.open(stage.source, { video, signal: owner.signal });
      await eventually(async () => ((await session.health()).framesDecoded ?? 0) > 10, 'frames');
      owner.abort();
      expect(video.hasAttribute('src')).to.equal(false);
      video.remove();
    });
  else
    it('says that it cannot play', () => {
      expect(hlsTransport({ loadEngine }).canPlay(stage.source)).to.equal(false);
    });
});
