import type { HealthSample } from '../../core/ports.ts';

/** One look at a playback. */
export interface LineLook {
  readonly now: number;
  readonly health: HealthSample;
  /** Whether the player itself says that the picture stands. */
  readonly stands: boolean;
}

/** A look, and what of the time since the one before it the picture stood, in milliseconds. */
interface Entry extends LineLook {
  readonly stood: number;
}

/** More lost packets than this share, for so long, and error correction is at its end. */
const LOSS = 0.08;
const LOSS_FOR = 5_000;
/** Stood for more than this share of the time. */
const STOOD = 1 / 3;
const STOOD_FOR = 20_000;
/** Bits a second that hold no picture, where it also stands; a still one may need no more. */
const STARVED = 150_000;
const STARVED_FOR = 10_000;
const STARVED_STOOD = 1_000;

/** Nothing at all for so long is an outage, of which no line is to blame: the sound would not come either. */
const OUTAGE_FOR = 5_000;

/** Judges by a playback's counters, looked at once a second, whether its line holds a picture. */
export interface LineJudge {
  add(look: LineLook): void;
  /** Whether it does not. */
  isWeak(): boolean;
  /** Share of packets lost in the last seconds, 0–1; 0 where nothing is known. */
  loss(): number;
  /** Forgets what was: another path, or nobody looks. */
  clear(): void;
}

export function createLineJudge(): LineJudge {
  let entries: Entry[] = [];
  const last = (): Entry | undefined => entries.at(-1);
  /** The latest entry that is at least so old; undefined: none is. */
  const before = (ms: number): Entry | undefined =>
    entries.findLast(({ now }) => (last()?.now ?? 0) - now >= ms);
  const stood = (ms: number): number =>
    entries
      .filter(({ now }) => (last()?.now ?? 0) - now < ms)
      .reduce((sum, entry) => sum + entry.stood, 0);

  const isOutage = outages();

  const loss = (): number => {
    const [from, to] = [before(LOSS_FOR)?.health, last()?.health];
    const lost = (to?.packetsLost ?? 0) - (from?.packetsLost ?? 0);
    const came = (to?.packets ?? 0) - (from?.packets ?? 0);
    return from && lost > 0 ? lost / (lost + came) : 0;
  };
  const isStarved = (): boolean => {
    const [from, to] = [before(STARVED_FOR), last()];
    if (!from || !to || from.health.bytes === null || to.health.bytes === null) return false;
    const bits = ((to.health.bytes - from.health.bytes) * 8_000) / (to.now - from.now);
    return bits < STARVED && stood(STARVED_FOR) > STARVED_STOOD;
  };
  return {
    add(look) {
      const previous = last();
      // Counters that went back are another path's.
      if (previous && (look.health.packets ?? 0) < (previous.health.packets ?? 0)) entries = [];
      const stood = stoodSince(last(), look);
      entries = isOutage(last(), look)
        ? [{ ...look, stood: 0 }]
        : [...entries, { ...look, stood }].slice(-40);
    },
    isWeak: () => loss() > LOSS || stood(STOOD_FOR) > STOOD * STOOD_FOR || isStarved(),
    loss,
    clear: () => (entries = []),
  };
}

/** Tells at each look whether nothing at all has come for long. */
function outages(): (previous: LineLook | undefined, look: LineLook) => boolean {
  let cameAt = 0;
  return (previous, { now, health: { bytes } }) => {
    if (bytes === null || bytes !== previous?.health.bytes) cameAt = now;
    return now - cameAt >= OUTAGE_FOR;
  };
}

/** By whoever says most: the engine's own count, frames that do not come, the player's verdict. */
function stoodSince(previous: Entry | undefined, { now, health, stands }: LineLook): number {
  if (!previous) return 0;
  const passed = now - previous.now;
  const { framesDecoded, frozenMs } = health;
  const isStill = framesDecoded !== null && framesDecoded === previous.health.framesDecoded;
  const counted = (frozenMs ?? 0) - (previous.health.frozenMs ?? 0);
  return stands || isStill ? passed : Math.min(Math.max(counted, 0), passed);
}
