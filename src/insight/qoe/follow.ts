import { linkedController } from '../../core/abort.ts';
import type { MediaState } from '../../core/ports.ts';
import type { Visit } from '../visit.ts';
import { createPathWatch } from './path-watch.ts';
import { QualityRecord } from './playback-quality.ts';

/** Milliseconds between two looks, and from one telling to the next. */
const LOOK = 1_000;
const TELL = 60_000;

/**
 * Tells how each playback of a visit comes: every minute, and at its end; and each change of its path.
 *
 * @param heard what the media did before this code was here
 * @returns what is to hear all that it does from now on
 */
export function followQuality(visit: Visit, heard: readonly TimedChange[]): Hear {
  const { show, signal, say } = visit;
  if (signal.aborted) return () => undefined;
  const { clock } = show;
  let record: QualityRecord | null = null;
  let life = new AbortController();

  const begin = (at: number, isWhole: boolean): void => {
    record = new QualityRecord(at, isWhole);
    life = linkedController(signal);
    measure(visit, record, life.signal);
  };
  const end = (at: number): void => {
    const ended = record;
    record = null;
    life.abort();
    if (ended) say('qoe', ended.tell(at, true));
  };
  const hear: Hear = ({ state, previous }, at) => {
    watchPath(state);
    if (previous.phase === 'idle') begin(at, true);
    if (state.phase !== 'idle') record?.hear(state, at);
    if (state.phase === 'idle' || state.phase === 'ended') end(at);
  };
  // What plays already, and nobody saw begin, began before anybody looked.
  const [[change, at] = [{ previous: show.state.media }, clock.now()] as const] = heard;
  const { previous } = change;
  const watchPath = createPathWatch(previous.transport, say);
  if (previous.phase !== 'idle' && previous.phase !== 'ended') {
    begin(at, false);
    hear({ state: previous, previous }, at);
  }
  for (const one of heard) hear(...one);
  signal.addEventListener('abort', () => end(clock.now()), { once: true });
  return hear;
}

/** A change of a show's media, and when it was. */
export type TimedChange = readonly [
  change: { readonly state: MediaState; readonly previous: MediaState },
  at: number,
];
type Hear = (...change: TimedChange) => void;

/** Looks each second and tells each minute, until `signal` aborts. */
function measure({ show, say }: Visit, record: QualityRecord, signal: AbortSignal): void {
  const { clock } = show;
  const look = async (): Promise<void> => {
    clock.after(LOOK, () => void look(), signal);
    const health = (await show.playback?.health().catch(() => null)) ?? null;
    if (!signal.aborted) record.look({ now: clock.now(), health, delay: show.delay() });
  };
  const tell = (): void => {
    say('qoe', record.tell(clock.now(), false));
    clock.after(TELL, tell, signal);
  };
  void look();
  clock.after(TELL, tell, signal);
}
