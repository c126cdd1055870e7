import { withRole, withStereo } from './sdp.ts';
import type { Signalling } from './signalling.ts';

/**
 * Agrees with the server on what it sends. The offer leaves at once, without waiting for candidates;
 * they are looked for when the answer has named its ICE servers, from a pool filled meanwhile.
 *
 * @param configure the page's own configuration, with the ICE servers that the server named
 * @param create a new peer connection; throws when it is no longer wanted
 * @param kinds what is asked for. Sound first: the answers of some servers (Janus) are in this order
 * whatever was asked
 */
export async function connect(
  signalling: Signalling,
  configure: (named: readonly RTCIceServer[]) => RTCConfiguration,
  create: (configuration: RTCConfiguration) => RTCPeerConnection,
  kinds: readonly string[],
): Promise<RTCPeerConnection> {
  let peer = create(configure([]));
  for (const kind of kinds) peer.addTransceiver(kind, { direction: 'recvonly' });
  const { sdp: plain = '' } = await peer.createOffer();
  const offer = withStereo(plain);
  const { type, sdp, iceServers } = await signalling.offer(offer);
  if (type === 'offer') {
    peer.close();
    peer = create(configure(iceServers));
    await peer.setRemoteDescription({ type, sdp });
    for (const transceiver of peer.getTransceivers())
      if (!kinds.includes(transceiver.receiver.track.kind)) transceiver.direction = 'inactive';
    const answer = await peer.createAnswer();
    await signalling.answer(answer.sdp ?? '');
    await peer.setLocalDescription(answer);
    return peer;
  }
  if (iceServers.length > 0) peer.setConfiguration(configure(iceServers));
  await peer.setLocalDescription({ type: 'offer', sdp: offer });
  await peer.setRemoteDescription({ type, sdp: withRole(sdp, 'active') });
  return peer;
}
