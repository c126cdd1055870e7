/** A viewer in Node: libdatachannel, as the other end of what the server sends. */
import { isRtcp } from '../../../examples/live-server/webrtc/rtcp.ts';
import { Audio, PeerConnection, RtcpReceivingSession, Video } from 'node-datachannel';
import type { Track } from 'node-datachannel';
import { RtcpPacketConverter, RtpPacket } from 'werift';
import type { RtcpPacket } from 'werift';

export interface ViewerClient {
  readonly offer: string;
  /** RTP by kind, in the order in which it came. */
  readonly audio: RtpPacket[];
  readonly video: RtpPacket[];
  readonly rtcp: RtcpPacket[];
  /** Resolves when `condition` holds; looked at each time something came. Rejects after 10 seconds. */
  until(condition: () => boolean): Promise<void>;
  take(answer: string): void;
  /** Sends RTCP about the picture. */
  tell(packet: Buffer): void;
  state(): string;
  close(): void;
}

export interface ViewerClientOptions {
  /** Sends receiver reports, as browsers do; then RTCP that comes is not shown. */
  readonly reports?: boolean;
  /** Answers this offer, instead of making one. */
  readonly remoteOffer?: string;
  readonly kinds?: readonly ('audio' | 'video')[];
  /** The one picture codec it knows; default VP8. */
  readonly picture?: 'vp8' | 'h264';
}

const H264 = 'profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1';

function createTrack(
  pc: PeerConnection,
  kind: 'audio' | 'video',
  mid: string,
  picture: 'vp8' | 'h264',
): Track {
  if (kind === 'audio') {
    const audio = new Audio(mid, 'RecvOnly');
    audio.addOpusCodec(111);
    return pc.addTrack(audio);
  }
  const video = new Video(mid, 'RecvOnly');
  if (picture === 'h264') video.addH264Codec(96, H264);
  else video.addVP8Codec(96);
  return pc.addTrack(video);
}

const described = (pc: PeerConnection, type: 'offer' | 'answer'): Promise<string> =>
  new Promise((resolve) => {
    pc.onGatheringStateChange((state) => {
      if (state === 'complete') resolve(pc.localDescription()!.sdp);
    });
    pc.setLocalDescription(type);
  });

export async function openViewerClient(options: ViewerClientOptions = {}): Promise<ViewerClient> {
  const { reports = false, remoteOffer, kinds = ['audio', 'video'], picture = 'vp8' } = options;
  const pc = new PeerConnection('client', { iceServers: [], disableAutoNegotiation: true });
  const received = { audio: [] as RtpPacket[], video: [] as RtpPacket[], rtcp: [] as RtcpPacket[] };
  const waiting = new Set<() => void>();
  // Not inside the library's callback: an exception there ends the process.
  const look = (): unknown => setImmediate(() => waiting.forEach((check) => check()));
  const mids = remoteOffer ? ['audio', 'video'] : ['0', '1'];
  const tracks = kinds.map((kind, at) => {
    const track = createTrack(pc, kind, mids[at]!, picture);
    if (reports) track.setMediaHandler(new RtcpReceivingSession());
    track.onClosed(() => undefined); // without it the closed track keeps the process alive
    track.onMessage((packet) => {
      if (isRtcp(packet)) received.rtcp.push(...RtcpPacketConverter.deSerialize(packet));
      else received[kind].push(RtpPacket.deSerialize(packet));
      look();
    });
    return track;
  });
  pc.onStateChange(look);
  if (remoteOffer) pc.setRemoteDescription(remoteOffer, 'offer');
  const offer = await described(pc, remoteOffer ? 'answer' : 'offer');
  return {
    offer,
    ...received,
    take: (answer) => pc.setRemoteDescription(answer, 'answer'),
    tell: (packet) => void tracks[kinds.indexOf('video')]?.sendMessageBinary(packet),
    state: () => pc.state(),
    until: (condition) =>
      new Promise((resolve, reject) => {
        const finish = (settle: () => void): void => {
          clearTimeout(deadline);
          waiting.delete(check);
          settle();
        };
        const check = (): void => {
          if (condition()) finish(resolve);
        };
        const deadline = setTimeout(
          () => finish(() => reject(new Error(`Waited in vain for ${String(condition)}`))),
          10_000,
        );
        waiting.add(check);
        check();
      }),
    close() {
      for (const track of tracks) track.close();
      pc.close();
    },
  };
}
