import { randomInt } from 'node:crypto';
import type { Track } from 'node-datachannel';
import { STREAM } from './engine.ts';
import type { Engine, OfferedMedia, Peer, RtpSender } from './engine.ts';
import { described, mediaSection, openConnection } from './node-datachannel-connection.ts';
import type { Connection, Library } from './node-datachannel-connection.ts';
import { createHostPeer } from './node-datachannel-host.ts';
import { withoutCandidates } from './sdp.ts';

/** Packets kept for a viewer who reports one missing: about two seconds. */
const KEPT_FOR_NACK = 512;

/** What we offer ourselves. */
const OWN_MEDIA: readonly OfferedMedia[] = [
  { kind: 'audio', mid: 'audio', payloadType: 111, codec: 'opus' },
  { kind: 'video', mid: 'video', payloadType: 96, codec: 'vp8' },
];

function addTrack(
  library: Library,
  { pc, tracks }: Connection,
  media: OfferedMedia,
  ssrc: number,
): Track {
  const section = mediaSection(library, media, 'SendOnly');
  section.addSSRC(ssrc, STREAM, STREAM, media.kind);
  const track = pc.addTrack(section);
  tracks.push(track);
  if (media.kind === 'video') track.setMediaHandler(new library.RtcpNackResponder(KEPT_FOR_NACK));
  return track;
}

function createSender(
  track: Track,
  { kind, payloadType }: OfferedMedia,
  ssrc: number,
  opened: () => void,
): RtpSender {
  let open = false;
  track.onOpen(() => {
    open = true;
    opened();
  });
  track.onClosed(() => (open = false));
  return {
    kind,
    payloadType,
    ssrc,
    get open() {
      return open;
    },
    send(packet) {
      if (!open) return;
      try {
        track.sendMessageBinary(packet);
      } catch {
        open = false; // closed natively, and the callback is still on its way
      }
    },
    onFeedback: (listener) => track.onMessage(listener),
  };
}

async function createPeer(
  library: Library,
  media: readonly OfferedMedia[],
  offer: string | null,
): Promise<Peer> {
  const connection = openConnection(library, 'viewer');
  const { pc, lifecycle, close } = connection;
  try {
    const senders = media.map((one) => {
      const ssrc = randomInt(1, 2 ** 32);
      return createSender(addTrack(library, connection, one, ssrc), one, ssrc, lifecycle.open);
    });
    if (offer !== null) pc.setRemoteDescription(offer, 'offer');
    return {
      sdp: await described(pc, offer === null ? 'offer' : 'answer'),
      senders,
      connected: lifecycle.connected,
      closed: lifecycle.closed,
      accept: async (answer) => pc.setRemoteDescription(withoutCandidates(answer), 'answer'),
      close: async () => close(),
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** libdatachannel. Rejects where its native library cannot be loaded. */
export async function openNodeDataChannelEngine(): Promise<Engine> {
  const library = await import('node-datachannel');
  return {
    name: 'node-datachannel',
    answer: (offer) => createPeer(library, offer.media, offer.sdp),
    offer: () => createPeer(library, OWN_MEDIA, null),
    receive: (offer) => createHostPeer(library, offer),
  };
}
