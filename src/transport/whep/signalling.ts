import { refusal, whepFailure } from './errors.ts';
import { iceServersOf } from './links.ts';
import { isSdp } from './sdp.ts';
import type { Send } from './send.ts';

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
  /** Tells the server that the viewer has left: at once, or as soon as the session has an address. */
  end(): void;
}

/** Signalling for a new session at `endpoint`. */
export function createSignalling(endpoint: string, send: Send): Signalling {
  let resource = '';
  let etag: string | undefined;
  let ended = false;

  const patch = async (body: string, type: string, ifMatch = ''): Promise<string> => {
    if (!resource) throw whepFailure('garbled', 'The server opened no session.');
    const [response, text] = await send('PATCH', resource, body, type, ifMatch);
    if (!response.ok) throw refusal(response);
    etag = response.headers.get('etag') ?? etag;
    return text;
  };
  const leave = (): void => {
    if (ended && resource) send('DELETE', resource).catch(() => undefined);
  };

  return {
    async offer(body) {
      const [response, sdp] = await send('POST', endpoint, body, 'sdp');
      const { ok, status, headers, url } = response;
      const location = headers.get('location');
      if (location) resource = new URL(location, url).href;
      etag = headers.get('etag') ?? etag;
      leave();
      if (!ok && !(status === 406 && isSdp(sdp))) throw refusal(response);
      if (!isSdp(sdp)) throw whepFailure('garbled', 'The server opened no session.');
      return { type: ok ? 'answer' : 'offer', sdp, iceServers: iceServersOf(headers.get('link')) };
    },
    answer: (sdp) => patch(sdp, 'sdp'),
    trickle: (fragment, restart) => patch(fragment, 'trickle-ice-sdpfrag', restart ? '*' : etag),
    end() {
      ended = true;
      leave();
    },
  };
}
