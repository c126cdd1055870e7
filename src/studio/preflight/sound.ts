/** How loud a moment is. Decibels of full scale (dBFS): 0 is the loudest, silence −100. */
export interface SoundLevel {
  readonly rms: number;
  readonly peak: number;
}

/** The quietest that is told. */
export const SILENCE = -100;
/** A sample this near to full scale is cut off: a voice that is too loud, or too near. */
const CLIPPED = -0.5;
/** Below this nothing is plugged in, or the microphone is switched off. */
const DEAD = -75;
/** A voice at arm's length is at −30 to −12. */
const FAINT = -42;
/** Fans and streets. A quiet room is below −55. */
const NOISY = -44;
/** What is told of needs this many moments. */
const ENOUGH = 20;

const decibels = (amplitude: number): number =>
  amplitude > 0 ? Math.max(SILENCE, 20 * Math.log10(amplitude)) : SILENCE;

/** The level of a block of samples, each from −1 to 1. */
export function levelOf(samples: Float32Array | readonly number[]): SoundLevel {
  let square = 0;
  let peak = 0;
  for (const sample of samples) {
    square += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const rms = Math.sqrt(square / Math.max(1, samples.length));
  return { rms: decibels(rms), peak: decibels(peak) };
}

/** `waiting`: too little was heard to tell. */
export type SoundFinding = 'waiting' | 'silent' | 'faint' | 'clipped' | 'good';
export type NoiseFinding = 'waiting' | 'noisy' | 'quiet';

export interface SoundVerdict {
  readonly voice: SoundFinding;
  readonly noise: NoiseFinding;
  /** The room without a voice, in dBFS; null: not known yet. */
  readonly floor: number | null;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? SILENCE;

/**
 * What the last seconds of a microphone say. The floor is the quietest tenth: between words
 * even a fast talker breathes. A voice is the loudest tenth.
 */
export function soundVerdict(levels: readonly SoundLevel[]): SoundVerdict {
  if (levels.length < ENOUGH) return { voice: 'waiting', noise: 'waiting', floor: null };
  const loudness = levels.map(({ rms }) => rms).sort((a, b) => a - b);
  const floor = at(loudness, 0.1);
  const voice = at(loudness, 0.9);
  const clipped = levels.filter(({ peak }) => peak >= CLIPPED).length;
  return {
    floor,
    // A dead microphone has a fine floor.
    noise: voice <= DEAD ? 'waiting' : floor > NOISY ? 'noisy' : 'quiet',
    voice: voiceOf(voice, clipped),
  };
}

/** Three clipped moments: one is a cough. */
function voiceOf(voice: number, clipped: number): SoundFinding {
  if (voice <= DEAD) return 'silent';
  if (clipped >= 3) return 'clipped';
  return voice < FAINT ? 'faint' : 'good';
}
