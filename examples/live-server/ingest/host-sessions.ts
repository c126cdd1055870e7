import type { HostConnection } from '../webrtc/backend.ts';
import { createHostStream } from './host-stream.ts';
import type { HostStream } from './host-stream.ts';
import type { Stage } from './stage.ts';

/** Who asks to go live. */
export interface HostClaim {
  /** Id of the staff member. */
  readonly staff: string;
  /** Tries the line before the show: nobody sees it. */
  readonly isTest: boolean;
  /** Puts another host off the air. */
  readonly takesOver: boolean;
}

/** A host's WHIP session. */
export interface HostSession extends HostClaim {
  readonly id: string;
  /** Names the ICE session; it is never restarted, so it never changes. */
  readonly etag: string;
  readonly ufrag: string;
  readonly connection: HostConnection;
}

export interface HostSessions {
  readonly size: number;
  /** Why a claim is not let in; null: it is. */
  refusal(claim: HostClaim): 'taken' | 'full' | null;
  /** Takes a host in; on air with its first packet. */
  add(session: HostSession): HostSession;
  find(id: string): HostSession | undefined;
  /** The host ends the session, and with it the stream. */
  end(session: HostSession): Promise<void>;
  close(): Promise<void>;
}

export interface HostSessionsOptions {
  readonly stage: Stage;
  readonly now: () => number;
  /** Bits a second that a host's picture may have. */
  readonly bitrate: number;
  /** Milliseconds in which a session must bring media, and for which a test may go on. */
  readonly idleAfter: number;
}

/** Sessions at a time, tests among them: each has a socket. */
const MOST = 8;
const TURN = 500;
/** A host who sent nothing for so long may come again: it is the same one, back on another line. */
const SILENT = 1000;

interface Entry {
  readonly session: HostSession;
  readonly stream: HostStream;
  readonly since: number;
}

export const createHostSessions = (options: HostSessionsOptions): HostSessions =>
  new Sessions(options);

class Sessions implements HostSessions {
  readonly #options: HostSessionsOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #reaper: NodeJS.Timeout;

  constructor(options: HostSessionsOptions) {
    this.#options = options;
    this.#reaper = setInterval(() => this.#reap(), TURN);
  }

  get size(): number {
    return this.#entries.size;
  }

  refusal({ staff, isTest, takesOver }: HostClaim): 'taken' | 'full' | null {
    if (this.#entries.size >= MOST) return 'full';
    if (isTest || takesOver) return null;
    const rivals = [...this.#entries.values()].filter(({ session }) => !session.isTest);
    const isFree = rivals.every((one) => one.session.staff === staff && this.#isSilent(one));
    return isFree ? null : 'taken';
  }

  add(session: HostSession): HostSession {
    const { stage, now, bitrate } = this.#options;
    const { connection, isTest, id } = session;
    const stream = createHostStream({ connection, now, bitrate });
    this.#entries.set(id, { session, stream, since: now() });
    void stream.closed.then(() => this.#drop(id));
    if (!isTest) stage.enter(stream);
    return session;
  }

  find(id: string): HostSession | undefined {
    return this.#entries.get(id)?.session;
  }

  async end({ id }: HostSession): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) this.#options.stage.leave(entry.stream);
    await this.#drop(id);
  }

  async close(): Promise<void> {
    clearInterval(this.#reaper);
    await Promise.all([...this.#entries.keys()].map((id) => this.#drop(id)));
  }

  #isSilent({ stream, since }: Entry): boolean {
    return this.#options.now() - Math.max(stream.mediaAt, since) > SILENT;
  }

  /** Sessions that bring nothing, or have tried long enough. Who is on air stays while its line does. */
  #reap(): void {
    const { stage, now, idleAfter } = this.#options;
    for (const [id, { session, stream, since }] of this.#entries) {
      if (stage.host === stream && stage.line !== 'off') continue;
      const last = session.isTest ? since : Math.max(since, stream.mediaAt);
      if (now() - last > idleAfter) void this.#drop(id);
    }
  }

  async #drop(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    await entry?.stream.close();
  }
}
