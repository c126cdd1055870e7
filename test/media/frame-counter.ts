/**
 * The test clip's burned-in frame number: a row of square cells, white, black, twelve bits
 * (highest first) and a checksum of four. Runs in Node and in browsers.
 */

/** A rectangle of the picture, in shares of its width and height. */
export interface PictureArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const CELLS = 18;
/** Where the row of cells is: 18 cells of 1/20 of the width. */
export const COUNTER_ROW: PictureArea = { left: 0.05, top: 32 / 360, width: 0.9, height: 32 / 360 };
/** White while the tick sounds, dark otherwise. */
export const FLASH_BAR: PictureArea = { left: 0.05, top: 304 / 360, width: 0.9, height: 40 / 360 };

/** Odd weights, so that no single wrong bit goes unseen; 9, so that an all-black row is wrong. */
const checksum = (frame: number): number =>
  (7 * (frame >> 8) + 3 * ((frame >> 4) & 15) + 5 * (frame & 15) + 9) & 15;

/** The cells of a frame number from 0 to 4095, from left to right; true is white. */
export function counterCells(frame: number): readonly boolean[] {
  const bits = (frame << 4) | checksum(frame);
  return [true, false, ...Array.from({ length: 16 }, (_, bit) => ((bits >> (15 - bit)) & 1) === 1)];
}

/** Pixels of the row alone, from its top left corner; 1 byte a pixel (grey) or 4 (RGBA). */
export interface RowPixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** The frame number that a row of cells shows; null where it cannot be read for certain. */
export function decodeCounter(row: RowPixels): number | null {
  const levels = Array.from({ length: CELLS }, (_, cell) => cellLevel(row, cell));
  const [white = 0, black = 0, ...cells] = levels;
  const contrast = white - black;
  if (contrast < 64) return null;
  let bits = 0;
  for (const level of cells) {
    const share = (level - black) / contrast;
    if (share > 0.3 && share < 0.7) return null;
    bits = (bits << 1) | (share >= 0.7 ? 1 : 0);
  }
  const frame = bits >> 4;
  return (bits & 15) === checksum(frame) ? frame : null;
}

/** Mean brightness of the middle of a cell, away from its blurred edges. */
function cellLevel({ data, width, height }: RowPixels, cell: number): number {
  const bytes = data.length / (width * height);
  const edge = width / CELLS;
  const [left, right] = [Math.floor((cell + 0.25) * edge), Math.ceil((cell + 0.75) * edge)];
  const [top, bottom] = [Math.floor(height / 4), Math.ceil((height * 3) / 4)];
  let sum = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      sum += data[(y * width + x) * bytes + (bytes > 1 ? 1 : 0)] ?? 0;
  return sum / ((right - left) * (bottom - top));
}

/** Pixels of the scaled-down row that {@link readCounter} draws: 8 a cell. */
const SCALED = 8;

/**
 * The number of the frame that a video element shows now; null when there is none or it is unclear.
 * For video of the page's own origin, MSE or WebRTC. Hand in the same canvas when reading often.
 */
export function readCounter(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): number | null {
  const row = drawArea(video, COUNTER_ROW, CELLS * SCALED, SCALED, canvas);
  return row && decodeCounter(row);
}

/** Whether the flash bar is lit now; null when there is no picture. */
export function readFlash(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): boolean | null {
  const bar = drawArea(video, FLASH_BAR, CELLS, 1, canvas);
  return bar && (bar.data[4 * (CELLS / 2) + 1] ?? 0) > 128;
}

function drawArea(
  video: HTMLVideoElement,
  area: PictureArea,
  width: number,
  height: number,
  canvas: HTMLCanvasElement,
): RowPixels | null {
  const { videoWidth, videoHeight } = video;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || videoWidth === 0 || video.readyState < 2) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.drawImage(
    video,
    area.left * videoWidth,
    area.top * videoHeight,
    area.width * videoWidth,
    area.height * videoHeight,
    0,
    0,
    width,
    height,
  );
  return context.getImageData(0, 0, width, height);
}
