// Runs in the measured page: which players there are, and how their first picture is seen.
import type { MediaPlayback } from '../src/core/ports.ts';
import type { Kind } from './kinds.ts';

/** A player that plays. */
export interface Running {
  readonly video: HTMLVideoElement;
  /** Ours alone: the moment that it says its picture shows, and its health. */
  readonly playback?: MediaPlayback;
  stop(): unknown;
}

/** The LiveKit room to play, and a token that nobody used yet. */
export interface RoomPass {
  readonly url: string;
  readonly token: string;
}

/** Where a player finds its stream. */
export interface Streams {
  readonly whep: string;
  readonly hls: string;
  readonly pass: RoomPass | null;
}

/** Starts a player and resolves at its first picture. */
export type Start = (stage: HTMLElement, streams: Streams) => Promise<Running>;
export type Starts = Readonly<Record<Kind, Start>>;
export type Side = 'ours' | 'bare';

/** Each side is loaded when it is first started, as a page would. */
export const SIDES: Readonly<Record<Side, () => Promise<Starts>>> = {
  ours: async () => (await import('./our-players.ts')).OURS,
  bare: async () => (await import('./bare-players.ts')).BARE,
};

/** Resolves at the next picture. The same ruler for both sides, whatever else they go by themselves. */
export const nextPicture = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => video.requestVideoFrameCallback(resolve));

export function passed({ pass }: Streams): RoomPass {
  if (!pass) throw new Error('LiveKit is played with a pass alone');
  return pass;
}
