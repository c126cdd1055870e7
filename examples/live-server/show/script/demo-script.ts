import type { Caption } from '../../media/captions.ts';
import { TAKEAWAYS } from './takeaways.ts';
import { recurrences, type Script, type ScriptedCue, type Station } from './script.ts';

/** Milliseconds for which the film shows each product. */
const STATION = 16_000;
/** The products in the film's order; the agenda's segments have the same ids. */
const ORDER = ['mug', 'bag', 'lamp', 'throw'] as const;

export interface DemoScriptOptions {
  /** Milliseconds of one loop. */
  readonly duration: number;
  /** Server time of the film's first frame, milliseconds since 1970. */
  readonly startedAt: number;
  readonly captions: readonly Caption[];
}

/**
 * The film's script: a pin and a segment of the agenda with each product, captions in each
 * language as they are spoken, and one takeaway a loop, of another product each time.
 */
export function demoScript({ duration, startedAt, captions }: DemoScriptOptions): Script {
  return {
    stationAt(elapsed): Station {
      const index = Math.max(0, Math.floor(elapsed / STATION));
      const id = ORDER[index % ORDER.length] ?? ORDER[0];
      return { from: index * STATION, productId: id, segmentId: id };
    },
    between(from, to) {
      const lines = captions.flatMap((caption) =>
        recurrences(caption.from, duration, from, to).map((start) => ({
          from: start,
          cue: captionCue(caption, startedAt + start),
        })),
      );
      const notes = ORDER.flatMap((id, index) => takeaways(id, index, duration, from, to));
      return [...lines, ...notes].sort((a, b) => a.from - b.from);
    },
  };
}

function captionCue({ text, lang, from, to }: Caption, start: number): ScriptedCue['cue'] {
  const until = new Date(start + to - from).toISOString();
  return { type: 'caption', data: { text, lang, until } };
}

/** The product's takeaway comes in every fourth loop, a second before the film moves on. */
function takeaways(
  id: (typeof ORDER)[number],
  index: number,
  duration: number,
  from: number,
  to: number,
): readonly ScriptedCue[] {
  const offset = index * duration + (index + 1) * STATION - 1000;
  return recurrences(offset, ORDER.length * duration, from, to).map((start) => ({
    from: start,
    cue: { type: 'takeaway', data: { productId: id, text: TAKEAWAYS[id] } },
  }));
}
