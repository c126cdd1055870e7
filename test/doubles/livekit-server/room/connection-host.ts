import { MediaSectionsRequirement, ParticipantInfo_State } from '@livekit/protocol';
import type { DataLines } from '../data/data-lines.ts';
import type { ConnectionHost } from '../media/connection.ts';
import type { Feed } from '../media/media-source.ts';
import type { Session, SessionOptions } from './session.ts';

function feedStarted({ room, subscriptions }: Session, sid: string, feed: Feed): void {
  const found = room.find(sid);
  if (!found) return;
  feed.choose(subscriptions.layer(sid, found.track.source));
  room.clients.get(found.member.identity)?.subscribed(sid);
}

/** What a session's peer connections tell it, and what they send through it. */
export function connectionHost(
  session: Session,
  { gate, reachable }: SessionOptions,
  data: DataLines,
): ConnectionHost {
  return {
    gate,
    reachable,
    sendAnswer: (value) => session.send({ case: 'answer', value }),
    sendOffer: (value) => session.send({ case: 'offer', value }),
    requireSections: (numAudios, numVideos) =>
      session.send({
        case: 'mediaSectionsRequirement',
        value: new MediaSectionsRequirement({ numAudios, numVideos }),
      }),
    connected() {
      session.member.state = ParticipantInfo_State.ACTIVE;
      session.room.changed(session.member);
    },
    feedStarted: (sid, feed) => feedStarted(session, sid, feed),
    arrived(track) {
      const published = session.publishing.arrived(track);
      if (published) session.room.publish(session.member, published);
      else session.refuse('a track that no request announced');
    },
    stopped(mid) {
      for (const { info } of session.member.tracks.values())
        if (info.mid === mid) session.room.unpublish(info.sid);
    },
    dataChannel: (channel, direction) => data.attach(channel, direction),
    refuse: (what) => session.refuse(what),
  };
}
