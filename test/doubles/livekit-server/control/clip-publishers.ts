import {
  ParticipantInfo_State,
  SimulcastCodecInfo,
  TrackInfo,
  TrackSource,
  TrackType,
  VideoLayer,
  VideoQuality,
} from '@livekit/protocol';
import type { ClipLoops, ClipPump, ClipSource } from '../media/clip-source.ts';
import type { Layer } from '../media/media-source.ts';
import { createMember, createSid } from '../room/member.ts';
import type { Member } from '../room/member.ts';
import type { Room } from '../room/room.ts';
import type { ClipPublisher, PublishedClip } from './room-controls.ts';

/** Highest first in quality, as the source has them lowest first in size. */
function describeLayers(layers: readonly Layer[]): VideoLayer[] {
  const qualities = layers.length > 1 ? [VideoQuality.LOW, VideoQuality.HIGH] : [VideoQuality.HIGH];
  return layers.map(
    ({ width, height, bitrate }, at) =>
      new VideoLayer({ quality: qualities[at] ?? VideoQuality.HIGH, width, height, bitrate }),
  );
}

function describePicture(sid: string, name: string, { layers }: ClipSource): TrackInfo {
  const best = layers.at(-1);
  const described = describeLayers(layers);
  const mimeType = 'video/VP8';
  return new TrackInfo({
    sid,
    type: TrackType.VIDEO,
    source: TrackSource.CAMERA,
    name,
    mimeType,
    width: best?.width ?? 0,
    height: best?.height ?? 0,
    simulcast: layers.length > 1,
    layers: described,
    codecs: [new SimulcastCodecInfo({ mimeType, layers: described })],
    stream: 'camera',
  });
}

const describeSound = (sid: string, name: string): TrackInfo =>
  new TrackInfo({
    sid,
    type: TrackType.AUDIO,
    source: TrackSource.MICROPHONE,
    name,
    mimeType: 'audio/opus',
    codecs: [new SimulcastCodecInfo({ mimeType: 'audio/opus' })],
    stream: 'camera',
  });

function memberOf(
  room: Room,
  { identity, name = identity, attributes = {} }: ClipPublisher,
): Member {
  if (room.clients.has(identity)) throw new Error(`${identity} is a real client.`);
  const known = room.members.get(identity);
  if (known) return known;
  const state = ParticipantInfo_State.ACTIVE;
  const member = createMember({ identity, name, attributes: { ...attributes }, state });
  room.enter(member);
  return member;
}

/** Publishes the clip in a room, as somebody whom only the double knows. */
export function publishClip(
  room: Room,
  options: ClipPublisher,
  loops: ClipLoops,
  pump: ClipPump,
): PublishedClip {
  const { kind = 'camera', layers = 2 } = options;
  const { tracks = kind === 'camera' ? ['video', 'audio'] : ['video'] } = options;
  const member = memberOf(room, options);
  const published: { video?: string; audio?: string } = {};
  for (const track of tracks) {
    const sid = createSid('TR');
    const source = pump.source(loops[track], track, track === 'video' ? layers : 1);
    const info =
      track === 'video' ? describePicture(sid, kind, source) : describeSound(sid, 'microphone');
    room.publish(member, { info, source });
    published[track] = sid;
  }
  return { identity: member.identity, sid: member.sid, ...published };
}
