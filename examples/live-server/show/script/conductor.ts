import type { CueDraft } from '../effects.ts';
import type { LiveShow } from '../live-show.ts';
import type { Stepper } from '../run-script.ts';
import type { Script } from './script.ts';

/**
 * Milliseconds by which a scripted cue is sent before its moment, so that it is there when
 * the picture comes. Its `at` is the exact moment; viewers hold it until their picture is there.
 */
const LEAD = 300;
/** Cues that could not be stored for longer than this are let go: their picture is past. */
const PATIENCE = 2000;

export interface ConductorOptions {
  readonly show: LiveShow;
  readonly script: Script;
  /** Server time of the media's sample 0, milliseconds since 1970. */
  readonly startedAt: number;
}

/**
 * Keeps the show's cues in step with its clip. A step may throw the refusal `storage-full`;
 * a later one catches up. While the script is off, captions alone go on: they say what is heard.
 */
export function createConductor(options: ConductorOptions): Stepper {
  const { show, script, startedAt } = options;
  let told: number | null = null;
  return {
    step(now) {
      if (show.phase !== 'live') return;
      const until = now + LEAD - startedAt;
      const from = Math.max(told ?? until, until - PATIENCE);
      const isOn = show.staff.script;
      const cues: CueDraft[] = [
        ...(isOn ? stationCues(options, until) : []),
        ...script
          .between(from, until)
          .filter(({ cue }) => isOn || cue.type === 'caption')
          .map(({ from: start, cue }) => ({ ...cue, at: startedAt + start })),
      ];
      if (cues.length > 0) show.commit({ cues: cues.map((cue) => ({ ...cue, by: 'script' })) });
      told = until;
    },
  };
}

/** What lacks for the log to say what the clip shows. What the staff did since stays as it is. */
function stationCues({ show, script, startedAt }: ConductorOptions, elapsed: number): CueDraft[] {
  const { from, productId, segmentId } = script.stationAt(elapsed);
  const at = startedAt + from;
  const { pinned } = show.state.products;
  const { current, entered } = show.state.agenda;
  const isPinned = pinned && (pinned.productId === productId || Date.parse(pinned.from) >= at);
  const isEntered =
    segmentId === undefined || current === segmentId || Date.parse(entered.at(-1)?.at ?? '') >= at;
  return [
    ...(isEntered ? [] : [{ type: 'agenda.enter', at, data: { segmentId } } as const]),
    ...(isPinned ? [] : [{ type: 'product.pin', at, data: { productId } } as const]),
  ];
}
