import { CueEvent, FACT_NAMES, FailureEvent, MediaEvent } from '../core/events.ts';
import type { Show } from '../core/show.ts';

/** Fires each fact of a show on an element too, until `signal` aborts. Facts do not bubble. */
export function relayFacts(show: Show, target: EventTarget, signal: AbortSignal): void {
  const fire = (event: Event): boolean => target.dispatchEvent(event);
  for (const name of Object.values(FACT_NAMES)) {
    show.on(name, ({ cue }) => fire(new CueEvent(name, cue)), signal);
  }
  show.on('onair-failed', ({ error }) => fire(new FailureEvent(error)), signal);
  show.on(
    'onair-media-changed',
    ({ state, previous }) => fire(new MediaEvent(state, previous)),
    signal,
  );
  show.cart?.relay?.(target, signal);
}
