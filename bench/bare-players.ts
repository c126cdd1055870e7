// Runs in the measured page: each engine as its own documentation has a muted viewer use it.
import { nextPicture, passed, type Start, type Starts } from './players.ts';

const addVideo = (stage: HTMLElement): HTMLVideoElement => {
  const video = document.createElement('video');
  video.muted = video.playsInline = true;
  // The size of ours, so that both are sent the same layer and draw the same pixels.
  Object.assign(video.style, { width: '100%', aspectRatio: '16 / 9' });
  stage.append(video);
  return video;
};

const whep: Start = async (stage, streams) => {
  const video = addVideo(stage);
  const shown = nextPicture(video);
  const pc = new RTCPeerConnection();
  const stream = new MediaStream();
  pc.ontrack = ({ track }) => stream.addTrack(track);
  pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.addTransceiver('video', { direction: 'recvonly' });
  await pc.setLocalDescription();
  const response = await fetch(streams.whep, {
    method: 'POST',
    headers: { 'content-type': 'application/sdp' },
    body: pc.localDescription?.sdp ?? '',
  });
  const sdp = await response.text();
  video.srcObject = stream;
  void video.play();
  await pc.setRemoteDescription({ type: 'answer', sdp });
  await shown;
  const session = new URL(response.headers.get('location') ?? '', streams.whep);
  return {
    video,
    async stop() {
      pc.close();
      await fetch(session, { method: 'DELETE' });
    },
  };
};

const hls: Start = async (stage, streams) => {
  const { default: Hls } = await import('hls.js/light');
  const video = addVideo(stage);
  const shown = nextPicture(video);
  const engine = new Hls({ lowLatencyMode: true });
  engine.loadSource(streams.hls);
  engine.attachMedia(video);
  void video.play();
  await shown;
  return { video, stop: () => engine.destroy() };
};

/**
 * Its `attach` of a sound takes the mute off the element: sound is then opened first, or the browser refuses
 * to play and is asked anew, muted. So the picture alone is attached that way, and the sound joins its stream.
 */
const livekit: Start = async (stage, streams) => {
  const { Room, RoomEvent } = await import('livekit-client');
  const video = addVideo(stage);
  const shown = nextPicture(video);
  const room = new Room({ adaptiveStream: true });
  const sounds: MediaStreamTrack[] = [];
  room.on(RoomEvent.TrackSubscribed, (track) => {
    if (track.kind === 'video') track.attach(video);
    else sounds.push(track.mediaStreamTrack);
    const stream = video.srcObject as MediaStream | null;
    for (const sound of sounds) stream?.addTrack(sound);
  });
  const { url, token } = passed(streams);
  await room.connect(url, token);
  await shown;
  return { video, stop: () => room.disconnect() };
};

export const BARE: Starts = { whep, hls, livekit };
