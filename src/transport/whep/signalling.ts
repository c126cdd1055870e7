import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock } from '../../core/ports.ts';
import { refusal, whepFailure } from './errors.ts';
import { iceServersOf } from './links.ts';
import { isSdp } from './sdp.ts';

/** What signalling needs of the outside. */
export interface SignallingOptions {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Milliseconds the server may take for one answer. */
  readonly timeout: number;
  /** The bearer token, asked for when the first request is about to leave; empty: none. */
  token(signal: AbortSignal): string | Promise<string>;
}

/** What the server made of an offer: its answer, or (406) an offer of its own. */
export interface OfferReply {
  readonly type: 'answer' | 'offer';
  readonly sdp: string;
  readonly iceServers: RTCIceServer[];
}

/** The HTTP half of one WHEP session (draft-ietf-wish-whep). Its promises reject with a `MediaFailure`. */
export interface Signalling {
  offer(sdp: string): Promise<OfferReply>;
  /** Answers a counter-offer. */
  answer(sdp: string): Promise<unknown>;
  /** Sends a trickle fragment; with `restart` the server's fragment comes back. */
  trickle(fragment: string, restart?: boolean): Promise<string>;
  /** Tells the server that the viewer has left: at once, or as soon as the session has an address. Once. */
  end(): void;
}

type Sent = readonly [response: Response, body: string];

/** Signalling for a new session at `endpoint`. */
export function createSignalling(endpoint: string, options: SignallingOptions): Signalling {
  const send = createSend(options);
  let resource = '';
  let etag: string | null = null;
  let ended = false;

  const patch = async (type: string, body: string, match: string | null): Promise<string> => {
    if (!resource) throw whepFailure('garbled', 'The session has no address.');
    const headers = { 'content-type': `application/${type}`, ...(match && { 'if-match': match }) };
    const [response, text] = await send(resource, { method: 'PATCH', headers, body });
    if (!response.ok) throw refusal(response);
    etag = response.headers.get('etag') ?? etag;
    return text;
  };
  const leave = (): void => {
    if (ended && resource)
      send(resource, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  };

  return {
    async offer(body) {
      const headers = { 'content-type': 'application/sdp' };
      const [response, sdp] = await send(endpoint, { method: 'POST', headers, body });
      const location = response.headers.get('location');
      if (location) resource = new URL(location, response.url).href;
      etag = response.headers.get('etag');
      leave();
      const isCounter = response.status === 406 && isSdp(sdp);
      if (!response.ok && !isCounter) throw refusal(response);
      if (!isSdp(sdp)) throw whepFailure('garbled', 'The server did not answer with SDP.');
      const iceServers = iceServersOf(response.headers.get('link'));
      return { type: isCounter ? 'offer' : 'answer', sdp, iceServers };
    },
    answer: (sdp) => patch('sdp', sdp, null),
    trickle: (fragment, restart) => patch('trickle-ice-sdpfrag', fragment, restart ? '*' : etag),
    end() {
      if (ended) return;
      ended = true;
      leave();
    },
  };
}

/** Requests with a token and a deadline, whose answers are read to the end. */
function createSend({ clock, timeout, token, fetch: ask }: SignallingOptions) {
  let bearer: Record<string, string> | undefined;
  return async (url: string, init: RequestInit): Promise<Sent> => {
    const deadline = new AbortController();
    const { signal } = deadline;
    clock.after(timeout, () => deadline.abort(), signal);
    try {
      if (!bearer) {
        const value = await token(signal);
        bearer = value ? { authorization: `Bearer ${value}` } : {};
      }
      const headers = { ...init.headers, ...bearer };
      const response = await ask(url, { ...init, headers, signal });
      return [response, await response.text()];
    } catch (cause) {
      if (cause instanceof MediaFailure) throw cause;
      const reason = signal.aborted ? 'timeout' : 'unreachable';
      throw whepFailure(reason, 'The server does not answer.', { cause });
    } finally {
      deadline.abort();
    }
  };
}
