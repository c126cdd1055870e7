import type { Clock } from '../../core/ports.ts';

/** Sound and picture that come from the page itself. */
export interface Card {
  readonly stream: MediaStream;
  /** Stops what comes (true), or lets it come again (false). */
  hold(held: boolean): void;
  /** Pictures handed over so far; null: not counted. */
  sent(): number | null;
}

const WIDTH = 640;
const HEIGHT = 360;
/** Milliseconds between two pictures. */
const FRAME = 40;

/**
 * A drawn card at 25 pictures a second, until `signal` aborts: it says what it is, and shows
 * the time of `clock` and a bar that goes round once a second. Held, it is drawn no more.
 */
export function drawnCard(clock: Clock, signal: AbortSignal): Card {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  let held = false;
  let sent = 0;
  const next = (): void => {
    if (context && !held) {
      draw(context, clock.now());
      sent++;
    }
    clock.after(FRAME, next, signal);
  };
  next();
  const stream = canvas.captureStream();
  signal.addEventListener('abort', () => stop(stream), { once: true });
  return {
    stream,
    sent: () => sent,
    hold: (next) => {
      held = next;
    },
  };
}

/** A stream of the giver's, on tracks of our own. Held, it is black and mute. */
export function givenCard(given: MediaStream, signal: AbortSignal): Card {
  const stream = given.clone();
  signal.addEventListener('abort', () => stop(stream), { once: true });
  return {
    stream,
    sent: () => null,
    hold: (held) => {
      for (const track of stream.getTracks()) track.enabled = !held;
    },
  };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function draw(context: CanvasRenderingContext2D, now: number): void {
  context.fillStyle = '#1d2430';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#f4efe6';
  context.font = '28px sans-serif';
  context.fillText('Drawn in this page: no live show', 40, 80);
  context.font = '64px monospace';
  context.fillText(new Date(now).toISOString().slice(11, 23), 40, 200);
  context.fillRect(((now % 1000) / 1000) * WIDTH, 280, 40, 40);
}
