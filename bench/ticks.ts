// Runs in the measured page: how far a picture is behind its sound, by the clip's flash and tick each second.
import { readFlash } from '../test/media/frame-counter.ts';

/** Runs beside the page: tells the context's time at which each tick begins. The clip hums at 0.01 between them. */
const LISTENER = `let quietSince = 0;
registerProcessor('ticks', class extends AudioWorkletProcessor {
  process([[sound]]) {
    for (const [index, level] of (sound ?? []).entries()) {
      if (Math.abs(level) < 0.1) continue;
      const at = currentTime + index / sampleRate;
      if (at - quietSince > 0.3) this.port.postMessage(at);
      quietSince = at;
    }
    return true;
  }
});`;
/** A tick and a flash further apart than this (milliseconds) are not of the same second. */
const SAME_SECOND = 450;

interface Picture {
  readonly now: number;
  readonly shownAt: number;
}

const nextPicture = (video: HTMLVideoElement): Promise<Picture> =>
  new Promise((resolve) =>
    video.requestVideoFrameCallback((now, { expectedDisplayTime }) =>
      resolve({ now, shownAt: expectedDisplayTime }),
    ),
  );

/**
 * Milliseconds by which each of so many flashes comes after its tick. Sound that a WebRTC stream plays is
 * heard as the engine hands it out, that of another source as the element plays it, so it must not be muted.
 */
export async function compareTicks(video: HTMLVideoElement, count: number): Promise<number[]> {
  const context = new AudioContext();
  const heard = await listen(context, video);
  const canvas = document.createElement('canvas');
  const flashes: number[] = [];
  let [lit, ahead] = [true, -Infinity];
  while (flashes.length < count + 1) {
    const { shownAt } = await nextPicture(video);
    // The context's time moves in steps, and is right as each of them begins.
    ahead = Math.max(ahead, context.currentTime * 1_000 - performance.now());
    const flash = readFlash(video, canvas) ?? lit;
    if (flash && !lit) flashes.push(shownAt);
    lit = flash;
  }
  await context.close();
  const ticks = heard.map((at) => at * 1_000 - ahead);
  return flashes.flatMap((flash) => {
    const apart = ticks.map((tick) => flash - tick).filter((one) => Math.abs(one) < SAME_SECOND);
    return apart.length > 0 ? [apart.reduce(nearer)] : [];
  });
}

const nearer = (a: number, b: number): number => (Math.abs(b) < Math.abs(a) ? b : a);

/** The context's times of the ticks, as they come. */
async function listen(context: AudioContext, video: HTMLVideoElement): Promise<readonly number[]> {
  const url = URL.createObjectURL(new Blob([LISTENER], { type: 'text/javascript' }));
  await context.audioWorklet.addModule(url);
  URL.revokeObjectURL(url);
  const listener = new AudioWorkletNode(context, 'ticks');
  const times: number[] = [];
  listener.port.onmessage = ({ data }) => times.push(Number(data));
  const { srcObject } = video;
  const source =
    srcObject instanceof MediaStream
      ? context.createMediaStreamSource(srcObject)
      : context.createMediaElementSource(video);
  source.connect(listener).connect(context.destination);
  await context.resume();
  return times;
}
