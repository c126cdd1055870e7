/// <reference types="node" />
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { systemClock } from '../core/clock.ts';
import type { Clock } from '../core/ports.ts';
import { carryOut } from './fault-proxy-acts.ts';
import type { Exchange, ProxyContext } from './fault-proxy-exchange.ts';
import type { Fault, FaultPlan, ProxiedRequest } from './fault-proxy-faults.ts';

export type {
  Fault,
  FaultKind,
  FaultPlan,
  FaultStatus,
  ProxiedRequest,
} from './fault-proxy-faults.ts';
export { randomPlan, seededRandom, type FaultRates } from './fault-proxy-plan.ts';

export interface FaultProxyOptions {
  /** The shop's origin, such as `http://127.0.0.1:3000`. Paths and queries are kept. */
  readonly target: string;
  /** What goes wrong, from the start. Default: nothing. */
  readonly plan?: Fault | FaultPlan | null;
  /** For the answers that come late. Default: this machine's. */
  readonly clock?: Clock;
}

/** A request that the proxy received, and what it did to it. */
export interface SeenRequest extends ProxiedRequest {
  readonly fault: Fault | null;
}

/** A network between a client and a shop that fails as it is told. */
export interface FaultProxy {
  /** Its own origin, without a slash at the end. */
  readonly url: string;
  /** Every request so far, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** How many answers are withheld now, by `late`, `never` or `reordered`. */
  readonly held: number;
  /** Changes what goes wrong, from the next request on: one fault for all, a plan, or nothing. */
  set(faults: Fault | FaultPlan | null): void;
  /**
   * Breaks every connection; resolves when nothing is under way any more. Rejects where a plan
   * had thrown, or named no fault.
   */
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free port of 127.0.0.1. Headers pass as they are, `Host` and cookies among
 * them, so that a shop which compares `Origin` with `Host` sees one site.
 *
 * Each connection serves one request: browsers send a request again by themselves where a
 * connection that had served before breaks, and what was planned would not happen.
 */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const life = new AbortController();
  const seen: SeenRequest[] = [];
  const underWay = new Set<Promise<void>>();
  const context: ProxyContext = {
    target: new URL(options.target),
    clock: options.clock ?? systemClock,
    signal: life.signal,
    overtakable: new Set(),
    held: 0,
  };
  let plan = planOf(options.plan ?? null);
  let mistake: unknown;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = await receive(request, response, context).catch(() => null);
    if (!exchange) return;
    const proxied = proxiedRequest(exchange, seen.length);
    const fault = plan(proxied);
    seen.push({ ...proxied, fault });
    await carryOut(exchange, fault);
  };
  const server = createServer((request, response) => {
    const served = serve(request, response)
      .catch((error: unknown) => {
        mistake ??= error;
        response.destroy();
      })
      .finally(() => underWay.delete(served));
    underWay.add(served);
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    get held() {
      return context.held;
    },
    set(faults) {
      plan = planOf(faults);
    },
    async close() {
      life.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, ...underWay]);
      if (mistake !== undefined) throw mistake;
    },
  };
}

const planOf = (faults: Fault | FaultPlan | null): FaultPlan =>
  typeof faults === 'function' ? faults : () => faults;

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  context: ProxyContext,
): Promise<Exchange> {
  response.shouldKeepAlive = false;
  // Only the path: a request line may name another server.
  const { pathname, search } = new URL(request.url ?? '/', context.target);
  return {
    method: request.method ?? 'GET',
    url: pathname + search,
    headers: request.headers,
    body: await buffer(request),
    response,
    context,
  };
}

function proxiedRequest({ method, url, headers, body }: Exchange, index: number): ProxiedRequest {
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    index,
    method,
    path: url,
    headers: Object.fromEntries(texts) as Record<string, string>,
    body: new TextDecoder().decode(body),
  };
}
