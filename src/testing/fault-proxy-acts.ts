import { deliver, deliverWhole, drop, give, hold, pass } from './fault-proxy-exchange.ts';
import type { Exchange, WholeAnswer } from './fault-proxy-exchange.ts';
import type { Fault, FaultKind } from './fault-proxy-faults.ts';

type Act<Kind extends FaultKind> = (
  exchange: Exchange,
  fault: Extract<Fault, { kind: Kind }>,
) => Promise<void>;

/** What a client may be told in the shop's place. */
const PAGE = new TextEncoder().encode(
  '<!doctype html><html lang="en"><title>One moment</title><p>Please come back in a moment.</p>',
);
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** How each fault is done. */
const ACTS: { readonly [Kind in FaultKind]: Act<Kind> } = {
  async lost(exchange) {
    await deliverWhole(exchange);
    drop(exchange);
  },
  async down(exchange) {
    drop(exchange);
  },
  async late(exchange, { ms }) {
    const answer = await deliverWhole(exchange);
    await hold(exchange, (release, signal) => exchange.context.clock.after(ms, release, signal));
    await give(exchange, answer);
  },
  async never(exchange, { delivered = true }) {
    if (delivered) await deliverWhole(exchange);
    await hold(exchange, () => undefined);
    drop(exchange);
  },
  async doubled(exchange) {
    const [first, second] = [deliverWhole(exchange), deliverWhole(exchange)];
    second.catch(() => undefined);
    await give(exchange, await first);
    await second;
  },
  reordered,
  async status(exchange, { status, retryAfter, delivered = status === 500 || status === 502 }) {
    if (delivered) await deliverWhole(exchange);
    const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    await give(exchange, { status, headers: { ...HTML, ...wait }, body: PAGE });
  },
  async html(exchange, { delivered = true }) {
    if (delivered) await deliverWhole(exchange);
    await give(exchange, { status: 200, headers: HTML, body: PAGE });
  },
  async empty(exchange, { delivered = true }) {
    const headers = delivered ? typeOf(await deliverWhole(exchange)) : {};
    await give(exchange, { status: 200, headers, body: new Uint8Array() });
  },
  async cut(exchange) {
    const answer = await deliverWhole(exchange);
    const body = answer.body.subarray(0, Math.ceil(answer.body.length / 2));
    await give(exchange, { ...answer, body });
  },
};

const typeOf = ({ headers }: WholeAnswer): WholeAnswer['headers'] => {
  const type = headers['content-type'];
  return type === undefined ? {} : { 'content-type': type };
};

/** The one that comes while another waits overtakes it, whatever was planned for itself. */
async function reordered(
  exchange: Exchange,
  { ms = 1_000 }: { readonly ms?: number },
): Promise<void> {
  const { overtakable, clock } = exchange.context;
  const answer = await deliverWhole(exchange);
  if (overtakable.size === 0) {
    await hold(exchange, (release, signal) => {
      overtakable.add(release);
      signal.addEventListener('abort', () => overtakable.delete(release), { once: true });
      clock.after(ms, release, signal);
    });
  }
  await give(exchange, answer);
}

/**
 * Brings a request to the end that the fault has for it. A shop that cannot be reached, or a
 * client that has gone, ends it too. Throws where there is no such fault.
 */
export async function carryOut(exchange: Exchange, fault: Fault | null): Promise<void> {
  const act = fault && (ACTS[fault.kind] as Act<FaultKind> | undefined);
  if (fault && !act) throw new TypeError(`There is no fault ${JSON.stringify(fault.kind)}.`);
  try {
    if (fault && act) await act(exchange, fault);
    else await pass(exchange, await deliver(exchange));
  } catch {
    drop(exchange);
  }
}
