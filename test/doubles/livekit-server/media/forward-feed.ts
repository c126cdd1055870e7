import { STREAM } from '../../../../examples/live-server/webrtc/engine.ts';
import type { RtpSender } from '../../../../examples/live-server/webrtc/engine.ts';
import { senderReport } from '../../../../examples/live-server/webrtc/rtcp.ts';
import { RTP_HEADER, writeRtpHeader } from '../../../../examples/live-server/webrtc/rtp.ts';
import { startsVp8Keyframe } from './rtp-packet.ts';
import type { RtpPacket } from './rtp-packet.ts';
import type { ReportedClock } from './upstream-feedback.ts';

/** A real track on its way to one subscriber. */
export interface ForwardFeed {
  choose(layer: number | null): void;
  send(packet: RtpPacket): void;
  report(clock: ReportedClock): void;
}

const NTP_TO_UNIX = 2_208_988_800;

/**
 * Begins with a keyframe, and asks for one. Timestamps stay the publisher's; sequence numbers go on
 * without a gap through every pause.
 */
export function createForwardFeed(sender: RtpSender, requestKeyframe: () => void): ForwardFeed {
  const { payloadType, ssrc, kind } = sender;
  let state: 'off' | 'waiting' | 'on' = 'waiting';
  let newest = -1;
  let shift = 0;
  let packets = 0;
  let octets = 0;
  const begins = ({ payload }: RtpPacket): boolean =>
    kind === 'audio' || startsVp8Keyframe(payload);
  requestKeyframe();
  return {
    choose(layer) {
      if (layer === null) state = 'off';
      else if (state === 'off') {
        state = 'waiting';
        requestKeyframe();
      }
    },
    send(packet) {
      if (state === 'off' || !sender.open) return;
      if (state === 'waiting') {
        if (!begins(packet)) return requestKeyframe();
        state = 'on';
        shift = newest + 1 - packet.sequence;
      }
      const { marker, timestamp, payload } = packet;
      const sequence = (packet.sequence + shift) & 0xffff;
      if (newest < 0 || ((sequence - newest) & 0xffff) < 0x8000) newest = sequence;
      const bytes = Buffer.alloc(RTP_HEADER + payload.length);
      writeRtpHeader(bytes, { payloadType, marker, sequence, timestamp, ssrc });
      payload.copy(bytes, RTP_HEADER);
      sender.send(bytes);
      packets++;
      octets += payload.length;
    },
    report({ ntpSeconds, ntpFraction, timestamp }) {
      if (state !== 'on') return;
      const at = (ntpSeconds - NTP_TO_UNIX) * 1000 + (ntpFraction * 1000) / 2 ** 32;
      sender.send(senderReport({ ssrc, at, timestamp, packets, octets, cname: STREAM }));
    },
  };
}
