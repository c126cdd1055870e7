import { randomInt } from 'node:crypto';
import * as library from 'node-datachannel';
import type { Track } from 'node-datachannel';
import { STREAM } from '../../../../examples/live-server/webrtc/engine.ts';
import type { FeedbackSender, MediaKind } from './media-source.ts';
import type { RtcPeer } from './rtc-peer.ts';

/** A section of a session description for one sound or picture. */
export interface TrackSection {
  readonly kind: MediaKind;
  readonly mid: string;
  readonly payloadType: number;
}

/** A section's way out: one track after another may use it, each with an SSRC of its own. */
export interface SectionSender extends FeedbackSender {
  /** Another track takes the section: changes `ssrc`. */
  renew(): void;
}

/** Packets kept for a subscriber who reports one missing: about two seconds. */
const KEPT_FOR_NACK = 512;
/** Tracks that a section can carry one after the other: their SSRCs are told to the library at once. */
const TRACKS_A_SECTION = 16;
const PAYLOAD_SPECIFIC_FEEDBACK = 206;
const PLI = 1;
const FIR = 4;

/** A section with the double's one codec of that kind: Opus or VP8. */
export function sectionOf(
  { kind, mid, payloadType }: TrackSection,
  direction: 'SendOnly' | 'RecvOnly',
): library.Audio | library.Video {
  const section =
    kind === 'audio' ? new library.Audio(mid, direction) : new library.Video(mid, direction);
  if ('addOpusCodec' in section) section.addOpusCodec(payloadType);
  else section.addVP8Codec(payloadType);
  return section;
}

/** Whether a compound RTCP packet asks for a keyframe. */
function asksForKeyframe(packet: Buffer): boolean {
  for (let at = 0; at + 4 <= packet.length; at += 4 * (packet.readUInt16BE(at + 2) + 1)) {
    const format = (packet[at] ?? 0) & 0x1f;
    if (packet[at + 1] === PAYLOAD_SPECIFIC_FEEDBACK && (format === PLI || format === FIR))
      return true;
  }
  return false;
}

/** Adds a track to send on. It opens once the connection does. */
export function addSendingTrack(peer: RtcPeer, section: TrackSection): SectionSender {
  const ssrcs = Array.from({ length: TRACKS_A_SECTION }, () => randomInt(1, 2 ** 32));
  const media = sectionOf(section, 'SendOnly');
  for (const ssrc of ssrcs) media.addSSRC(ssrc, STREAM);
  const track = peer.addTrack(media);
  if (section.kind === 'video') track.setMediaHandler(new library.RtcpNackResponder(KEPT_FOR_NACK));
  return createSender(track, section, ssrcs);
}

function createSender(
  track: Track,
  { kind, payloadType }: TrackSection,
  ssrcs: readonly number[],
): SectionSender {
  let keyframeRequest: (() => void) | undefined;
  let used = 0;
  track.onMessage((packet) => {
    if (asksForKeyframe(packet)) keyframeRequest?.();
  });
  return {
    kind,
    payloadType,
    get ssrc() {
      return ssrcs[used % ssrcs.length] ?? 0;
    },
    get open() {
      return track.isOpen();
    },
    renew: () => void used++,
    send(packet) {
      try {
        if (track.isOpen()) track.sendMessageBinary(packet);
      } catch {
        // closed natively between the question and the call: a packet lost, no more
      }
    },
    onKeyframeRequest: (callback) => (keyframeRequest = callback),
  };
}
