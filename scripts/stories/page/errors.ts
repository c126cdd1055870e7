import { firstLine } from './storybook.ts';

/** What a page says went wrong, since it was last asked. */
export interface PageErrors {
  take(): string[];
}

/** An engine's notice that a layout goes on in the next frame: nothing is lost, nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

/** Listens to errors, promises that nobody caught, and what is written to the console as an error. */
export function watchErrors(): PageErrors {
  let heard: string[] = [];
  const say = (value: unknown): string =>
    value instanceof Error ? `${value.name}: ${firstLine(value.message)}` : String(value);
  addEventListener('error', ({ error, message }) => heard.push(say(error ?? message)));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`Unhandled: ${say(reason)}`));
  const { error } = console;
  console.error = (...values: unknown[]) => {
    heard.push(values.map(say).join(' '));
    error.apply(console, values);
  };
  return {
    take() {
      const taken = [...new Set(heard)].filter((line) => !HARMLESS.test(line));
      heard = [];
      return taken;
    },
  };
}
