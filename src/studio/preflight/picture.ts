import type { PictureSize } from '../studio-state.ts';

export type PictureFinding = 'waiting' | 'small' | 'slow' | 'upright' | 'good';

/** What a camera really gives, where that is less than a show wants. */
export function pictureFinding(size: PictureSize | null): PictureFinding {
  if (!size) return 'waiting';
  const { width, height, framesPerSecond } = size;
  if (height > width) return 'upright';
  if (height < 540) return 'small';
  return framesPerSecond > 0 && framesPerSecond < 20 ? 'slow' : 'good';
}
