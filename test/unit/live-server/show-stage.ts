import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { FaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { createApp } from '../../../examples/live-server/http/app.ts';
import { createLiveShow, type LiveShow } from '../../../examples/live-server/show/live-show.ts';
import { demoManifest } from '../../../examples/live-server/show/manifest/demo-manifest.ts';
import type { Rates } from '../../../examples/live-server/show/requests/routes.ts';
import { showRoutes } from '../../../examples/live-server/show/routes.ts';
import {
  createStaffTokens,
  type StaffTokens,
} from '../../../examples/live-server/show/staff-tokens.ts';
import { openStore, type ShowStore } from '../../../examples/live-server/show/store/store.ts';
import type { Op, OpData } from '../../../src/protocol/request.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';

/** A show without media and without a script, on a clock that the test moves. */
export interface Stage {
  readonly clock: FakeClock;
  readonly faults: FaultBoard;
  readonly store: ShowStore;
  readonly show: LiveShow;
  readonly tokens: StaffTokens;
  readonly app: Hono;
  /** Sends a request; `opId` is a new one unless given. */
  send<O extends Op>(op: O, data: OpData<O>, more?: SendOptions): Promise<Answer>;
  /** A token that the show's server signed. */
  token(role?: string, seconds?: number): Promise<string>;
  close(): void;
}

export interface SendOptions {
  readonly opId?: string;
  readonly viewer?: string;
  readonly token?: string;
}

/** A response with its JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface StageOptions {
  readonly file?: string;
  readonly clock?: FakeClock;
  readonly maxBytes?: number;
  readonly rates?: Rates;
  readonly moderated?: boolean;
  readonly slowAfter?: number;
}

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
const SECRET = new TextEncoder().encode('a secret of thirty-two bytes, at least');

/** Opens a stage; with the same `file` it goes on where the last one ended. */
export function openStage(options: StageOptions = {}): Stage {
  const { clock = createFakeClock(), file = ':memory:', maxBytes } = options;
  const { rates = { viewer: NO_LIMIT, address: NO_LIMIT } } = options;
  const life = new AbortController();
  const { signal } = life;
  const faults = createFaultBoard();
  const startedAt = clock.now();
  const store = openStore({ file, faults, startedAt, ...(maxBytes && { maxBytes }) });
  const manifest = demoManifest({ hasWebRtc: false, startedAt });
  const show = createLiveShow({ manifest, store, clock, signal });
  const tokens = createStaffTokens(SECRET, manifest.id, clock.now);
  const log = (line: string): never => {
    throw new Error(line);
  };
  const routes = showRoutes({ ...options, show, clock, faults, tokens, signal, rates });
  const app = createApp({ allowedOrigins: [], rooms: [['/live', routes]], log });
  return {
    clock,
    faults,
    store,
    show,
    tokens,
    app,
    async send(op, data, { opId = randomUUID(), viewer, token } = {}) {
      const body = JSON.stringify({ op, opId, data, ...(viewer && { viewer }) });
      const headers = token ? { Authorization: `Bearer ${token}` } : undefined;
      return answerOf(await app.request('/live/requests', { method: 'POST', body, headers }));
    },
    token: (role = 'host', seconds = 3600) => tokens.sign({ id: `${role}-1`, role }, seconds),
    close() {
      life.abort();
      store.close();
    },
  };
}

/** Status, headers and JSON of a response. */
export async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as Record<string, unknown> };
}
