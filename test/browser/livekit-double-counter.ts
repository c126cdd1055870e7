import { CELLS, COUNTER_ROW, counterCells } from '../media/frame-counter.ts';

/** A real browser's own picture: 640×360 with a frame number, as the test clip has it. */
export interface CounterCamera {
  readonly track: MediaStreamTrack;
  close(): void;
}

const FRAMES_A_SECOND = 20;

function paint(context: CanvasRenderingContext2D, frame: number): void {
  const { width, height } = context.canvas;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, width, height);
  const cell = (COUNTER_ROW.width * width) / CELLS;
  counterCells(frame).forEach((white, at) => {
    context.fillStyle = white ? '#ffffff' : '#000000';
    const left = COUNTER_ROW.left * width + at * cell;
    context.fillRect(left, COUNTER_ROW.top * height, cell, COUNTER_ROW.height * height);
  });
}

export function openCounterCamera(): CounterCamera {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const context = canvas.getContext('2d')!;
  let frame = 0;
  paint(context, frame);
  const timer = setInterval(() => paint(context, ++frame % 4096), 1000 / FRAMES_A_SECOND);
  const [track] = canvas.captureStream(FRAMES_A_SECOND).getVideoTracks();
  return {
    track: track!,
    close() {
      clearInterval(timer);
      track!.stop();
    },
  };
}
