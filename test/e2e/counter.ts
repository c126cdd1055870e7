import { build } from 'esbuild';
import type { BrowserPage } from '../engines/browser.ts';

/** Frames of the test clip's loop, and how many a second. */
export const LOOP_FRAMES = 480;
export const FPS = 30;

/** Frames from one counter to another, the short way round the loop. */
export function framesBetween(from: number, to: number): number {
  const forward = (((to - from) % LOOP_FRAMES) + LOOP_FRAMES) % LOOP_FRAMES;
  return forward > LOOP_FRAMES / 2 ? forward - LOOP_FRAMES : forward;
}

/** In the page: the video in sight of a page that plays without elements. */
const SHOWN = "[...document.querySelectorAll('video')].find((one) => one.part.contains('shown'))";

/** Puts `counterNow()` into the page: the frame number that the picture in sight shows; null: none. */
export async function injectCounter(
  page: { evaluate(expression: string): Promise<unknown> },
  shown = SHOWN,
): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { readCounter } from './test/media/frame-counter.ts';
        const canvas = document.createElement('canvas');
        globalThis.counterNow = () => {
          const video = ${shown};
          return video ? readCounter(video, canvas) : null;
        };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const source = outputFiles[0]?.text ?? '';
  await page.evaluate(`(() => { ${source}; return true; })()`);
}

/** Starts to record, in the page, every counter that its picture shows: `recorded` has them. */
export async function recordCounters(page: BrowserPage): Promise<void> {
  await page.evaluate(`(() => {
    globalThis.recorded = [];
    setInterval(() => {
      const counter = counterNow();
      if (counter !== null && counter !== recorded.at(-1)?.counter) {
        recorded.push({ counter, transport: show.state.media.transport, at: performance.now() });
      }
    }, 15);
    return true;
  })()`);
}

/** One picture that the page showed. */
export interface Shown {
  readonly counter: number;
  readonly transport: string;
  /** Milliseconds of the page's life. */
  readonly at: number;
}
