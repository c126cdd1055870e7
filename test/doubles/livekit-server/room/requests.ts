import {
  DisconnectReason,
  RequestResponse,
  RequestResponse_Reason,
  SubscriptionError,
  SubscriptionResponse,
} from '@livekit/protocol';
import type {
  AddTrackRequest,
  UpdateParticipantMetadata,
  UpdateSubscription,
} from '@livekit/protocol';
import type { Request } from '../signal/signal-line.ts';
import type { Session } from './session.ts';

function addTrack(session: Session, request: AddTrackRequest): void {
  const { member, publishing } = session;
  if (!member.canPublish) return session.refuse('publishing without the grant canPublish');
  session.send({ case: 'trackPublished', value: publishing.announce(request) });
}

function updateSubscription(session: Session, request: UpdateSubscription): void {
  const unknown = session.subscriptions.update(request, session.room);
  const err = SubscriptionError.SE_TRACK_NOTFOUND;
  for (const trackSid of unknown)
    session.send({
      case: 'subscriptionResponse',
      value: new SubscriptionResponse({ trackSid, err }),
    });
  session.refresh();
}

function updateMetadata(session: Session, request: UpdateParticipantMetadata): void {
  const { member, room } = session;
  const { requestId, metadata, attributes } = request;
  const allowed = member.canUpdateMetadata;
  if (allowed) {
    if (metadata) member.metadata = metadata;
    Object.assign(member.attributes, attributes);
    room.changed(member);
  }
  const reason = allowed ? RequestResponse_Reason.OK : RequestResponse_Reason.NOT_ALLOWED;
  const message = allowed ? '' : 'does not have permission to update own metadata';
  session.send({
    case: 'requestResponse',
    value: new RequestResponse({ requestId, reason, message }),
  });
}

function mute(session: Session, trackSid: string, muted: boolean): void {
  const track = session.member.tracks.get(trackSid);
  if (!track) return;
  track.info.muted = muted;
  session.room.changed(session.member);
}

/** Does what a client asks, or says that the double cannot. */
export function answerRequest(session: Session, request: Request): void {
  switch (request.case) {
    case 'offer':
      return session.negotiate(() => session.connection.offered(request.value));
    case 'answer':
      return session.connection.answered(request.value);
    case 'addTrack':
      return addTrack(session, request.value);
    case 'mute':
      return mute(session, request.value.sid, request.value.muted);
    case 'subscription':
      return updateSubscription(session, request.value);
    case 'trackSetting':
      session.subscriptions.set(request.value);
      return session.applySettings();
    case 'updateMetadata':
      return updateMetadata(session, request.value);
    case 'leave':
      return session.end(DisconnectReason.CLIENT_INITIATED);
    // The client's candidates are not needed, as it knocks first; the rest only informs.
    case 'trickle':
    case 'syncState':
    case 'updateLayers':
    case 'updateAudioTrack':
    case 'updateVideoTrack':
    case 'subscriptionPermission':
      return;
    default:
      return session.refuse(`the request '${request.case ?? 'unknown'}'`);
  }
}
