/** A picture that no encoder can make small: it fills whatever line it is given. */
const [WIDTH, HEIGHT, TILE] = [1280, 720, 256];
const FRAMES_A_SECOND = 30;

/** The track of such a picture, until `signal` aborts. */
export function noisePicture(signal: AbortSignal): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const context = canvas.getContext('2d');
  const tile = noiseTile();
  const paint = (): void => {
    if (!context) return;
    // Shifted by chance, no frame is like the one before.
    const [left, top] = [random(TILE), random(TILE)];
    for (let x = -left; x < WIDTH; x += TILE)
      for (let y = -top; y < HEIGHT; y += TILE) context.drawImage(tile, x, y);
  };
  paint();
  const timer = setInterval(paint, 1_000 / FRAMES_A_SECOND);
  const [track] = canvas.captureStream(FRAMES_A_SECOND).getVideoTracks();
  if (!track) throw new Error('This browser makes no picture of a canvas.');
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    track.stop();
  });
  return track;
}

const random = (below: number): number => Math.floor(Math.random() * below);

function noiseTile(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE;
  const context = canvas.getContext('2d');
  const image = context?.createImageData(TILE, TILE);
  if (!context || !image) return canvas;
  for (let i = 0; i < image.data.length; i++) image.data[i] = i % 4 === 3 ? 255 : random(256);
  context.putImageData(image, 0, 0);
  return canvas;
}
