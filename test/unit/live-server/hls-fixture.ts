import type { Hono } from 'hono';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import type { FaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { createHlsOrigin } from '../../../examples/live-server/hls/origin.ts';
import { loadClip } from '../../../examples/live-server/media/load-clip.ts';

/** Server time at which the tests' show began. */
export const STARTED_AT = Date.parse('2026-01-01T12:00:00.250Z');
export const PLAYLIST = '/360p/media.m3u8';

/** An origin of the test clip whose time is moved by hand, or by mocked timers. */
export interface FakeTimeOrigin {
  readonly app: Hono;
  readonly faults: FaultBoard;
  /** Sets the time, in seconds of the show. */
  at(seconds: number): void;
  text(path: string): Promise<string>;
  bytes(path: string): Promise<Uint8Array>;
}

export async function fakeTimeOrigin(now?: () => number): Promise<FakeTimeOrigin> {
  let time = STARTED_AT;
  const faults = createFaultBoard();
  const clock = { startedAt: STARTED_AT, now: now ?? (() => time) };
  const app = createHlsOrigin({ clip: await loadClip('test'), clock, faults });
  const get = async (path: string): Promise<Response> => {
    const response = await app.request(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return {
    app,
    faults,
    at: (seconds) => (time = STARTED_AT + seconds * 1000),
    text: async (path) => (await get(path)).text(),
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
  };
}

export interface ParsedSegment {
  readonly msn: number;
  readonly date: number;
  readonly parts: readonly { uri: string; duration: number; independent: boolean }[];
  /** Absent while only parts of it are there. */
  readonly uri?: string;
  readonly duration?: number;
}

/** What a media playlist says, read without the code under test. */
export interface ParsedPlaylist {
  readonly first: number;
  readonly segments: readonly ParsedSegment[];
  readonly hint: string;
  readonly map: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export function parsePlaylist(text: string): ParsedPlaylist {
  const value = (tag: string): string =>
    new RegExp(`^#EXT-X-${tag}:(.*)$`, 'm').exec(text)?.[1] ?? '';
  const uri = (line: string): string => /URI="([^"]+)"/.exec(line)?.[1] ?? '';
  const first = Number(value('MEDIA-SEQUENCE'));
  const [, ...blocks] = text.split(/^(?=#EXT-X-PROGRAM-DATE-TIME)/m);
  const segments = blocks.map((block, i): ParsedSegment => {
    const lines = block.split('\n');
    const end = lines.findIndex((line) => line.startsWith('#EXTINF:'));
    const whole =
      end < 0 ? {} : { duration: Number(/[\d.]+/.exec(lines[end]!)?.[0]), uri: lines[end + 1]! };
    return {
      msn: first + i,
      date: Date.parse(lines[0]!.slice('#EXT-X-PROGRAM-DATE-TIME:'.length)),
      parts: lines
        .filter((line) => line.startsWith('#EXT-X-PART:'))
        .map((line) => ({
          uri: uri(line),
          duration: Number(/DURATION=([\d.]+)/.exec(line)?.[1]),
          independent: line.includes('INDEPENDENT=YES'),
        })),
      ...whole,
    };
  });
  const control = `${value('SERVER-CONTROL')},${value('PART-INF')},TARGETDURATION=${value('TARGETDURATION')}`;
  const attributes = new Map(control.split(',').map((pair) => pair.split('=') as [string, string]));
  return { first, segments, hint: uri(value('PRELOAD-HINT')), map: uri(value('MAP')), attributes };
}

/** The fields of every `moof` of a fragment, read without the code under test. */
export interface ParsedRun {
  readonly track: number;
  readonly decodeTime: number;
  /** Ticks of all samples together. */
  readonly duration: number;
  readonly samples: number;
  readonly firstIsKey: boolean;
}

export function parseRuns(bytes: Uint8Array): ParsedRun[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const children = (from: number, to: number): { type: string; from: number; to: number }[] => {
    const found = [];
    for (let at = from; at < to; at += view.getUint32(at)) {
      const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
      found.push({ type, from: at + 8, to: at + view.getUint32(at) });
    }
    return found;
  };
  return children(0, bytes.length)
    .filter(({ type }) => type === 'moof')
    .flatMap((moof) => children(moof.from, moof.to).filter(({ type }) => type === 'traf'))
    .map((traf) => {
      const boxes = new Map(children(traf.from, traf.to).map((each) => [each.type, each.from]));
      const [tfhd, tfdt, trun] = [boxes.get('tfhd')!, boxes.get('tfdt')!, boxes.get('trun')!];
      const samples = view.getUint32(trun + 4);
      const durations = Array.from({ length: samples }, (_, i) =>
        view.getUint32(trun + 12 + 12 * i),
      );
      return {
        track: view.getUint32(tfhd + 4),
        decodeTime: Number(view.getBigUint64(tfdt + 4)),
        duration: durations.reduce((sum, duration) => sum + duration),
        samples,
        firstIsKey: view.getUint32(trun + 20) === 0x02000000,
      };
    });
}
