import { Hono } from 'hono';
import type { Context } from 'hono';
import type { FaultBoard } from '../../faults/faults.ts';
import { concat } from '../../hls/mp4-box.ts';
import type { PictureCodec } from '../../webrtc/sdp.ts';
import { refuse } from '../../webrtc/whep-http.ts';
import { liveMultivariant, livePlaylist, parseLiveFile } from './live-playlist.ts';
import type { LiveFile } from './live-playlist.ts';
import type { LiveWindow } from './live-window.ts';

/** What of the studio goes over HLS now. */
export interface StudioOnHls {
  /** Codec of the host's picture; null: nobody is on air. */
  readonly picture: PictureCodec | null;
  /** The newest stream, also when it has ended; null: there was none. */
  readonly window: LiveWindow | null;
}

export interface StudioOriginOptions {
  readonly studio: StudioOnHls;
  readonly faults: FaultBoard;
  /** Bits a second that a host's picture may have. */
  readonly bitrate: number;
}

/** Milliseconds for which a request waits for what is to come; then it gets what there is. */
const WAIT = 8000;
/** Segments by which a request may be ahead. */
const AHEAD = 2;

const unavailable = ({ picture }: StudioOnHls): Response =>
  picture === null
    ? refuse(409, 'not-live', 'Nobody is on air.', { 'Retry-After': '2' })
    : refuse(404, 'not-found', NO_VP8);

const NO_VP8 =
  'The host sends VP8, which HLS has no form for. Play it over WHEP, or publish in H.264.';

/** The host's picture and sound as live low-latency HLS, as they came: nothing is encoded again. */
export function createStudioOrigin({ studio, faults, bitrate }: StudioOriginOptions): Hono {
  const app = new Hono();
  const playlist = (c: Context, text: string): Response =>
    c.body(faults.current.hls.garbage ? '<!doctype html><p>This is no playlist.' : text, 200, {
      'Content-Type': 'application/vnd.apple.mpegurl',
      'Cache-Control': 'no-cache',
    });
  app.use(async (c, next) => {
    const { status } = faults.current.hls;
    return status === null ? next() : new Response(null, { status });
  });
  app.get('/main.m3u8', async (c) => {
    const { window } = studio;
    if (!window) return unavailable(studio);
    await window.until(() => window.start !== null, c.req.raw.signal, WAIT);
    const text = liveMultivariant(window, bitrate);
    return text === null ? unavailable(studio) : playlist(c, text);
  });
  app.get('/live/media.m3u8', async (c) => {
    const { window } = studio;
    if (!window) return unavailable(studio);
    const { _HLS_msn: msn, _HLS_part: part } = c.req.query();
    const wanted = reloadCondition(window, msn, part);
    if (typeof wanted === 'string') return refuse(400, 'invalid', wanted);
    await window.until(wanted, c.req.raw.signal, WAIT);
    return window.segments.length === 0 ? unavailable(studio) : playlist(c, livePlaylist(window));
  });
  app.get('/live/:file', async (c) => {
    const { window } = studio;
    const file = window && parseLiveFile(c.req.param('file'), window.run);
    if (!window || !file) return c.notFound();
    const bytes = await contentOf(window, file, c.req.raw.signal);
    if (!bytes) return c.notFound();
    return c.body(bytes, 200, {
      'Content-Type': 'video/mp4',
      'Cache-Control': 'public, max-age=60, immutable',
    });
  });
  return app;
}

/** What `_HLS_msn` and `_HLS_part` wait for (RFC 8216bis, 6.2.5.2); a text says what is wrong with them. */
function reloadCondition(
  window: LiveWindow,
  msnText: string | undefined,
  partText: string | undefined,
): string | (() => boolean) {
  const last = (): number => window.segments.at(-1)?.msn ?? -1;
  // A playlist without a whole segment is of no use to players: a young stream waits for its first.
  if (msnText === undefined)
    return partText === undefined
      ? () => window.segments[0]?.isComplete === true
      : '_HLS_part without _HLS_msn';
  const [msn, part] = [Number(msnText), Number(partText ?? 0)];
  if (!/^\d{1,9}$/.test(msnText) || !/^\d{1,3}$/.test(partText ?? '0')) return 'not a whole number';
  if (msn > last() + AHEAD) return '_HLS_msn is too far ahead';
  return () => {
    const segment = window.segment(msn);
    if (last() > msn || (partText === undefined && segment?.isComplete)) return true;
    return partText !== undefined && (segment?.parts.length ?? 0) > part;
  };
}

async function contentOf(
  window: LiveWindow,
  file: LiveFile,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (file.kind === 'init') return window.init(file.stretch)?.init;
  const newest = window.segments.at(-1)?.msn ?? -1;
  // The hinted part is asked for before it is there.
  if (file.kind === 'part' && file.msn <= newest + 1) {
    const { msn, part } = file;
    const isThere = (): boolean => window.segment(msn)?.parts[part] !== undefined;
    const isOver = (): boolean => window.segment(msn)?.isComplete === true;
    await window.until(() => isThere() || isOver(), signal, WAIT);
    return window.segment(msn)?.parts[part]?.bytes;
  }
  const segment = window.segment(file.msn);
  if (file.kind === 'part' || !segment?.isComplete) return undefined;
  return concat(segment.parts.map(({ bytes }) => bytes));
}
