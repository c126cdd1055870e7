import { randomUUID } from 'node:crypto';
import type { Viewer } from './backend.ts';
import type { Pump } from './pump.ts';

/** A viewer's WHEP session. */
export interface WhepSession {
  readonly id: string;
  /** Names the ICE session; it is never restarted, so it never changes. */
  readonly etag: string;
  readonly viewer: Viewer;
  /** The viewer's ICE user name; null until the answer to our offer is in. */
  ufrag: string | null;
}

export interface WhepSessions {
  /** Viewers whose connection stands. */
  readonly connected: number;
  readonly size: number;
  find(id: string): WhepSession | undefined;
  /** Takes a viewer in and sends as soon as the connection stands. */
  add(viewer: Viewer, ufrag: string | null): WhepSession;
  remove(session: WhepSession): Promise<void>;
  close(): Promise<void>;
}

export interface WhepSessionsOptions {
  readonly pump: Pump;
  /** Milliseconds in which a session must connect, and after which a silent one is closed. */
  readonly idleAfter: number;
}

/** How much longer a viewer has who must first answer our offer (WHEP: 30 s in all). */
const ANSWER_GRACE = 2;

interface Entry {
  readonly session: WhepSession;
  readonly sending: AbortController;
  connected: boolean;
  rtcp: number;
  heardAt: number;
}

/** Whether nothing has come of the viewer for too long. */
function isIdle(entry: Entry, idleAfter: number): boolean {
  const { viewer, ufrag } = entry.session;
  const now = performance.now();
  if (viewer.rtcpReceived !== entry.rtcp) entry.heardAt = now;
  entry.rtcp = viewer.rtcpReceived;
  return now - entry.heardAt > (ufrag === null ? ANSWER_GRACE * idleAfter : idleAfter);
}

async function sendWhenConnected(entry: Entry, pump: Pump): Promise<void> {
  const { viewer } = entry.session;
  if (!(await viewer.connected)) return;
  entry.connected = true;
  entry.heardAt = performance.now();
  pump.add(viewer.senders, entry.sending.signal);
}

/** The sessions, and a reaper for those that nobody ends. */
export function createWhepSessions({ pump, idleAfter }: WhepSessionsOptions): WhepSessions {
  const entries = new Map<string, Entry>();
  const drop = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    entry.sending.abort();
    await entry.session.viewer.close();
  };
  const reap = (): void => {
    for (const [id, entry] of entries) if (isIdle(entry, idleAfter)) void drop(id);
  };
  const reaper = setInterval(reap, Math.min(1000, idleAfter / 4));
  return {
    get connected() {
      return [...entries.values()].filter((entry) => entry.connected).length;
    },
    get size() {
      return entries.size;
    },
    find: (id) => entries.get(id)?.session,
    add(viewer, ufrag) {
      const session: WhepSession = { id: randomUUID(), etag: `"${randomUUID()}"`, viewer, ufrag };
      const sending = new AbortController();
      const entry = { session, sending, connected: false, rtcp: 0, heardAt: performance.now() };
      entries.set(session.id, entry);
      void viewer.closed.then(() => drop(session.id));
      void sendWhenConnected(entry, pump);
      return session;
    },
    remove: ({ id }) => drop(id),
    async close() {
      clearInterval(reaper);
      await Promise.all([...entries.keys()].map(drop));
    },
  };
}
