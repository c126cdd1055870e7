import { expect } from 'chai';
import { MediaFailure } from '../../src/core/media-failure.ts';
import type { HealthSample, MediaError, MediaSession } from '../../src/core/ports.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { eventually, pause, rejection, within } from '../../src/testing/assert.ts';
import { readCounter } from '../media/frame-counter.ts';
import { newVideo } from './hls-stage.ts';
import { livekitPlace, type LivekitPlace } from './livekit-stage.ts';

export const hasWebRtc = 'RTCPeerConnection' in globalThis;
/** A group of tests that needs WebRTC. */
export const describeWebRtc = hasWebRtc ? describe : describe.skip;

/** One viewer before one room, anew for each test. */
export interface LivekitWatcher {
  readonly place: LivekitPlace;
  readonly video: HTMLVideoElement;
  readonly owner: AbortController;
}

export const at = {} as { -readonly [Key in keyof LivekitWatcher]: LivekitWatcher[Key] };

/** Sets {@link at} before each test of a file, and clears up after it. */
export function watchLivekit(): void {
  beforeEach(async () => {
    if (!hasWebRtc) return;
    at.owner = new AbortController();
    at.video = newVideo();
    Object.assign(at.video.style, { display: 'block', width: '640px', height: '360px' });
    at.place = await livekitPlace();
  });
  afterEach(async () => {
    if (!hasWebRtc) return;
    at.owner.abort();
    at.video.remove();
    await at.place.mend();
  });
}

export const open = (source: MediaSource = at.place.source): Promise<MediaSession> =>
  at.place.transport.open(source, { video: at.video, signal: at.owner.signal });

const canvas = document.createElement('canvas');
/** The frame number in the picture. */
export const counter = (): number | null => readCounter(at.video, canvas);

/** Settles once two different frame numbers were read from the picture. */
export async function pictureMoves(): Promise<void> {
  const seen = new Set<number>();
  await eventually(() => {
    const frame = counter();
    if (frame !== null) seen.add(frame);
    return seen.size > 1;
  }, 'two frame numbers');
}

/** The first viewer as the server sees it. */
export const viewer = async () => (await at.place.stage.room.viewers())[0]!;

export async function failureOf(opening: Promise<unknown>): Promise<MediaError> {
  const failure = await within(rejection(opening, 'open()'), 'open()', 15_000);
  expect(failure).to.be.instanceOf(MediaFailure);
  return (failure as MediaFailure).error;
}

/** The counters at the beginning and at the end of `ms`. */
export async function watch(
  session: MediaSession,
  ms: number,
): Promise<{ readonly before: HealthSample; readonly after: HealthSample }> {
  const before = await session.health();
  await pause(ms);
  return { before, after: await session.health() };
}
