import { hlsTransport } from '../../src/transport/hls/media.ts';
import { importEngine } from '../../src/transport/hls/engine.ts';
import { liveStage, newVideo } from './hls-stage.ts';
import { pause } from '../../src/testing/assert.ts';
const run = async (fault: any, ms: number, after: number) => {
  const stage = await liveStage();
  const video = newVideo();
  const owner = new AbortController();
  let hls: any;
  const log: string[] = [];
  let t0 = performance.now();
  const s = await hlsTransport({
    loadEngine: async (b) => {
      const E: any = await importEngine(b);
      return class extends E {
        constructor(c: any) {
          super(c);
          hls = this;
          const on = (e: string, f: any) =>
            (this as any).on(e, (_: any, d: any) =>
              log.push(Math.round(performance.now() - t0) + f(d)),
            );
          on(
            'hlsError',
            (d: any) =>
              `${d.fatal ? 'FATAL ' : ''}${d.details} ${d.response?.code} l${d.level ?? d.context?.level ?? d.frag?.level} a${d.errorAction?.action} f${d.errorAction?.flags} n${d.errorAction?.nextAutoLevel} ${d.errorAction?.resolved} ${d.error?.message}`,
          );
          on('hlsLevelSwitching', (d: any) => `switching ${d.level}`);
          on('hlsLevelLoading', (d: any) => `loading ${d.level}`);
          on('hlsFragLoading', (d: any) => `frag ${d.frag.level}:${d.frag.sn}.${d.part?.index}`);
        }
      } as any;
    },
  }).open(stage.source, { video, signal: owner.signal });
  for (const e of ['waiting', 'seeking', 'seeked', 'pause', 'play', 'error'])
    video.addEventListener(e, () =>
      log.push(Math.round(performance.now() - t0) + e + video.currentTime.toFixed(2)),
    );
  let closed: any = 'no';
  s.closed.then((e) => {
    closed = e;
    log.push(`CLOSED ${e?.reason} ${e?.message}`);
  });
  await pause(4000);
  log.length = 0;
  t0 = performance.now();
  await fetch(stage.at('/restart'), { method: 'POST', body: JSON.stringify(fault) });
  await pause(ms);
  log.push(
    'delay ' +
      (Date.now() - s.capturedAt()!) +
      ' t ' +
      video.currentTime +
      ' rs ' +
      video.readyState +
      ' edge ' +
      hls.latestLevelDetails?.edge,
  );
  await pause(after);
  console.log(JSON.stringify(fault), log.slice(0, 150).join('\n'));
  owner.abort();
  video.remove();
};

describe('probe', function () {
  this.timeout(60000);
  it('older', () => run({ ago: 12000, pause: 2000 }, 15000, 100));
  it('newer', () => run({ ago: 300000, pause: 2000 }, 12000, 100));
  it('far older', () => run({ ago: 20000, pause: 2000 }, 12000, 100));
});
