import type { AddTrackRequest } from '@livekit/protocol';
import {
  SimulcastCodecInfo,
  TrackInfo,
  TrackPublishedResponse,
  TrackType,
} from '@livekit/protocol';
import type { ArrivedTrack } from '../media/connection.ts';
import { createForwardSource } from '../media/forward-source.ts';
import type { PublishedTrack } from './member.ts';
import { createSid } from './member.ts';

/** What a real client publishes: announced by a request, then seen in an offer. */
export interface Publishing {
  /** Names the track; it is published once its packets have a way in. */
  announce(request: AddTrackRequest): TrackPublishedResponse;
  /** The published track; undefined where nobody announced it. */
  arrived(track: ArrivedTrack): PublishedTrack | undefined;
}

const MIME = { [TrackType.AUDIO]: 'audio/opus', [TrackType.VIDEO]: 'video/VP8' } as const;

function describeTrack(request: AddTrackRequest): TrackInfo {
  const { type, cid, name, muted, source, width, height, layers, stream } = request;
  const mimeType = type === TrackType.VIDEO ? MIME[type] : MIME[TrackType.AUDIO];
  return new TrackInfo({
    sid: createSid('TR'),
    type,
    name,
    muted,
    source,
    width,
    height,
    layers: layers.slice(-1),
    mimeType,
    codecs: [new SimulcastCodecInfo({ mimeType, cid, layers: layers.slice(-1) })],
    stream: stream || 'camera',
  });
}

export function createPublishing(): Publishing {
  const pending = new Map<string, TrackInfo>();
  const claim = ({ kind, trackId }: ArrivedTrack): [string, TrackInfo] | undefined => {
    const named = [...pending].find(([cid]) => cid === trackId);
    const type = kind === 'audio' ? TrackType.AUDIO : TrackType.VIDEO;
    // Some clients name the track anew in SDP.
    return named ?? [...pending].find(([, info]) => info.type === type);
  };
  return {
    announce(request) {
      const track = describeTrack(request);
      pending.set(request.cid, track);
      return new TrackPublishedResponse({ cid: request.cid, track });
    },
    arrived(arrived) {
      const claimed = claim(arrived);
      if (!claimed) return undefined;
      const [cid, info] = claimed;
      pending.delete(cid);
      info.mid = arrived.mid;
      for (const codec of info.codecs) codec.mid = arrived.mid;
      const layer = { width: info.width, height: info.height, bitrate: 0 };
      return { info, source: createForwardSource(arrived.track, arrived.kind, layer) };
    },
  };
}
