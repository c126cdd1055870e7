import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGS, EXECUTABLES } from '../engines/engines.ts';

/** A bare page for a host and for viewers, on a port of its own. */
export interface StudioPages {
  readonly url: string;
  close(): void;
}

/** What the host's page puts into its picture: the time of day in frames of 1/30 s, in twelve bits. */
export const CLOCK_TURN = 4096;

const SOURCE = `
  import Hls from 'hls.js/dist/hls.mjs';
  import { counterCells, CELLS, COUNTER_ROW, readCounter } from './test/media/frame-counter.ts';
  const TURN = ${CLOCK_TURN};
  const clock = () => Math.floor((performance.timeOrigin + performance.now()) * 0.03);
  Object.assign(globalThis, { Hls, readCounter });

  /** The camera with a clock burned in, and the microphone. */
  globalThis.openCamera = async ({ width = 640, height = 360 } = {}) => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: { width, height }, audio: true });
    const video = Object.assign(document.createElement('video'), { srcObject: camera, muted: true });
    await video.play();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    document.body.append(canvas);
    const context = canvas.getContext('2d');
    const { left, top, width: w, height: h } = COUNTER_ROW;
    const edge = (w * width) / CELLS;
    const draw = () => {
      context.drawImage(video, 0, 0, width, height);
      counterCells(clock() % TURN).forEach((isWhite, i) => {
        context.fillStyle = isWhite ? '#fff' : '#000';
        context.fillRect(left * width + i * edge, top * height, edge, h * height);
      });
    };
    setInterval(draw, 1000 / 30);
    const stream = canvas.captureStream(30);
    stream.addTrack(camera.getAudioTracks()[0]);
    return stream;
  };

  globalThis.publish = async ({ endpoint, token, codec, stream, query = '' }) => {
    const pc = new RTCPeerConnection();
    for (const track of stream.getTracks()) {
      const transceiver = pc.addTransceiver(track, { direction: 'sendonly', streams: [stream] });
      if (track.kind !== 'video') continue;
      const all = RTCRtpSender.getCapabilities('video').codecs;
      const mine = all.filter(({ mimeType, sdpFmtpLine = '' }) =>
        mimeType === 'video/' + codec && (codec === 'VP8' || /packetization-mode=1.*42e01f/.test(sdpFmtpLine)));
      transceiver.setCodecPreferences([...mine, ...all.filter(({ mimeType }) => mimeType === 'video/rtx')]);
    }
    await pc.setLocalDescription();
    const headers = { 'Content-Type': 'application/sdp', Authorization: 'Bearer ' + token };
    const response = await fetch(endpoint + query, { method: 'POST', headers, body: pc.localDescription.sdp });
    const text = await response.text();
    if (response.status !== 201) throw new Error(response.status + ' ' + text);
    await pc.setRemoteDescription({ type: 'answer', sdp: text });
    const session = new URL(response.headers.get('location'), endpoint).href;
    globalThis.pc = pc;
    globalThis.keyframesSent = async () =>
      [...(await pc.getStats()).values()].find(({ type, kind }) => type === 'outbound-rtp' && kind === 'video')
        .keyFramesEncoded;
    globalThis.endStream = async () => {
      await fetch(session, { method: 'DELETE', headers });
      pc.close();
    };
    return text;
  };

  const video = () => document.querySelector('video') ?? document.body.appendChild(
    Object.assign(document.createElement('video'), { muted: true, playsInline: true }));

  globalThis.watchWhep = async (endpoint) => {
    const pc = new RTCPeerConnection();
    pc.addTransceiver('audio', { direction: 'recvonly' });
    pc.addTransceiver('video', { direction: 'recvonly' });
    pc.ontrack = ({ streams }) => (video().srcObject = streams[0]);
    await pc.setLocalDescription();
    const headers = { 'Content-Type': 'application/sdp' };
    const response = await fetch(endpoint, { method: 'POST', headers, body: pc.localDescription.sdp });
    const text = await response.text();
    if (response.status !== 201) throw new Error(response.status + ' ' + text);
    await pc.setRemoteDescription({ type: 'answer', sdp: text });
    globalThis.viewer = pc;
    void video().play();
    record();
  };

  globalThis.watchHls = (url) => {
    const hls = new Hls({ lowLatencyMode: true, maxLiveSyncPlaybackRate: 1.1 });
    globalThis.hls = hls;
    globalThis.hlsErrors = [];
    hls.on(Hls.Events.ERROR, (_, { details, fatal, error }) => hlsErrors.push({ details, fatal, message: String(error) }));
    hls.loadSource(url);
    hls.attachMedia(video());
    void video().play();
    record();
  };

  /** Reads the clock of each new frame: how old it is, milliseconds. */
  const record = () => {
    const began = performance.now();
    globalThis.ages = [];
    globalThis.seen = [];
    const canvas = document.createElement('canvas');
    const look = () => {
      const shown = readCounter(video(), canvas);
      if (shown !== null) {
        const age = (((clock() - shown) % TURN) + TURN) % TURN;
        ages.push(Math.round(age / 0.03));
        if (seen.push(shown) === 1) globalThis.firstAfter = performance.now() - began;
      }
      video().requestVideoFrameCallback(look);
    };
    video().requestVideoFrameCallback(look);
  };

  /** Plays a recording that only staff may fetch. */
  globalThis.playFile = async (url, token) => {
    const response = await fetch(url, { headers: { Authorization: 'Bearer ' + token } });
    video().src = URL.createObjectURL(await response.blob());
    record();
    await video().play();
  };
  globalThis.playedFile = () => ({
    seen,
    sound: video().webkitAudioDecodedByteCount,
    seconds: video().currentTime,
  });

  globalThis.received = async () => {
    const stats = [...(await viewer.getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
    const by = (kind) => stats.find((one) => one.kind === kind) ?? {};
    return {
      frames: by('video').framesDecoded ?? 0,
      lost: by('video').packetsLost ?? 0,
      sound: by('audio').totalSamplesReceived ?? 0,
      concealed: by('audio').concealedSamples ?? 0,
    };
  };
`;

/** Serves the page; a page of another local port counts as the live server's own site. */
export async function serveStudioPages(): Promise<StudioPages> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd() },
    ...{ bundle: true, format: 'iife', write: false },
  });
  const app = new Hono();
  app.get('/', (c) =>
    c.html('<!doctype html><link rel="icon" href="data:,"><body><script src="/page.js"></script>'),
  );
  app.get('/page.js', (c) =>
    c.body(outputFiles[0]?.text ?? '', 200, { 'Content-Type': 'text/javascript' }),
  );
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() }),
    );
  });
}

/** A Chromium whose camera and microphone are its own test picture and tone. */
export const launchWithCamera = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'chrome',
    executablePath: EXECUTABLES.chromium,
    headless: true,
    args: [
      ...CHROMIUM_ARGS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
