import type { HealthSample } from '../core/ports.ts';

/** Milliseconds after which trouble counts. */
export interface HealthLimits {
  /** Without a new packet: perhaps silent. */
  readonly suspect: number;
  /** Without a new packet: silent. */
  readonly silent: number;
  /** Without a new picture, although packets come: perhaps stuck. */
  readonly still: number;
  /** Without a new picture, although packets come: stuck. */
  readonly stuck: number;
}

/**
 * For media that comes packet by packet. Gaps of 170 ms are ordinary on a loaded machine,
 * ICE itself notices a dead peer only after 5–7 s.
 */
export const PACKET_LIMITS: HealthLimits = { suspect: 250, silent: 700, still: 700, stuck: 1_500 };

/** For media that comes segment by segment, of up to 6 s. */
export const SEGMENT_LIMITS: HealthLimits = {
  suspect: 8_000,
  silent: 12_000,
  still: 3_000,
  stuck: 10_000,
};

/** A sampler later than this was held up itself; the rest of the gap proves nothing. */
const ON_TIME = 200;

/** Pictures may stand this long in a session that is well. */
const BREATH = 500;

/** What the counters of a session have shown so far. */
export interface Pulse {
  readonly at: number;
  readonly packets: number | null;
  readonly frames: number | null;
  /** Milliseconds without a new packet, as far as on-time samples prove. */
  readonly quiet: number;
  /** Milliseconds without a new picture while packets came. */
  readonly still: number;
}

/** What is seen at one sample. */
interface Glance {
  readonly now: number;
  readonly sample: HealthSample;
  /** Whether pictures are to be expected: nobody draws a hidden page. */
  readonly watched: boolean;
}

export type Verdict = 'ok' | 'suspect' | 'silent' | 'stuck';

/** Adds one sample to a pulse. What an engine does not count, or never has, is not held against it. */
export function observe(last: Pulse | null, glance: Glance, limits: HealthLimits): Pulse {
  const { now, sample, watched } = glance;
  const packets = sample.packets || sample.bytes || null;
  const frames = sample.framesDecoded || null;
  const gap = last ? Math.min(now - last.at, ON_TIME) : 0;
  const isQuiet = packets !== null && packets === last?.packets;
  const quiet = isQuiet ? last.quiet + gap : 0;
  const isStill = watched && quiet < limits.suspect && frames !== null && frames === last?.frames;
  const still = isStill ? last.still + gap : 0;
  return { at: now, packets, frames, quiet, still };
}

/** How a session stands. */
export function verdict({ quiet, still }: Pulse, limits: HealthLimits): Verdict {
  if (quiet >= limits.silent) return 'silent';
  if (still >= limits.stuck) return 'stuck';
  return quiet >= limits.suspect || still >= limits.still ? 'suspect' : 'ok';
}

/** Whether packets and pictures come as they should. */
export function isWell(pulse: Pulse, limits: HealthLimits): boolean {
  return verdict(pulse, limits) === 'ok' && pulse.still < BREATH;
}
