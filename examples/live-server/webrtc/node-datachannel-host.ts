import type { Track } from 'node-datachannel';
import type { HostPeer, Offer, OfferedMedia, RtpReceiver } from './engine.ts';
import { described, mediaSection, openConnection } from './node-datachannel-connection.ts';
import type { Library } from './node-datachannel-connection.ts';

/** The clock of every picture over RTP, in ticks a second. */
const VIDEO_RATE = 90_000;

type Listener = (packet: Buffer, receiver: RtpReceiver) => void;

function createReceiver(track: Track, media: OfferedMedia, opened: () => void): RtpReceiver {
  let open = false;
  track.onOpen(() => {
    open = true;
    opened();
  });
  track.onClosed(() => (open = false));
  return {
    ...media,
    send(packet) {
      if (!open) return;
      try {
        track.sendMessageBinary(packet);
      } catch {
        open = false; // closed natively, and the callback is still on its way
      }
    },
  };
}

/** The connection of a host who sends. No media handler is set: the studio does repair and reports itself. */
export async function createHostPeer(library: Library, offer: Offer): Promise<HostPeer> {
  const { pc, tracks, lifecycle, close } = openConnection(library, 'host');
  let listener: Listener = () => undefined;
  try {
    const receivers = offer.media.map((media) => {
      const section = mediaSection(library, media, 'RecvOnly');
      if (media.rtx !== undefined) section.addRTXCodec(media.rtx, media.payloadType, VIDEO_RATE);
      const track = pc.addTrack(section);
      tracks.push(track);
      const receiver = createReceiver(track, media, lifecycle.open);
      track.onMessage((packet) => listener(packet, receiver));
      return receiver;
    });
    pc.setRemoteDescription(offer.sdp, 'offer');
    return {
      sdp: await described(pc, 'answer'),
      receivers,
      connected: lifecycle.connected,
      closed: lifecycle.closed,
      onPacket: (next) => (listener = next),
      close: async () => close(),
    };
  } catch (error) {
    close();
    throw error;
  }
}
