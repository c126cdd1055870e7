import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FaultBoard } from '../faults/faults.ts';
import type { Clip, MediaClock } from '../media/clip.ts';
import type { WebRtcBackend } from './backend.ts';
import { createPump } from './pump.ts';
import type { Program } from './program.ts';
import { faultyAnswer } from './whep-faults.ts';
import { ACCEPT_PATCH, iceServerLinks, refuse, SDP } from './whep-http.ts';
import type { IceServer } from './whep-http.ts';
import { takePatch } from './whep-patch.ts';
import { takeOffer } from './whep-post.ts';
import type { WhepPostOptions } from './whep-post.ts';
import { createWhepSessions } from './whep-sessions.ts';

/** A program over WHEP (draft-ietf-wish-whep-04). */
export interface ProgramEndpoint {
  /** Routes relative to the endpoint: mount it at `/live/whep`. */
  readonly app: Hono;
  /** Viewers whose connection stands. */
  readonly viewers: number;
  /** Ends all sessions; new ones may come. */
  clear(): Promise<void>;
  /** Ends all sessions. The backend stays open: it belongs to who made it. */
  close(): Promise<void>;
}

/** The clip's picture and sound over WHEP. */
export interface WhepEndpoint extends ProgramEndpoint {
  /** How late packets were sent in the last second at worst, in milliseconds. */
  readonly lag: number;
}

export interface WhepEndpointOptions extends Omit<ProgramEndpointOptions, 'program'> {
  readonly clip: Clip;
  readonly clock: MediaClock;
}

export interface ProgramEndpointOptions {
  readonly program: Program;
  readonly faults: FaultBoard;
  /** Null: there is no WebRTC here, and every request is told so. */
  readonly backend: WebRtcBackend | null;
  readonly log: (line: string) => void;
  /** Named to viewers in `Link` headers. */
  readonly iceServers?: readonly IceServer[];
  readonly maxSessions?: number;
  /** Milliseconds without connection or RTCP after which a session is closed. */
  readonly idleAfter?: number;
}

/** A browser's offer has 6 to 10 kB. */
const MAX_BODY = 64 * 1024;

function addRoutes(app: Hono, options: WhepPostOptions): void {
  const { sessions, links } = options;
  const unknown = (): Response => refuse(404, 'not-found', 'There is no such session.');
  app.post('/', (c) => takeOffer(c, options));
  app.get('/', (c) => c.body(null, 200, { 'Content-Type': SDP, 'Accept-Post': SDP }));
  app.options('/', (c) => {
    const headers = { Allow: 'POST, HEAD, GET, OPTIONS', 'Accept-Post': SDP };
    return c.body(null, 200, { ...headers, ...(links && { Link: links }) });
  });
  app.options('/:id', (c) =>
    c.body(null, 200, { Allow: 'PATCH, DELETE, OPTIONS', 'Accept-Patch': ACCEPT_PATCH }),
  );
  app.patch('/:id', (c) => {
    const session = sessions.find(c.req.param('id'));
    return session ? takePatch(c, session) : unknown();
  });
  app.delete('/:id', async (c) => {
    const session = sessions.find(c.req.param('id'));
    if (!session) return unknown();
    await sessions.remove(session);
    return c.body(null, 200);
  });
}

/** The endpoint of a program. With a null backend it answers 501 to all, so that viewers go to HLS at once. */
export function createProgramEndpoint(options: ProgramEndpointOptions): ProgramEndpoint {
  const { program, faults, backend, log, idleAfter = 15_000, maxSessions = 120 } = options;
  const links = iceServerLinks(options.iceServers ?? []);
  const app = new Hono();
  app.use(async (c, next) => {
    const faulty = await faultyAnswer(faults, c.req.raw);
    if (faulty) return faulty;
    if (backend) return next();
    return refuse(501, 'unavailable', 'WebRTC is not available on this server; play HLS.');
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => refuse(413, 'too-large', `A body has at most ${MAX_BODY} bytes.`),
    }),
  );
  const sessions = createWhepSessions({ program, idleAfter });
  if (backend) addRoutes(app, { backend, sessions, program, faults, log, links, maxSessions });
  return {
    app,
    get viewers() {
      return sessions.connected;
    },
    clear: () => sessions.clear(),
    close: () => sessions.close(),
  };
}

/** The endpoint of the clip. */
export function createWhepEndpoint({ clip, clock, ...options }: WhepEndpointOptions): WhepEndpoint {
  const pump = createPump({ clip, clock, faults: options.faults });
  const endpoint = createProgramEndpoint({ ...options, program: pump });
  return {
    app: endpoint.app,
    clear: () => endpoint.clear(),
    get viewers() {
      return endpoint.viewers;
    },
    get lag() {
      return pump.lag;
    },
    async close() {
      pump.close();
      await endpoint.close();
    },
  };
}
