import type { MediaError } from '../../core/ports.ts';
import { whepError } from './errors.ts';
import { candidatesOf, fragmentOf, restartedAnswer } from './sdp.ts';
import type { Signalling } from './signalling.ts';

/**
 * Calls `end` once the connection is beyond repair. A connection that loses its path
 * gets one ICE restart where the server can do that.
 */
export function watchConnection(
  peer: RTCPeerConnection,
  signalling: Signalling,
  end: (error: MediaError) => void,
): void {
  let reached = false;
  let restarting = false;
  const lost = (): void =>
    end(whepError(reached ? 'silent' : 'unreachable', 'No network path to the server.'));

  peer.addEventListener('connectionstatechange', () => {
    const state = peer.connectionState;
    reached ||= state === 'connected';
    if (state === 'failed') lost();
    if (state !== 'disconnected' || restarting) return;
    restarting = true;
    restartIce(peer, signalling)
      .catch(() => peer.connectionState === state && lost())
      .finally(() => (restarting = false));
  });

  const transport = peer.getReceivers()[0]?.transport;
  transport?.addEventListener('statechange', () => {
    if (transport.state === 'closed') end(whepError('ended', 'The server closed the session.'));
  });
}

/** Rejects when the server refuses, or answers what cannot be used. */
async function restartIce(peer: RTCPeerConnection, signalling: Signalling): Promise<void> {
  const { sdp = '' } = await peer.createOffer({ iceRestart: true });
  const fragment = await signalling.trickle(fragmentOf(sdp, []), true);
  const answer = restartedAnswer(peer.remoteDescription?.sdp ?? '', fragment);
  await peer.setLocalDescription({ type: 'offer', sdp });
  await peer.setRemoteDescription({ type: 'answer', sdp: answer });
  for (const candidate of candidatesOf(fragment)) await peer.addIceCandidate(candidate);
}
