/** Ticks a second of Opus, whatever it was recorded with. */
export const OPUS_RATE = 48_000;
const PER_MS = OPUS_RATE / 1000;

/** Milliseconds of a frame, by the configuration in the first five bits (RFC 6716 §3.1). */
function frameLength(configuration: number): number {
  if (configuration < 12) return [10, 20, 40, 60][configuration % 4] ?? 20;
  if (configuration < 16) return [10, 20][configuration % 2] ?? 20;
  return [2.5, 5, 10, 20][configuration % 4] ?? 20;
}

/** How long a packet sounds, in ticks; 0 for what is none. */
export function opusTicks(packet: Uint8Array): number {
  const [first, second = 0] = packet;
  if (first === undefined) return 0;
  const frames = [1, 2, 2, second & 0x3f][first & 3] ?? 1;
  // A packet has at most 120 ms.
  return Math.min(120, frameLength(first >> 3) * frames) * PER_MS;
}

/** 20 ms of nothing. */
export const OPUS_SILENCE: Uint8Array = Uint8Array.of(0xfc, 0xff, 0xfe);
