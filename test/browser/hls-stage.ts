import type { FaultChange } from '../../examples/live-server/faults/faults.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { importEngine, type EngineLoader, type HlsEngine } from '../../src/transport/hls/engine.ts';
import { liveServerUrl } from './live-show.ts';

/** The live server that runs beside the tests. */
export interface LiveStage {
  readonly source: MediaSource;
  /** An address of the server's. */
  at(path: string): string;
  fault(change: FaultChange): Promise<void>;
  mend(): Promise<void>;
}

/** Finds the live server. */
export async function liveStage(): Promise<LiveStage> {
  const url = await liveServerUrl();
  const faults = async (init: RequestInit): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const { ok, status } = await fetch(`${url}/faults`, { headers, ...init });
    if (!ok) throw new Error(`/faults answered ${status}`);
  };
  return {
    source: { type: 'hls', url: `${url}/live/hls/main.m3u8` },
    at: (path) => url + path,
    fault: (change) => faults({ method: 'POST', body: JSON.stringify(change) }),
    mend: () => faults({ method: 'DELETE' }),
  };
}

/** An empty element as a session wants it: muted, inline, in the document. */
export function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  document.body.append(video);
  return video;
}

/** Resolves when the element is next emptied: an event, since a repair can be over between two looks. */
export function emptied(video: HTMLVideoElement): Promise<Event> {
  return new Promise((resolve) => video.addEventListener('emptied', resolve, { once: true }));
}

/** A source whose playlist is `lines`. */
export function writtenSource(...lines: readonly string[]): MediaSource {
  const text = ['#EXTM3U', ...lines, ''].join('\n');
  return { type: 'hls', url: URL.createObjectURL(new Blob([text])) };
}

type LoadCall = Parameters<InstanceType<HlsEngine['DefaultConfig']['loader']>['load']>;

const shifted = (text: string, number: RegExp, by: number): string =>
  text.replace(number, (_, key: string, value: string) => key + String(Number(value) + by));

/** Another origin took the old one's place: its numbers start lower. A double, at the engine's loader. */
export interface RestartDouble {
  readonly loadEngine: EngineLoader;
  restart(): void;
}

/** Seen through this engine, the origin can be started anew, its segments counted three lower. */
export function restartDouble(): RestartDouble {
  let lower = 0;
  return {
    restart: () => (lower = 3),
    async loadEngine(build) {
      const Engine = await importEngine(build);
      const loader = class extends Engine.DefaultConfig.loader {
        override load(...[context, config, callbacks]: LoadCall): void {
          context.url = shifted(context.url, /(_HLS_msn=)(\d+)/, lower);
          const onSuccess: LoadCall[2]['onSuccess'] = (response, ...rest) => {
            const { data } = response;
            if (typeof data === 'string')
              response.data = shifted(data, /(MEDIA-SEQUENCE:)(\d+)/, -lower);
            callbacks.onSuccess(response, ...rest);
          };
          super.load(context, config, { ...callbacks, onSuccess });
        }
      };
      return class extends Engine {
        static override get DefaultConfig() {
          return { ...super.DefaultConfig, loader };
        }
      };
    },
  };
}

/** What a player holds that nobody sees. */
export interface Holdings {
  count(): number;
  restore(): void;
}

/** Counts open object URLs, running intervals and workers, from now on. */
export function watchHoldings(): Holdings {
  const held = new Set<unknown>();
  const { createObjectURL, revokeObjectURL } = URL;
  const { setInterval, clearInterval, Worker } = window;
  URL.createObjectURL = (object) => {
    const url = createObjectURL.call(URL, object);
    if (!(object instanceof Blob)) held.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    held.delete(url);
    revokeObjectURL.call(URL, url);
  };
  window.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = setInterval(...args);
    held.add(id);
    return id;
  }) as typeof setInterval;
  window.clearInterval = (id) => {
    held.delete(id);
    clearInterval(id);
  };
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      held.add(this);
    }
    override terminate(): void {
      held.delete(this);
      super.terminate();
    }
  };
  return {
    count: () => held.size,
    restore: () => {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
      Object.assign(window, { setInterval, clearInterval, Worker });
    },
  };
}
