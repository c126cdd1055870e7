import { systemClock } from '../../src/core/clock.ts';
import type { Clock } from '../../src/core/ports.ts';
import { createFaultBoard } from './faults/faults.ts';
import type { FaultBoard } from './faults/faults.ts';
import { faultRoutes } from './faults/routes.ts';
import { createHlsOrigin } from './hls/origin.ts';
import { createApp } from './http/app.ts';
import type { Rooms } from './http/app.ts';
import { listen } from './http/listen.ts';
import { createStudio } from './ingest/studio.ts';
import type { StudioOptions } from './ingest/studio.ts';
import type { LivekitServer } from './livekit/livekit.ts';
import { livekitRooms } from './livekit/token-routes.ts';
import type { Clip } from './media/clip.ts';
import { loadClip } from './media/load-clip.ts';
import { openShow, openShowStore } from './show/open-show.ts';
import type { ShowSource } from './show/open-show.ts';
import type { Rates } from './show/requests/routes.ts';
import { showRoutes } from './show/routes.ts';
import { createStaffTokens, staffSecret, type StaffTokens } from './show/staff-tokens.ts';
import { createWebRtcBackend } from './webrtc/backend.ts';
import type { WebRtcBackend } from './webrtc/backend.ts';
import { createWhepEndpoint } from './webrtc/whep.ts';

/** How a live server is started. */
export interface LiveServerOptions {
  /** `demo`: the film with its scripted host. `test`: the clip with a counter, and no answers. */
  readonly clip: 'demo' | 'test';
  /**
   * `clip`, the default: the film in a loop. `studio`: a host's browser, which publishes by WHIP; the
   * show is not live until then.
   */
  readonly source?: ShowSource;
  /** Where a studio differs from its usual bitrate, size of recordings and patience. */
  readonly studio?: StudioTuning;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where the logs are kept; `:memory:` keeps none. */
  readonly dataDir: string;
  /** Address to listen on. Default `127.0.0.1`: this machine alone. */
  readonly host?: string;
  /** Origins of other sites that may read the show and send requests. */
  readonly allowedOrigins?: readonly string[];
  /** Viewers' questions wait until one of the staff releases them. */
  readonly moderated?: boolean;
  /** How much may be asked by whom. */
  readonly rates?: Rates;
  /** Viewers on this machine alone: WebRTC offers no other address. Default: with the test clip. */
  readonly loopbackOnly?: boolean;
  /** Root of the shop whose products the demo shows, without a slash at the end. */
  readonly shopUrl?: string;
  /** Where the show is published too: viewers try it first, and get their tokens here. */
  readonly livekit?: LivekitServer;
  readonly quiet?: boolean;
  /** The server's clock: all times that it tells. Default: this machine's. */
  readonly clock?: Clock;
}

/** What of a studio may be set otherwise; see {@link StudioOptions}. */
export type StudioTuning = Pick<
  StudioOptions,
  'bitrate' | 'maxRecording' | 'idleAfter' | 'silence' | 'patience'
>;

/** Whom a token names, and for how long. */
export interface StaffPass {
  /** Default `host`. */
  readonly id?: string;
  /** `host`, `moderator` or `translator`. Default `host`. */
  readonly role?: string;
  /** Default: twelve hours. */
  readonly seconds?: number;
}

/** A running live server. */
export interface LiveServer {
  /** Where this machine finds it: `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The WebRTC library in use; null: the show goes over HLS alone. */
  readonly webrtc: string | null;
  /** Signs a token for one of the staff, as a host for twelve hours unless told otherwise. */
  staffToken(staff?: StaffPass): Promise<string>;
  close(): Promise<void>;
}

/** Starts the show's server: media, feed, requests, faults, and the example pages. Rejects with the socket's error. */
export async function startLiveServer(options: LiveServerOptions): Promise<LiveServer> {
  const life = new AbortController();
  const closers: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    life.abort();
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open(options, life.signal, (step) => void closers.push(step))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens all parts; `onClose` takes what ends each of them, to be called in reverse. */
async function open(
  options: LiveServerOptions,
  signal: AbortSignal,
  onClose: (step: () => void | Promise<void>) => void,
): Promise<Omit<LiveServer, 'close'>> {
  const { clip: kind, source = 'clip', dataDir, loopbackOnly = kind === 'test' } = options;
  const { host = '127.0.0.1', allowedOrigins = [] } = options;
  const log = options.quiet ? () => undefined : (line: string) => console.log(line);
  const { clock = systemClock } = options;
  const faults = createFaultBoard();
  const clip = await loadClip(kind);
  const store = openShowStore({ kind, source, clip, dataDir, faults, clock });
  onClose(() => store.close());
  const backend = await createWebRtcBackend({ faults, log, loopbackOnly });
  onClose(async () => backend?.close());
  const show = await openShow({
    ...{ clip, kind, source, store, clock, signal, log },
    hasWebRtc: !!backend,
    shopUrl: options.shopUrl,
    livekit: options.livekit,
  });
  const tokens = createStaffTokens(staffSecret(dataDir), show.manifest.id, clock.now);
  const shared = { ...options.studio, dataDir, faults, backend, log };
  const media =
    source === 'studio'
      ? createStudio({ ...shared, show, tokens, clock })
      : openClip({ ...shared, clip, signal, startedAt: store.startedAt, now: clock.now });
  onClose(() => media.close());
  const rooms = [
    ['/', faultRoutes(faults)],
    ...media.rooms,
    ...livekitRooms(options.livekit, show.manifest, clock),
    ['/live', showRoutes({ ...options, show, clock, faults, tokens, signal })],
  ] as const;
  const app = createApp({ allowedOrigins, log, rooms });
  const { port, close } = await listen(app, options.port, host);
  onClose(close);
  const url = `http://${nameOf(host)}:${port}`;
  return { url, port, webrtc: backend?.name ?? null, staffToken: signer(tokens) };
}

/** The clip over WHEP and HLS. */
function openClip(options: {
  readonly clip: Clip;
  /** Server time of its sample 0, milliseconds since 1970. */
  readonly startedAt: number;
  now(): number;
  readonly faults: FaultBoard;
  readonly backend: WebRtcBackend | null;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}): { readonly rooms: Rooms; close(): Promise<void> } {
  const { clip, startedAt, now, faults, backend, signal, log } = options;
  const clock = { startedAt, now };
  const whep = createWhepEndpoint({ clip, clock, faults, backend, log });
  const hls = createHlsOrigin({ clip, clock, faults, signal });
  const rooms = [
    ['/live/whep', whep.app],
    ['/live/hls', hls],
  ] as const;
  return { rooms, close: whep.close };
}

function signer(tokens: StaffTokens): LiveServer['staffToken'] {
  return ({ id = 'host', role = 'host', seconds = HALF_A_DAY } = {}) =>
    tokens.sign({ id, role }, seconds);
}

const HALF_A_DAY = 12 * 3600;

/** The address to listen on as it stands in a URL. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
