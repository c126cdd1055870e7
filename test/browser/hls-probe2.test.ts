import type Hls from 'hls.js';
import { eventually, pause } from '../../src/testing/assert.ts';
import { importEngine, type HlsEngine } from '../../src/transport/hls/engine.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { liveStage, newVideo } from './hls-stage.ts';
it('loops', async function () {
  this.timeout(400000);
  const stage = await liveStage();
  const say = (m: string) => fetch(stage.at('/progress?m=' + encodeURIComponent(m)));
  for (let i = 0; i < 40; i++) {
    let engine: any;
    const t = hlsTransport({ loadEngine: async (b) => class extends (await importEngine(b)) { constructor(...a: ConstructorParameters<HlsEngine>) { super(...a); engine = this; } } });
    const video = newVideo(); const owner = new AbortController();
    await say(`${i} open`);
    const session = await t.open(stage.source, { video, signal: owner.signal });
    await eventually(() => readCounter(video), 'pic', 15000);
    const err = new Error('x');
    const kind: string = 'restart';
    await say(`${i} ${kind}`);
    engine.trigger('hlsError', kind === 'recover' ? { type: 'mediaError', details: 'bufferAppendError', fatal: true, error: err } : { type: 'networkError', details: 'levelParsingError', fatal: true, error: err });
    await eventually(() => video.readyState < 2, 'emptied');
    await say(`${i} emptied`);
    await eventually(() => readCounter(video), 'pic again', 15000);
    await say(`${i} again`);
    owner.abort(); video.remove();
    await say(`${i} aborted`);
  }
});
