import { build } from 'esbuild';
import { openHttpLine, type HttpFile } from '../../scripts/chaos/media/http-line.ts';
import { createLine, FAIR, type Line } from '../../scripts/chaos/media/line.ts';
import { openUdpRelay } from '../../scripts/chaos/media/udp-relay.ts';
import type { Manifest, MediaSource } from '../../src/protocol/manifest.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** A live server at the far end of one viewer's line, and a page with the player in front of it. */
export interface BadLine {
  readonly line: Line;
  readonly server: ServerProcess;
  /** A page that plays, muted, what the show's sources leave of these types; all of them without any. */
  page(...types: readonly MediaSource['type'][]): string;
  /** Nothing is wrong any more. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** What a page at the line has written down, in its `seen`. */
export interface SeenAtLine {
  /** Each picture that was another one than before: its number, and the path that it came by. */
  readonly pictures: readonly { readonly counter: number; readonly transport: string }[];
  /** Each state of the media, as `whep playing`, once in a row. */
  readonly states: readonly string[];
  /** Each line of words that the player has shown so far, once. */
  readonly words: readonly string[];
}

/** Runs in the page. */
const PAGE = `
  import './src/elements/show.ts';
  import './src/elements/player.ts';
  import { readCounter } from './test/media/frame-counter.ts';

  const seen = (globalThis.seen = { pictures: [], states: [], words: [] });
  const canvas = document.createElement('canvas');
  const host = document.querySelector('onair-show');
  const root = () => document.querySelector('onair-player')?.shadowRoot;
  const videos = () => [...(root()?.querySelectorAll('video') ?? [])];
  globalThis.shown = () => videos().find((one) => one.part.contains('shown'));
  globalThis.media = () => host.show?.state.media;
  globalThis.wordsNow = () => root()?.querySelector('.box')?.innerText ?? '';
  setInterval(() => {
    const video = shown();
    const counter = video ? readCounter(video, canvas) : null;
    if (counter === null || counter === seen.pictures.at(-1)?.counter) return;
    seen.pictures.push({ counter, transport: media().transport ?? '' });
  }, 15);
  setInterval(() => {
    for (const line of wordsNow().split('\\n'))
      if (line && !seen.words.includes(line)) seen.words.push(line);
  }, 50);
  host.addEventListener('onair-media-changed', ({ state }) => {
    const name = (state.transport ?? 'none') + ' ' + state.phase;
    if (name !== seen.states.at(-1)) seen.states.push(name);
  });`;

const html = (source: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>A viewer</title><link rel="icon" href="data:,"><body style="width:640px">
<onair-show src="${source}"><onair-player autoplay></onair-player></onair-show>
<script type="module" src="/viewer/page.js"></script></body></html>`;

/** Starts all of it. Loss and jitter befall UDP alone; HTTP waits, or takes its turn. */
export async function openBadLine(): Promise<BadLine> {
  const server = await startServer();
  const line = createLine();
  const relay = openUdpRelay(line);
  const files = new Map(await scripts());
  const manifest = (await (await fetch(`${server.url}/live/show.json`)).json()) as Manifest;
  const site = await openHttpLine(line, {
    find: (path) => files.get(path) ?? server.url,
    isSignalling: (path) => path.startsWith('/live/whep'),
    answer: (sdp) => relay.route(sdp),
  });
  return {
    line,
    server,
    page(...types) {
      const name = types.join('-') || 'show';
      const media = manifest.media?.filter(({ type }) => !types.length || types.includes(type));
      files.set(`/live/${name}.json`, json({ ...manifest, media }));
      files.set(`/viewer/${name}`, file('text/html; charset=utf-8', html(`/live/${name}.json`)));
      return `${site.url}/viewer/${name}`;
    },
    async heal() {
      line.set(FAIR);
      await server.healthy();
    },
    async close() {
      await site.close();
      relay.close();
      await server.stop();
    },
  };
}

const file = (type: string, body: string): HttpFile => ({ type, body });
const json = (value: unknown): HttpFile => file('application/json', JSON.stringify(value));

/** The page's script; what the library loads late is a file of its own here too. */
async function scripts(): Promise<readonly [string, HttpFile][]> {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd(), sourcefile: 'page.js' },
    entryNames: 'page',
    bundle: true,
    format: 'esm',
    splitting: true,
    // The package tells of its built files alone that they do something when they are imported.
    ignoreAnnotations: true,
    minify: true,
    write: false,
    outdir: '/viewer',
    target: 'es2022',
  });
  return outputFiles.map(({ path, text }) => [path, file('text/javascript; charset=utf-8', text)]);
}
