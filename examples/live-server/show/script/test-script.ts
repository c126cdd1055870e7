import type { Script } from './script.ts';

/** Milliseconds between two pins: 120 frames, so each falls exactly on a frame. */
const PIN_PERIOD = 4000;
const SECOND = 1000;
const FRAMES_A_SECOND = 30;

/**
 * The test clip's script, by which cues can be held against the picture.
 * `startedAt + k × 4000` ms: pin of product `a` (k even) or `b` (k odd).
 * Each whole second: a caption, one second long, `frame <n>`: the number that the counter
 * shows at its start.
 */
export function testScript(clipDuration: number, startedAt: number): Script {
  return {
    stationAt(elapsed) {
      const k = Math.max(0, Math.floor(elapsed / PIN_PERIOD));
      return { from: k * PIN_PERIOD, productId: k % 2 === 0 ? 'a' : 'b' };
    },
    between(from, to) {
      const lines = [];
      for (let second = Math.floor(from / SECOND) + 1; second * SECOND <= to; second++) {
        const start = second * SECOND;
        const frame = ((start % clipDuration) * FRAMES_A_SECOND) / SECOND;
        const until = new Date(startedAt + start + SECOND).toISOString();
        const data = { text: `frame ${frame}`, lang: 'en', until };
        lines.push({ from: start, cue: { type: 'caption', data } as const });
      }
      return lines;
    },
  };
}
