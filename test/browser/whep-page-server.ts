/** A WHEP server within the page, over a real peer connection, that can restart ICE. For one viewer. */
export interface PageServer {
  /** Answers a client's requests. */
  readonly fetch: typeof fetch;
  readonly peer: RTCPeerConnection;
  close(): void;
}

const RESOURCE = 'https://page-server.example/whep/1';
const lines = (sdp: string, start: RegExp): string[] => sdp.match(start) ?? [];

export interface PageServerOptions {
  /** Sent beside the picture; without it there is no sound. */
  readonly sound?: MediaStreamTrack | undefined;
  /** False: there is no picture. */
  readonly picture?: boolean;
}

/** Starts a server that sends a moving canvas. */
export function startPageServer({ sound, picture = true }: PageServerOptions = {}): PageServer {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  let hue = 0;
  const painting = setInterval(() => {
    if (!context) return;
    context.fillStyle = `hsl(${(hue += 7)} 90% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 40);
  const stream = new MediaStream([
    ...(sound ? [sound.clone()] : []),
    ...(picture ? canvas.captureStream(25).getTracks() : []),
  ]);
  const peer = new RTCPeerConnection();
  let offer = '';

  const answer = async (sdp: string): Promise<string> => {
    offer = sdp;
    await peer.setRemoteDescription({ type: 'offer', sdp });
    if (peer.getSenders().every(({ track }) => !track))
      for (const track of stream.getTracks()) peer.addTrack(track, stream);
    await peer.setLocalDescription();
    while (peer.iceGatheringState !== 'complete')
      await new Promise((resolve) => {
        peer.addEventListener('icegatheringstatechange', resolve, { once: true });
      });
    return peer.localDescription?.sdp ?? '';
  };
  const restart = async (fragment: string): Promise<Response> => {
    let sdp = offer.replace(/^(a=candidate|a=end-of).*\r\n/gm, '');
    for (const line of lines(fragment, /^a=ice-(ufrag|pwd):.*/gm))
      sdp = sdp.replace(new RegExp(`^${line.split(':')[0] ?? ''}:.*`, 'gm'), line);
    const answered = await answer(sdp);
    const told = lines(answered, /^a=(ice-ufrag|ice-pwd|candidate):.*/gm);
    return new Response([...told, ''].join('\r\n'), { headers: { etag: '"2"' } });
  };
  const respond = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const body = String(init.body);
    if (init.method === 'POST') {
      const headers = { location: RESOURCE, etag: '"1"' };
      const response = new Response(await answer(body), { status: 201, headers });
      return Object.defineProperty(response, 'url', { value: String(url) });
    }
    if (new Headers(init.headers).get('if-match') === '*') return restart(body);
    for (const line of lines(body, /^a=candidate:.*/gm))
      await peer.addIceCandidate({ candidate: line.slice(2), sdpMLineIndex: 0 });
    return new Response(null, { status: 204 });
  };
  return {
    fetch: respond,
    peer,
    close() {
      clearInterval(painting);
      peer.close();
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
