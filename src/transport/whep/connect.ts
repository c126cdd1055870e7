import { withRole, withStereo } from './sdp.ts';
import type { Signalling } from './signalling.ts';

/** What a connection is made with. */
export interface ConnectOptions {
  /** The page's own configuration, with the ICE servers that the server named. */
  configuration(named: RTCIceServer[]): RTCConfiguration;
  /** A new peer connection. Throws when it is no longer wanted. */
  create(configuration: RTCConfiguration): RTCPeerConnection;
  /** Called with the connection that will carry the media, before it looks for candidates. */
  prepare(peer: RTCPeerConnection): void;
  readonly signalling: Signalling;
}

/**
 * Agrees with the server on what it sends. The offer leaves at once, without waiting for candidates;
 * they are looked for when the answer has named its ICE servers, from a pool filled meanwhile.
 */
export async function connect(options: ConnectOptions): Promise<RTCPeerConnection> {
  const { signalling, configuration, create, prepare } = options;
  let peer = create(configuration([]));
  // Sound first: the answers of some servers (Janus) are in this order whatever was asked.
  peer.addTransceiver('audio', { direction: 'recvonly' });
  peer.addTransceiver('video', { direction: 'recvonly' });
  const { sdp: plain = '' } = await peer.createOffer();
  const offer = withStereo(plain);
  const { type, sdp, iceServers } = await signalling.offer(offer);
  if (type === 'offer') {
    peer.close();
    peer = create(configuration(iceServers));
    prepare(peer);
    await peer.setRemoteDescription({ type, sdp });
    const answer = await peer.createAnswer();
    await signalling.answer(answer.sdp ?? '');
    await peer.setLocalDescription(answer);
    return peer;
  }
  if (iceServers.length > 0) peer.setConfiguration(configuration(iceServers));
  prepare(peer);
  await peer.setLocalDescription({ type: 'offer', sdp: offer });
  await peer.setRemoteDescription({ type, sdp: withRole(sdp, 'active') });
  return peer;
}
