import type * as LivekitClient from 'livekit-client';
import type { LocalTrackPublication, Room, TrackPublishOptions } from 'livekit-client';
import { systemClock } from '../../core/clock.ts';
import type { Clock } from '../../core/ports.ts';
import {
  PublishFailure,
  type Outgoing,
  type PublishError,
  type PublishErrorReason,
  type PublishTarget,
  type UplinkLimits,
  type UplinkOptions,
  type UplinkSession,
} from '../publishing.ts';
import { sent } from '../webrtc/sent.ts';
import type { StatsSource } from '../webrtc/stats.ts';

type Engine = typeof LivekitClient;

export interface LivekitPublishOptions {
  /** `wss://…` of the LiveKit server. */
  readonly url: string;
  /** A token that may publish into the show's room, or what gives it at each opening. */
  readonly token: string | ((signal: AbortSignal) => string | Promise<string>);
  readonly clock?: Clock;
  readonly load?: () => Promise<Engine>;
}

/** Goes live into a LiveKit room, by `livekit-client`, which is loaded when it is needed. */
export function livekitTarget(options: LivekitPublishOptions): PublishTarget {
  return { name: 'livekit', open: (outgoing, uplink) => openRoom(options, outgoing, uplink) };
}

const failed = (reason: PublishErrorReason, message: string, cause?: unknown): PublishError => ({
  area: 'publish',
  target: 'livekit',
  reason,
  message,
  ...(cause !== undefined && { cause }),
});

async function openRoom(
  { url, token, clock = systemClock, load = () => import('livekit-client') }: LivekitPublishOptions,
  outgoing: Outgoing,
  { limits, signal }: UplinkOptions,
): Promise<UplinkSession> {
  signal.throwIfAborted();
  const engine = await load().catch((cause: unknown) => {
    throw new PublishFailure(failed('unreachable', 'The engine could not be loaded.', cause));
  });
  // Its own reconnecting is kept: media flows on meanwhile, and a stage that leaves and comes back flickers.
  const room = new engine.Room({ stopLocalTrackOnUnpublish: false, disconnectOnPageLeave: true });
  const closed = new Promise<PublishError>((resolve) => {
    room.on(engine.RoomEvent.Disconnected, (reason) => resolve(reasonOf(engine, reason)));
  });
  const leave = (): void => void room.disconnect(false);
  signal.addEventListener('abort', leave, { once: true });
  const stage = new Stage(engine, room, limits);
  try {
    const bearer = typeof token === 'string' ? token : await token(signal);
    await room.connect(url, bearer, { autoSubscribe: false });
    await stage.send(outgoing);
    signal.throwIfAborted();
  } catch (cause) {
    leave();
    signal.throwIfAborted();
    throw new PublishFailure(connectError(engine, cause));
  }
  return {
    closed,
    stats: () => sent(clock.now(), ...stage.sources()),
    send: (next) => stage.send(next),
    setPaused: (paused) => stage.setPaused(paused),
  };
}

/** The tracks that this participant publishes: at most a sound and a picture. */
class Stage {
  readonly #engine: Engine;
  readonly #room: Room;
  readonly #limits: UplinkLimits;
  readonly #live = new Map<'audio' | 'video', LocalTrackPublication>();
  #isPaused = false;

  constructor(engine: Engine, room: Room, limits: UplinkLimits) {
    this.#engine = engine;
    this.#room = room;
    this.#limits = limits;
  }

  async send({ audio, video, source }: Outgoing): Promise<void> {
    const { Source } = this.#engine.Track;
    const { bitrate: maxBitrate, framesPerSecond: maxFramerate } = this.#limits;
    const encoding = { maxBitrate, maxFramerate };
    await this.#put('audio', audio, { source: Source.Microphone });
    await this.#put('video', video, {
      source: source === 'screen' ? Source.ScreenShare : Source.Camera,
      simulcast: false,
      videoEncoding: encoding,
      screenShareEncoding: encoding,
      degradationPreference: 'maintain-resolution',
    });
  }

  async setPaused(paused: boolean): Promise<void> {
    this.#isPaused = paused;
    const picture = this.#live.get('video');
    await (paused ? picture?.mute() : picture?.unmute());
  }

  sources(): StatsSource[] {
    return [...this.#live.values()].flatMap(({ track }) => track?.sender ?? []);
  }

  /** A track of the same kind of source takes the place of the one before; of another kind it is a new one to viewers. */
  async #put(
    kind: 'audio' | 'video',
    track: MediaStreamTrack | null,
    options: TrackPublishOptions,
  ): Promise<void> {
    const host = this.#room.localParticipant;
    const before = this.#live.get(kind);
    const { track: mine } = before ?? {};
    if (track && mine && before?.source === options.source) {
      if (mine.mediaStreamTrack !== track) await mine.replaceTrack(track, true);
      return;
    }
    if (mine) await host.unpublishTrack(mine.mediaStreamTrack, false);
    this.#live.delete(kind);
    if (!track) return;
    const publication = await host.publishTrack(track, options);
    this.#live.set(kind, publication);
    if (this.#isPaused && kind === 'video') await publication.mute();
  }
}

function reasonOf({ DisconnectReason }: Engine, reason: number | undefined): PublishError {
  switch (reason) {
    case DisconnectReason.DUPLICATE_IDENTITY:
      return failed('taken', 'The same host has gone live elsewhere.');
    case DisconnectReason.PARTICIPANT_REMOVED:
      return failed('removed', 'The host was removed from the room.');
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return failed('removed', 'The room was closed.');
    default:
      return failed('silent', 'The connection to the room is gone.');
  }
}

function connectError(engine: Engine, cause: unknown): PublishError {
  const { ConnectionError, ConnectionErrorReason: Reason } = engine;
  if (cause instanceof PublishFailure) return cause.error;
  if (!(cause instanceof ConnectionError)) {
    return failed('not-acceptable', 'The room does not take what this browser sends.', cause);
  }
  if (cause.reason === Reason.NotAllowed) {
    const reason = cause.status === 403 ? 'forbidden' : 'unauthorized';
    return failed(reason, 'The room does not take this token.', cause);
  }
  if (cause.reason === Reason.Timeout) return failed('timeout', 'The room does not answer.', cause);
  if (cause.reason === Reason.ServiceNotFound)
    return failed('not-found', 'There is no LiveKit server at this address.', cause);
  return failed('unreachable', 'The room cannot be reached.', cause);
}
