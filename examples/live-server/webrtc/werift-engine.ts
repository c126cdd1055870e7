import type * as library from 'werift';
import type { RTCPeerConnection, RTCRtpCodecParameters, RTCRtpTransceiver } from 'werift';
import { STREAM } from './engine.ts';
import type { Engine, Offer, Peer, RtpSender } from './engine.ts';
import { createLifecycle } from './lifecycle.ts';
import { isRtcp } from './rtcp.ts';
import { attribute, sections, withoutCandidates } from './sdp.ts';

type Library = typeof library;

function codecs(library: Library): {
  audio: RTCRtpCodecParameters[];
  video: RTCRtpCodecParameters[];
} {
  const feedback = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }];
  const make = (mimeType: string, clockRate: number, more: object): RTCRtpCodecParameters =>
    new library.RTCRtpCodecParameters({ mimeType, clockRate, ...more });
  return {
    audio: [make('audio/opus', 48_000, { channels: 2, payloadType: 111 })],
    video: [
      make('video/VP8', 90_000, { payloadType: 96, rtcpFeedback: feedback }),
      make('video/rtx', 90_000, { payloadType: 97, parameters: 'apt=96' }),
    ],
  };
}

function createSender(library: Library, transceiver: RTCRtpTransceiver, sdp: string): RtpSender {
  const { sender, kind, mid } = transceiver;
  // The pump sends reports counted from the media clock; the library's own count from its last packet.
  sender.rtcpRunning = true;
  const section = sections(sdp).find((lines) => attribute(lines, 'mid') === mid);
  const payloadType = Number(section?.[0]?.split(' ')[3]);
  return {
    kind: kind === 'audio' ? 'audio' : 'video',
    payloadType,
    ssrc: sender.ssrc,
    get open() {
      return sender.dtlsTransport.state === 'connected';
    },
    send(packet) {
      const sent = isRtcp(packet)
        ? sender.dtlsTransport.sendRtcp(library.RtcpPacketConverter.deSerialize(packet))
        : sender.sendRtp(library.RtpPacket.deSerialize(packet));
      // A socket closed under the packet: the same as loss, and `closed` tells of it.
      sent.catch(() => undefined);
    },
  };
}

function watch(pc: RTCPeerConnection): Pick<Peer, 'connected' | 'closed' | 'close'> {
  const { connected, closed, open, end } = createLifecycle();
  const close = async (): Promise<void> => {
    end();
    await pc.close();
  };
  pc.connectionStateChange.subscribe((state) => {
    if (state === 'connected') open();
    else if (state === 'failed' || state === 'closed') setImmediate(() => void close());
  });
  return { connected, closed, close };
}

async function negotiate(pc: RTCPeerConnection, offer: Offer | null): Promise<void> {
  if (offer) await pc.setRemoteDescription({ type: 'offer', sdp: offer.sdp });
  await pc.setLocalDescription(offer ? await pc.createAnswer() : await pc.createOffer());
}

async function createPeer(library: Library, offer: Offer | null): Promise<Peer> {
  const pc = new library.RTCPeerConnection({
    codecs: codecs(library),
    iceServers: [],
    iceUseIpv6: false,
    iceAdditionalHostAddresses: ['127.0.0.1'],
    bundlePolicy: 'max-bundle',
  });
  const watched = watch(pc);
  try {
    const streams = [new library.MediaStream({ id: STREAM, tracks: [] })];
    const kinds = offer ? offer.media.map(({ kind }) => kind) : (['audio', 'video'] as const);
    const ways = kinds.map((kind) => pc.addTransceiver(kind, { direction: 'sendonly', streams }));
    // Without servers the library asks stun.l.google.com, and where that is silent takes 5 seconds.
    for (const { connection } of pc.iceTransports) connection.stunServer = undefined;
    await negotiate(pc, offer);
    const sdp = pc.localDescription?.sdp ?? '';
    return {
      ...watched,
      sdp,
      senders: ways.map((way) => createSender(library, way, sdp)),
      accept: (answer) =>
        pc.setRemoteDescription({ type: 'answer', sdp: withoutCandidates(answer) }),
    };
  } catch (error) {
    await watched.close();
    throw error;
  }
}

/** werift, all in JavaScript: costs about three times the processor time of libdatachannel. */
export async function openWeriftEngine(): Promise<Engine> {
  const library = await import('werift');
  return {
    name: 'werift',
    answer: (offer) => createPeer(library, offer),
    offer: () => createPeer(library, null),
  };
}
