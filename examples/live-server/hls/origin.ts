import { Hono } from 'hono';
import type { Context } from 'hono';
import type { FaultBoard } from '../faults/faults.ts';
import type { Clip, MediaClock } from '../media/clip.ts';
import { reloadTarget } from './blocking-reload.ts';
import { partFragment } from './fragment.ts';
import { initSegment } from './init-segment.ts';
import { concat } from './mp4-box.ts';
import { mediaPlaylist, multivariantPlaylist, parseFileName, WINDOW_SEGMENTS } from './playlist.ts';
import type { MediaFile } from './playlist.ts';
import { createPublishing } from './publishing.ts';
import { renditionsOf } from './renditions.ts';
import type { Rendition } from './renditions.ts';
import { SEGMENT_PARTS } from './timeline.ts';

export interface HlsOriginOptions {
  readonly clip: Clip;
  readonly clock: MediaClock;
  readonly faults: FaultBoard;
  /** Ends the origin's watch over the faults. */
  readonly signal?: AbortSignal;
}

/** Segments that can still be fetched after they left the playlist. */
const GRACE_SEGMENTS = 4;

/**
 * The show as live low-latency HLS: `main.m3u8` and what it names. All is made from the clip and
 * the clock when it is asked for; nothing is kept.
 */
export function createHlsOrigin(options: HlsOriginOptions): Hono {
  const { clip, clock, faults, signal = new AbortController().signal } = options;
  const renditions = renditionsOf(clip);
  const publishing = createPublishing(clock, faults, signal);
  const run = Math.floor(clock.startedAt).toString(36);
  const app = new Hono();

  app.use(async (c, next) => {
    if (faults.current.hls.status === null) await next();
    const { status } = faults.current.hls;
    // Asked again: the fault may have come while the request waited.
    if (status !== null) c.res = new Response(null, { status });
  });

  app.get('/main.m3u8', (c) => playlist(c, faults, multivariantPlaylist(renditions)));

  app.get('/:rendition/media.m3u8', async (c) => {
    const rendition = find(renditions, c.req.param('rendition'));
    if (!rendition) return c.notFound();
    const { _HLS_msn, _HLS_part } = c.req.query();
    const target = reloadTarget(_HLS_msn, _HLS_part, publishing.parts());
    if ('error' in target) return c.text(target.error, 400);
    // A playlist without a whole segment is of no use to players: a young show waits for its first.
    const wanted = Math.max(SEGMENT_PARTS, target.parts);
    if (!(await publishing.until(wanted, c.req.raw.signal))) return gone();
    const published = { startedAt: clock.startedAt, run, parts: publishing.parts() };
    return playlist(c, faults, mediaPlaylist(rendition, renditions, published));
  });

  app.get('/:rendition/:file', async (c) => {
    const rendition = find(renditions, c.req.param('rendition'));
    const file = parseFileName(c.req.param('file'), run);
    if (!rendition || !file || !isOffered(file, publishing.parts())) return c.notFound();
    // The hinted part is asked for before it is there.
    if (file.kind === 'part' && !(await publishing.until(file.part + 1, c.req.raw.signal)))
      return gone();
    return media(c, rendition, contentOf(rendition, file));
  });
  return app;
}

const find = (renditions: readonly Rendition[], name: string): Rendition | undefined =>
  renditions.find((rendition) => rendition.name === name);

/** Whether a file is in the playlist, has just left it, or is the part that comes next. */
function isOffered(file: MediaFile, parts: number): boolean {
  if (file.kind === 'init') return true;
  const complete = Math.floor(parts / SEGMENT_PARTS);
  const oldest = complete - WINDOW_SEGMENTS - GRACE_SEGMENTS;
  return file.kind === 'segment'
    ? file.msn >= oldest && file.msn < complete
    : file.part >= oldest * SEGMENT_PARTS && file.part <= parts;
}

function contentOf({ tracks }: Rendition, file: MediaFile): Uint8Array<ArrayBuffer> {
  if (file.kind === 'init') return initSegment(tracks);
  if (file.kind === 'part') return partFragment(tracks, file.part);
  const first = file.msn * SEGMENT_PARTS;
  return concat(Array.from({ length: SEGMENT_PARTS }, (_, i) => partFragment(tracks, first + i)));
}

function playlist(c: Context, faults: FaultBoard, text: string): Response {
  return c.body(faults.current.hls.garbage ? '<!doctype html><p>This is no playlist.' : text, 200, {
    'Content-Type': 'application/vnd.apple.mpegurl',
    'Cache-Control': 'no-cache',
  });
}

function media(c: Context, { tracks }: Rendition, bytes: Uint8Array<ArrayBuffer>): Response {
  const picture = tracks.some(({ width }) => width !== undefined);
  return c.body(bytes, 200, {
    'Content-Type': picture ? 'video/mp4' : 'audio/mp4',
    'Cache-Control': 'public, max-age=60, immutable',
  });
}

/** Nobody is there to read it any more. */
const gone = (): Response => new Response(null, { status: 499 });
