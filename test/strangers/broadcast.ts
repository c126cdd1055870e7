import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { pack, type Packing, type Piece, type Segment } from './packaging.ts';
import { openPlayerSite, type PlayerSite } from './player-page.ts';

/** Segments that the playlist shows. */
const WINDOW = 4;
const TYPES: Readonly<Record<string, string>> = {
  '.ts': 'video/mp2t',
  '.m4s': 'video/mp4',
  '.mp4': 'video/mp4',
};

/** A site whose page can play a live broadcast made of separate encodes. */
export interface Broadcast extends PlayerSite {
  /** Address of the live playlist. Its window stands still until a viewer has a picture. */
  playlist(packing: Packing): string;
  /** Date of the first picture, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** Puts `pieces` on air, one after the other. */
export async function openBroadcast(pieces: readonly Piece[]): Promise<Broadcast> {
  const folder = await mkdtemp(join(tmpdir(), 'onair-broadcast-'));
  const packed: Readonly<Record<Packing, readonly Segment[]>> = {
    mpegts: await pack(folder, 'mpegts', pieces),
    fmp4: await pack(folder, 'fmp4', pieces),
  };
  const startedAt = Date.now();
  let seenAt: number | undefined;
  const site = await openPlayerSite(({ url = '' }, answer) => {
    if (url === '/playing') seenAt ??= Date.now();
    const [, packing, name = ''] = /^\/(mpegts|fmp4)\/([\w.-]+)$/.exec(url) ?? [];
    if (!packing) return false;
    const elapsed = seenAt === undefined ? 0 : (Date.now() - seenAt) / 1000;
    if (name === 'live.m3u8')
      send(answer, '.m3u8', liveWindow(packed[packing as Packing], startedAt, elapsed));
    else
      readFile(join(folder, name)).then(
        (body) => send(answer, extname(name), body),
        () => answer.writeHead(404).end(),
      );
    return true;
  });
  return {
    url: site.url,
    startedAt,
    playlist: (packing) => `${site.url}/${packing}/live.m3u8`,
    async close() {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

function send(answer: ServerResponse, extension: string, body: string | Buffer): void {
  const type = TYPES[extension] ?? 'application/vnd.apple.mpegurl';
  answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** The playlist `elapsed` seconds after it began to move, as RFC 8216 §6.2.2 wants it kept. */
function liveWindow(segments: readonly Segment[], startedAt: number, elapsed: number): string {
  const begins: number[] = [0];
  for (const { length } of segments) begins.push(begins.at(-1)! + length);
  const end = begins.findLastIndex((begin) => begin <= begins[WINDOW]! + elapsed);
  const start = Math.max(0, end - WINDOW);
  const gone = segments.slice(1, start).filter(({ first }) => first).length;
  const lines = segments.slice(start, end).flatMap(({ file, map, length, first }, index) => {
    const isFirst = index === 0;
    const date = new Date(startedAt + 1000 * begins[start + index]!).toISOString();
    return [
      ...(first && start + index > 0 ? ['#EXT-X-DISCONTINUITY'] : []),
      ...(map && (first || isFirst) ? [`#EXT-X-MAP:URI="${map}"`] : []),
      ...(first || isFirst ? [`#EXT-X-PROGRAM-DATE-TIME:${date}`] : []),
      `#EXTINF:${length.toFixed(6)},`,
      file,
    ];
  });
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...segments.map(({ length }) => length)))}`,
    `#EXT-X-MEDIA-SEQUENCE:${start}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${gone}`,
    ...lines,
    ...(end === segments.length ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n');
}
