// Runs in the measured page: starts players, times them and looks at their pictures.
import { systemClock } from '../src/core/clock.ts';
import { readCounter } from '../test/media/frame-counter.ts';
import type { Kind } from './kinds.ts';
import { nextPicture, SIDES, type RoomPass, type Running, type Side } from './players.ts';
import { compareTicks } from './ticks.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Milliseconds in which a player that was ended has gone. */
const GONE = 200;

const newStage = (): HTMLElement => {
  const stage = document.body.appendChild(document.createElement('div'));
  stage.style.width = '640px';
  return stage;
};

/** The live server's address is in the page's own. */
const live = new URLSearchParams(location.search).get('live') ?? '';

async function start(
  side: Side,
  kind: Kind,
  stage: HTMLElement,
  pass: RoomPass | null,
): Promise<Running> {
  const { [kind]: begin } = await SIDES[side]();
  return begin(stage, { whep: `${live}/live/whep`, hls: `${live}/live/hls/main.m3u8`, pass });
}

/** Starts a player on a stage of its own and ends it again; milliseconds from the call to its first picture. */
async function timeToFirstFrame(side: Side, kind: Kind, pass: RoomPass | null): Promise<number> {
  const stage = newStage();
  const started = performance.now();
  const running = await start(side, kind, stage, pass);
  const took = performance.now() - started;
  await running.stop();
  stage.remove();
  await pause(GONE);
  return took;
}

/** Milliseconds between two questions that a show has for the moment in sight. */
const ASKED_EACH = 250;

/** Starts a player and leaves it playing; ours is asked for the moment it shows, as a show asks it. */
async function keepPlaying(side: Side, kind: Kind, pass: RoomPass | null): Promise<void> {
  const { playback } = await start(side, kind, newStage(), pass);
  if (playback) setInterval(() => playback.capturedAt(), ASKED_EACH);
}

/** One look at the picture. */
export interface Look {
  /** Server time at which it was looked at, and the frame's number in the loop. */
  readonly at: number;
  readonly counter: number;
  /** The moment that our player says it shows. */
  readonly moment: number | null;
}

/** Plays for a while and looks at the picture often. */
async function watch(
  side: Side,
  kind: Kind,
  pass: RoomPass | null,
  { settle, looks }: { readonly settle: number; readonly looks: number },
): Promise<Look[]> {
  const stage = newStage();
  const canvas = document.createElement('canvas');
  const { video, playback, stop } = await start(side, kind, stage, pass);
  await pause(settle);
  const seen: Look[] = [];
  while (seen.length < looks) {
    await nextPicture(video);
    const at = systemClock.now();
    const counter = readCounter(video, canvas);
    const moment = playback?.capturedAt() ?? null;
    if (counter !== null) seen.push({ at, counter, moment });
  }
  await stop();
  stage.remove();
  return seen;
}

/** How far the picture is behind its sound, in milliseconds. */
interface Apart {
  /** By each flash and its tick. */
  readonly seen: readonly number[];
  /** As our player tells it at the end, where its transport does. */
  readonly told: number | null;
}

/** Plays aloud for a while and compares flashes with ticks. */
async function lipSync(
  side: Side,
  kind: Kind,
  pass: RoomPass | null,
  { settle, ticks }: { readonly settle: number; readonly ticks: number },
): Promise<Apart> {
  const { video, playback } = await start(side, kind, newStage(), pass);
  if (playback) playback.setMuted(false);
  else video.muted = false;
  await pause(settle);
  const seen = await compareTicks(video, ticks);
  return { seen, told: (await playback?.health())?.skew ?? null };
}

/** What the benchmarks call in the page, by name. */
const CALLS = { timeToFirstFrame, keepPlaying, watch, lipSync };
export type Calls = typeof CALLS;
Object.assign(globalThis, CALLS);
