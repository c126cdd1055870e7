import type { FaultChange } from '../../examples/live-server/faults/faults.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';

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
  const { url } = (await (await fetch('/live-server.json')).json()) as { url: string };
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

/** A source whose playlist is `lines`. */
export function writtenSource(...lines: readonly string[]): MediaSource {
  const text = ['#EXTM3U', ...lines, ''].join('\n');
  return { type: 'hls', url: URL.createObjectURL(new Blob([text])) };
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
