import type { ConnectionHost } from './connection.ts';
import type { SectionDress } from './dress-description.ts';
import type { OfferedSection } from './offer-sections.ts';
import type { RtcPeer } from './rtc-peer.ts';
import { sectionOf } from './track-sender.ts';

/** What the client sends. */
export interface Uplink {
  /** Prepares the answer to a section, if it is one that the client sends in, or did. */
  take(section: OfferedSection): boolean;
  /** By `mid`: what clients are to be told. */
  dresses(): Map<string, SectionDress>;
}

const isSending = ({ direction }: OfferedSection): boolean =>
  direction === 'sendonly' || direction === 'sendrecv';

export function createUplink(peer: RtcPeer, host: ConnectionHost): Uplink {
  const sections = new Map<string, { receiving: boolean }>();
  /** Adds the section: the library wants one for each that is offered, the declined too. */
  const add = (offered: OfferedSection, receiving: boolean): void => {
    const { kind, mid, payloadType = 0, trackId } = offered;
    const track = peer.addTrack(sectionOf({ kind, mid, payloadType }, 'RecvOnly'));
    sections.set(mid, { receiving });
    if (receiving) host.arrived({ kind, mid, trackId, track });
  };
  const accept = (offered: OfferedSection): void => {
    const { kind, payloadType, simulcast } = offered;
    if (payloadType === undefined) host.refuse(`publishing ${kind} as anything but VP8 or Opus`);
    if (simulcast) host.refuse('publishing layers told apart by RID: publish without simulcast');
    add(offered, payloadType !== undefined && !simulcast);
  };
  return {
    take(offered) {
      const known = sections.get(offered.mid);
      if (!known && isSending(offered)) accept(offered);
      else if (!known) return false;
      else if (known.receiving && !isSending(offered)) {
        known.receiving = false;
        host.stopped(offered.mid);
      } else if (!known.receiving && isSending(offered)) {
        host.refuse('publishing in a section that was used before');
      }
      return true;
    },
    dresses: () =>
      new Map(
        [...sections].map(([mid, { receiving }]) => [
          mid,
          { direction: receiving ? 'recvonly' : 'inactive' },
        ]),
      ),
  };
}
