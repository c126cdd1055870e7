import type { Outgoing, UplinkLimits } from '../publishing.ts';
import { preferCodecs } from './codecs.ts';

/** Bits a second: music and a second voice come through. */
const SOUND_BITRATE = 96_000;

/** What a connection sends over. */
export interface Senders {
  /** Sends these from now on; a track that is missing sends nothing. */
  send(outgoing: Outgoing): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  /** Once the far side has answered. */
  keepSize(): Promise<void>;
  /** Whether the server takes sound or picture at all. */
  areTaken(): boolean;
}

/**
 * Adds both directions up, so that a camera that comes later needs no new connection. Sound first, as for WHEP.
 *
 * @param pausesSound a pause stops the sound as well: the server tells it from a line that is gone. Others
 * give up a session that sends nothing
 */
export function addSenders(
  peer: RTCPeerConnection,
  { audio, video }: Outgoing,
  limits: UplinkLimits,
  pausesSound: boolean,
): Senders {
  const stream = new MediaStream();
  const add = (
    kind: 'audio' | 'video',
    track: MediaStreamTrack | null,
    encoding: RTCRtpEncodingParameters,
  ): RTCRtpTransceiver =>
    peer.addTransceiver(track ?? kind, {
      direction: 'sendonly',
      streams: [stream],
      sendEncodings: [encoding],
    });
  const sound = add('audio', audio, { maxBitrate: SOUND_BITRATE });
  const picture = add('video', video, {
    maxBitrate: limits.bitrate,
    maxFramerate: limits.framesPerSecond,
  });
  preferCodecs(picture);
  return {
    async send(next) {
      await Promise.all([
        sound.sender.replaceTrack(next.audio),
        picture.sender.replaceTrack(next.video),
      ]);
    },
    async setPaused(paused) {
      const senders = pausesSound ? [picture.sender, sound.sender] : [picture.sender];
      await Promise.all(senders.map((sender) => setActive(sender, !paused)));
    },
    keepSize: () => keepSize(picture.sender).catch(() => undefined),
    areTaken: () =>
      [sound, picture].some(({ currentDirection }) => currentDirection?.includes('send') ?? false),
  };
}

/** An encoding that is not active sends no packet: the far side keeps the last frame, where a muted track sends black. */
async function setActive(sender: RTCRtpSender, active: boolean): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.active = active;
  await sender.setParameters(parameters);
}

/** A size that changes in mid-show is a new stream to recorders and to HLS: rather fewer frames. */
async function keepSize(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters();
  await sender.setParameters({ ...parameters, degradationPreference: 'maintain-resolution' });
}
