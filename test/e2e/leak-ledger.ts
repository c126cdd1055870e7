import { setTimeout as delay } from 'node:timers/promises';
import type { ChromiumPage } from './chromium-page.ts';

/** What a page holds at one moment, all garbage gone. */
export interface There {
  readonly nodes: number;
  readonly listeners: number;
  /** Timers, workers, connections, observers that run, by name. */
  readonly running: Readonly<Record<string, number>>;
  /** Listeners of the document and the window, by type. */
  readonly onPage: readonly string[];
}

/** Runs before the page's scripts: keeps a ledger of what runs. */
export const LEDGER = `{
  const running = (globalThis.running = {});
  const more = (name, by) => { running[name] = (running[name] ?? 0) + by; };
  const timers = new Map();
  for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval'], ['requestAnimationFrame', 'cancelAnimationFrame']]) {
    const [setReal, clearReal] = [globalThis[set], globalThis[clear]];
    const end = (id) => timers.delete(id) && more(set, -1);
    globalThis[set] = (task, ...rest) => {
      const id = setReal((...args) => { if (set !== 'setInterval') end(id); task(...args); }, ...rest);
      timers.set(id, set); more(set, 1);
      return id;
    };
    globalThis[clear] = (id) => { end(id); clearReal(id); };
  }
  for (const [name, end] of [['Worker', 'terminate'], ['EventSource', 'close'], ['WebSocket', 'close'], ['RTCPeerConnection', 'close'], ['BroadcastChannel', 'close'], ['AudioContext', 'close']]) {
    const Real = globalThis[name];
    if (!Real) continue;
    globalThis[name] = class extends Real {
      #open = true;
      constructor(...args) { super(...args); more(name, 1); }
      [end](...args) { if (this.#open) more(name, -1); this.#open = false; return super[end](...args); }
    };
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const Real = globalThis[name];
    globalThis[name] = class extends Real {
      #seen = new Set();
      observe(target, ...rest) { if (this.#seen.size === 0) more(name, 1); this.#seen.add(target); super.observe(target, ...rest); }
      unobserve(target) { if (this.#seen.delete(target) && this.#seen.size === 0) more(name, -1); super.unobserve(target); }
      disconnect() { if (this.#seen.size > 0) more(name, -1); this.#seen.clear(); super.disconnect(); }
    };
  }
}`;

const RUNNING = 'Object.fromEntries(Object.entries(running).filter(([, count]) => count > 0))';

/** Looks at the page after all that can be collected was. */
export async function whatIsThere({ page, devtools }: ChromiumPage): Promise<There> {
  await devtools.send('Performance.enable');
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate('new Promise((done) => setTimeout(done, 100))');
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    running: (await page.evaluate(RUNNING)) as Record<string, number>,
    onPage: [
      ...(await listenersOf(devtools, 'document')),
      ...(await listenersOf(devtools, 'window')),
    ],
  };
}

async function listenersOf(devtools: ChromiumPage['devtools'], name: string): Promise<string[]> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: name });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  return listeners.map(({ type }) => `${name} ${type}`).sort();
}

/** What is found again and again, a second apart: what was only still ending is gone by then. */
export async function whatStays(find: () => Promise<object>, looks: number): Promise<object> {
  let found = await find();
  for (let look = 1; look < looks && Object.keys(found).length > 0; look++) {
    await delay(1_000);
    found = await find();
  }
  return found;
}

/** Requests that begin from now on and have not ended. */
export async function openConnections({
  devtools,
}: ChromiumPage): Promise<{ open(): readonly string[]; stop(): void }> {
  const open = new Map<string, string>();
  const began = ({ requestId, request }: { requestId: string; request: { url: string } }): void =>
    void open.set(requestId, request.url);
  const ended = ({ requestId }: { requestId: string }): void => void open.delete(requestId);
  await devtools.send('Network.enable');
  devtools.on('Network.requestWillBeSent', began);
  devtools.on('Network.loadingFinished', ended);
  devtools.on('Network.loadingFailed', ended);
  return {
    open: () => [...open.values()],
    stop() {
      devtools.off('Network.requestWillBeSent', began);
      devtools.off('Network.loadingFinished', ended);
      devtools.off('Network.loadingFailed', ended);
    },
  };
}
