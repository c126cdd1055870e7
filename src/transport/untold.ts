import type { HealthSample } from '../core/ports.ts';

/** The health of which nothing is told: what an engine does tell is put over it. */
export const UNTOLD: HealthSample = {
  packets: null,
  framesDecoded: null,
  bytes: null,
  packetsLost: null,
  freezes: null,
  frozenMs: null,
  jitterBuffer: null,
  roundTrip: null,
  height: null,
};
