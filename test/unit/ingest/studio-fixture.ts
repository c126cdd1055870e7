import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLiveServer } from '../../../examples/live-server/server.ts';
import type { LiveServer, StaffPass, StudioTuning } from '../../../examples/live-server/server.ts';
import { openViewerClient } from '../live-server/webrtc-client.ts';
import type { ViewerClient, ViewerClientOptions } from '../live-server/webrtc-client.ts';
import { openHostClient } from './host-client.ts';
import type { HostClient, HostClientOptions } from './host-client.ts';

/** A cue of the public log. */
export interface LoggedCue {
  readonly type: string;
  readonly data: { readonly state?: string; readonly reason?: Record<string, string> };
}

/** A live server that takes hosts in, with hosts and viewers in Node. */
export interface StudioFixture {
  readonly server: LiveServer;
  readonly dataDir: string;
  /** Sends an offer to the WHIP endpoint. */
  post(offer: string, more?: PostOptions): Promise<Response>;
  /** A host who has sent an offer and taken the answer. */
  publish(
    options?: HostClientOptions & PostOptions,
  ): Promise<{ host: HostClient; location: string }>;
  /** A viewer who has sent an offer and taken the answer. */
  watch(options?: ViewerClientOptions): Promise<ViewerClient>;
  /** Ends a session as its host does. */
  end(location: string): Promise<Response>;
  get(path: string, staff?: StaffPass): Promise<Response>;
  log(): Promise<readonly LoggedCue[]>;
  close(): Promise<void>;
}

export interface PostOptions {
  readonly staff?: StaffPass;
  /** `?takeover=1`. */
  readonly query?: string;
  /** In place of a signed one; null: none. */
  readonly token?: string | null;
  readonly type?: string;
}

export async function openStudio(tuning: StudioTuning = {}): Promise<StudioFixture> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onair-studio-'));
  const server = await startLiveServer({
    ...{ clip: 'test', source: 'studio', port: 0, dataDir, quiet: true, studio: tuning },
  });
  const clients: { close(): void }[] = [];
  const bearer = async (staff?: StaffPass): Promise<Record<string, string>> => ({
    Authorization: `Bearer ${await server.staffToken(staff)}`,
  });
  const post: StudioFixture['post'] = async (offer, more = {}) => {
    const { staff, query = '', token, type = 'application/sdp' } = more;
    const given: Record<string, string> =
      token === null ? {} : { Authorization: `Bearer ${token}` };
    const authorization = token === undefined ? await bearer(staff) : given;
    const headers = { 'Content-Type': type, ...authorization };
    return fetch(`${server.url}/live/whip${query}`, { method: 'POST', headers, body: offer });
  };
  return {
    ...{ server, dataDir, post },
    async publish(options = {}) {
      const host = await openHostClient(options);
      clients.push(host);
      const answer = await post(host.offer, options);
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      host.take(await answer.text());
      return { host, location: answer.headers.get('Location') ?? '' };
    },
    async watch(options) {
      const client = await openViewerClient(options);
      clients.push(client);
      const answer = await fetch(`${server.url}/live/studio/whep`, {
        ...{ method: 'POST', body: client.offer, headers: { 'Content-Type': 'application/sdp' } },
      });
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      client.take(await answer.text());
      return client;
    },
    end: async (location) =>
      fetch(server.url + location, { method: 'DELETE', headers: await bearer() }),
    get: async (path, staff) =>
      fetch(server.url + path, staff ? { headers: await bearer(staff) } : {}),
    log: async () =>
      (await fetch(`${server.url}/live/log.json`)).json() as Promise<readonly LoggedCue[]>,
    async close() {
      for (const client of clients) client.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Waits until `look` gives a value that holds; the test's own time-out ends it. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await setTimeout(50);
  }
}

/** Waits for a cue of the log, by what it says. */
export const cueOf = (
  studio: StudioFixture,
  state: string,
  reason: RegExp | null = null,
): Promise<LoggedCue> =>
  eventually(async () =>
    (await studio.log()).find(
      ({ type, data }) =>
        type === 'show.state' &&
        data.state === state &&
        (reason ? reason.test(data.reason?.['en'] ?? '') : data.reason === undefined),
    ),
  );
