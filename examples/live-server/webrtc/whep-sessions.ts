import { randomUUID } from 'node:crypto';
import type { Viewer } from './backend.ts';
import type { Program } from './program.ts';

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
  /** Ends all sessions; new ones may come. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface WhepSessionsOptions {
  readonly program: Program;
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

async function sendWhenConnected(entry: Entry, program: Program): Promise<void> {
  const { viewer } = entry.session;
  if (!(await viewer.connected)) return;
  entry.connected = true;
  entry.heardAt = performance.now();
  program.add(viewer.senders, entry.sending.signal);
}

/** The sessions, and a reaper for those that nobody ends. */
export const createWhepSessions = (options: WhepSessionsOptions): WhepSessions =>
  new ReapedSessions(options);

class ReapedSessions implements WhepSessions {
  readonly #options: WhepSessionsOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #reaper: NodeJS.Timeout;

  constructor(options: WhepSessionsOptions) {
    this.#options = options;
    this.#reaper = setInterval(() => this.#reap(), Math.min(1000, options.idleAfter / 4));
  }

  get connected(): number {
    return [...this.#entries.values()].filter((entry) => entry.connected).length;
  }

  get size(): number {
    return this.#entries.size;
  }

  find(id: string): WhepSession | undefined {
    return this.#entries.get(id)?.session;
  }

  add(viewer: Viewer, ufrag: string | null): WhepSession {
    const session: WhepSession = { id: randomUUID(), etag: `"${randomUUID()}"`, viewer, ufrag };
    const sending = new AbortController();
    const entry = { session, sending, connected: false, rtcp: 0, heardAt: performance.now() };
    this.#entries.set(session.id, entry);
    void viewer.closed.then(() => this.remove(session));
    void sendWhenConnected(entry, this.#options.program);
    return session;
  }

  async remove({ id }: WhepSession): Promise<void> {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    entry.sending.abort();
    await entry.session.viewer.close();
  }

  async clear(): Promise<void> {
    const all = [...this.#entries.values()];
    await Promise.all(all.map(({ session }) => this.remove(session)));
  }

  async close(): Promise<void> {
    clearInterval(this.#reaper);
    await this.clear();
  }

  #reap(): void {
    for (const entry of this.#entries.values())
      if (isIdle(entry, this.#options.idleAfter)) void this.remove(entry.session);
  }
}
