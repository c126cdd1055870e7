/** How bright a picture is, from 0 (black) to 255. */
export interface LightSample {
  readonly mean: number;
  /** How far apart bright and dark are: near 0 where the lens is covered. */
  readonly spread: number;
}

export type LightFinding = 'waiting' | 'covered' | 'dark' | 'dim' | 'glaring' | 'good';

/** A covered lens, a shut laptop. */
const COVERED = 12;
const DARK = 48;
const DIM = 75;
const GLARING = 225;

/** Brightness (BT.709 luma) of the pixels of a canvas, four bytes each. */
export function lightOf(pixels: ArrayLike<number>): LightSample {
  const count = Math.floor(pixels.length / 4);
  if (count === 0) return { mean: 0, spread: 0 };
  let sum = 0;
  let square = 0;
  for (let i = 0; i < count * 4; i += 4) {
    const luma =
      0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0);
    sum += luma;
    square += luma * luma;
  }
  const mean = sum / count;
  return { mean, spread: Math.sqrt(Math.max(0, square / count - mean * mean)) };
}

/** What a host can do about the light. */
export function lightFinding(light: LightSample | null): LightFinding {
  if (!light) return 'waiting';
  if (light.mean < COVERED && light.spread < COVERED) return 'covered';
  if (light.mean < DARK) return 'dark';
  if (light.mean < DIM) return 'dim';
  return light.mean > GLARING ? 'glaring' : 'good';
}
