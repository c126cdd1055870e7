import type { LadderAtPlay } from './at-play.ts';
import type { Attempt } from './attempt.ts';

/** Milliseconds between two looks. */
const EVERY = 1_000;
/** Sound and picture further apart are noticed (ITU-R BT.1359: from 45 ms). */
const APART = 45;
/** Apart for so long, and not nearer at its end, they do not come together by themselves. */
const FOR = 10_000;
/** Engines draw picture and sound together by more than this in that time, once they have begun to. */
const NEARER = 10;
/** From one mending to the next. Each one in a row that has not helped doubles it. */
const REST = 60_000;
const LONGEST_REST = 600_000;

/** Mends sound and picture that have drifted apart. */
export interface LipSync {
  look(): void;
}

/**
 * Watches how far the picture is from its sound, where the transport tells (`HealthSample.skew`).
 * Past 45 ms for ten seconds, without the engine mending it, the stream is attached to its element anew.
 */
export function createLipSync({ opening, shown }: LadderAtPlay): LipSync {
  const { clock } = opening;
  const drift = createDrift();
  let watched: Attempt | null = null;
  let next = 0;

  const judge = (attempt: Attempt, skew: number | null): void => {
    if (attempt !== shown() || !drift.needsMending(skew, clock.now())) return;
    attempt.reattached++;
    attachAnew(attempt.video);
    opening.onOpen(attempt);
  };
  return {
    look() {
      const now = clock.now();
      const attempt = shown();
      if (attempt !== watched) drift.clear();
      watched = attempt;
      if (now < next || !attempt?.session || attempt.video.paused) return;
      next = now + EVERY;
      void attempt.session.health().then(
        ({ skew }) => judge(attempt, skew ?? null),
        () => undefined,
      );
    },
  };
}

/** Sound and picture, one reading of their distance after the other. */
interface Drift {
  /** Adds a reading, in milliseconds; null: not known. Tells whether they are to be attached anew now. */
  needsMending(skew: number | null, now: number): boolean;
  /** The next reading is of other sound and picture. */
  clear(): void;
}

function createDrift(): Drift {
  let since = Infinity;
  let from = 0;
  let rest = REST;
  let notBefore = 0;
  return {
    needsMending(skew, now) {
      const apart = Math.abs(skew ?? 0);
      if (apart <= APART) {
        if (skew !== null && now >= notBefore) rest = REST;
        since = Infinity;
        return false;
      }
      const isOver = now - since >= FOR;
      if (since === Infinity || (isOver && apart < from - NEARER)) {
        since = now;
        from = apart;
        return false;
      }
      if (!isOver || now < notBefore) return false;
      since = Infinity;
      notBefore = now + rest;
      rest = Math.min(rest * 2, LONGEST_REST);
      return true;
    },
    clear: () => (since = Infinity),
  };
}

function attachAnew(video: HTMLVideoElement): void {
  const { srcObject } = video;
  video.srcObject = null;
  video.srcObject = srcObject;
}
