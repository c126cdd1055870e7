import { linkedController } from '../../core/abort.ts';
import { bodyText } from '../../core/body-text.ts';
import type { Clock, FeedMessage, ReconnectPolicy } from '../../core/ports.ts';
import { readProblem } from '../../protocol/read.ts';
import { PROBLEM_PREFIX } from '../../protocol/request.ts';
import type {
  StaffFeed,
  StaffListener,
  StaffMessage,
  StaffRefusal,
} from '../../staff/staff-feed.ts';
import { jsonOrText } from '../json-or-text.ts';
import type { Network } from '../pause.ts';
import { reconnecting } from '../reconnecting.ts';
import { connectionMessages } from '../sse/connection.ts';
import { sendRequest } from '../sse/requests.ts';

export interface StaffFeedOptions {
  /** The staff's event stream. Read from a place on by `?after=<epoch>.<seq>`. */
  readonly url: string;
  /** Where requests are posted. */
  readonly sendUrl: string;
  /** The signed token of the staff member, sent as `Authorization: Bearer`. */
  readonly token: string;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly fetch?: typeof fetch;
  /** Tells what waits to try at once. Default: the window. */
  readonly network?: Network;
}

/** Bytes of the longest refusal that is read. */
const LONGEST_ANSWER = 64 * 1024;

/** The staff's feed as server-sent events, their acts going up by POST. */
export function staffFeed(options: StaffFeedOptions): StaffFeed {
  const { fetch = globalThis.fetch, token } = options;
  const network = wakingNetwork(options.network ?? (globalThis as Network));
  const parts = { ...options, network, fetch: signed(fetch, token) };
  return {
    name: 'sse',
    open(position, listener, signal) {
      const life = linkedController(signal);
      const refused = (refusal: StaffRefusal): void => {
        if (!life.signal.aborted) listener({ kind: 'refused', refusal });
        life.abort();
      };
      const guarded = { ...parts, fetch: stopping(parts.fetch, refused) };
      const messages = reconnecting(
        {
          ...parts,
          connect: (connection) => connectionMessages(guarded, position(), connection),
        },
        life.signal,
      );
      void pass(messages, listener, life.signal, network.wake);
    },
    // Acts wait long without a line, but not once it is back.
    send: (request, signal) => sendRequest({ ...parts, url: options.sendUrl }, request, signal),
  };
}

/** Hands the messages of all connections to the listener; `opened` is called with each new line. */
async function pass(
  messages: AsyncIterable<FeedMessage>,
  listener: StaffListener,
  signal: AbortSignal,
  opened: () => void,
): Promise<void> {
  for await (const message of messages) {
    if (signal.aborted) return;
    if (message.kind === 'open') opened();
    const told = asStaffMessage(message);
    if (told) listener(told);
  }
}

function asStaffMessage(message: FeedMessage): StaffMessage | null {
  switch (message.kind) {
    case 'cue':
      return { kind: 'entry', data: message.data };
    case 'snapshot':
    case 'sample':
      return { kind: message.kind, data: message.data };
    case 'hello':
      // The snapshot names the log that follows.
      return null;
    case 'open':
    case 'waiting':
      return message;
  }
}

/** A network that also says `online` when it is told to. */
function wakingNetwork(network: Network): Network & { readonly wake: () => void } {
  const line = new EventTarget();
  return {
    addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions) {
      line.addEventListener(type, listener, options);
      network.addEventListener?.(type, listener, options);
    },
    wake: () => void line.dispatchEvent(new Event('online')),
  } as Network & { readonly wake: () => void };
}

function signed(fetch: StaffFeedOptions['fetch'] & object, token: string): typeof globalThis.fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}

/** Tells why a token is not taken: asking again with it would not help. */
function stopping(
  fetch: typeof globalThis.fetch,
  refused: (refusal: StaffRefusal) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 401 || response.status === 403) refused(await refusalOf(response));
    return response;
  };
}

async function refusalOf(response: Response): Promise<StaffRefusal> {
  if (response.status === 403) return 'forbidden';
  const text = await bodyText(response, LONGEST_ANSWER).catch(() => '');
  const problem = readProblem(jsonOrText(text));
  const isLate = problem.ok && problem.value.type === `${PROBLEM_PREFIX}expired`;
  return isLate ? 'expired' : 'unauthorized';
}
