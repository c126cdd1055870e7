import type { Clock } from '../../core/ports.ts';
import { fragmentOf } from './sdp.ts';
import type { Signalling } from './signalling.ts';

/** Milliseconds in which candidates gather for one request. */
const GATHER = 30;

/**
 * Sends candidates as they are found, several in one request, one request at a time.
 * Stops for good when the server refuses one: most servers find the viewer without them.
 */
export function trickle(
  peer: RTCPeerConnection,
  signalling: Signalling,
  clock: Clock,
  signal: AbortSignal,
): void {
  const lines: string[] = [];
  let busy = false;

  const flush = async (): Promise<void> => {
    while (lines.length > 0)
      await signalling.trickle(fragmentOf(peer.localDescription?.sdp ?? '', lines.splice(0)));
    busy = false;
  };

  const found = ({ candidate }: RTCPeerConnectionIceEvent): void => {
    // An empty candidate ends one generation; null ends them all.
    if (candidate?.candidate === '') return;
    lines.push(candidate ? `a=${candidate.candidate}` : 'a=end-of-candidates');
    if (busy) return;
    busy = true;
    clock.after(GATHER, () => void flush().catch(() => undefined), signal);
  };
  peer.addEventListener('icecandidate', found, { signal });
}
