import type { WhepOptions } from '../../src/transport/whep/media.ts';

/** A browser's WebRTC and `fetch`, with the books kept. */
export interface WatchedPlatform {
  readonly options: Required<Pick<WhepOptions, 'RTCPeerConnection' | 'fetch'>>;
  readonly peers: RTCPeerConnection[];
  /** Address of each session that the server opened. */
  readonly sessions: string[];
  /** Requests sent, as `POST`, `PATCH application/sdp` … */
  readonly sent: string[];
  /** Open connections, and sessions that the server was not told to end. */
  held(): number;
}

/** Watches what a transport makes of the platform. */
export function watchPlatform(): WatchedPlatform {
  const peers: RTCPeerConnection[] = [];
  const sessions: string[] = [];
  const sent: string[] = [];
  let ended = 0;
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    sent.push([init?.method, headers.get('content-type')].filter(Boolean).join(' '));
    if (init?.method === 'DELETE') ended++;
    const response = await fetch(input, init);
    const location = response.headers.get('location');
    if (location) sessions.push(new URL(location, response.url).href);
    return response;
  };
  const Base = globalThis.RTCPeerConnection ?? Object;
  class WatchedPeerConnection extends Base {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
    }
  }
  return {
    options: { RTCPeerConnection: WatchedPeerConnection, fetch: send },
    peers,
    sessions,
    sent,
    held: () =>
      peers.filter(({ connectionState }) => connectionState !== 'closed').length +
      sessions.length -
      ended,
  };
}
