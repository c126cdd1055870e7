import type { ReactiveControllerHost } from 'lit';
import { FollowShow } from '../../../controllers/follow-show.ts';
import type { MediaPhase } from '../../../core/ports.ts';
import type { Show } from '../../../core/show.ts';
import { addToMinute, type MinuteSample } from './minute.ts';

/** Milliseconds between two samples. */
const EVERY = 1_000;
/** In these nothing comes, nor will by itself: what was measured before is kept. */
const STILL: readonly MediaPhase[] = ['idle', 'ended', 'failed'];

/**
 * Measures the line of a show each second, as long as `home` has one, its element is in the document
 * and somebody can see the page. Another show, or the same one again, begins a new minute.
 */
export class MinuteWatch {
  readonly #host: ReactiveControllerHost & Element;
  #samples: readonly MinuteSample[] = [];

  constructor(host: ReactiveControllerHost & Element, home: { readonly show: Show | null }) {
    this.#host = host;
    new FollowShow(host, home, (show, signal) => {
      this.#samples = [];
      this.#look(show, signal);
    });
  }

  /** Of the last minute in which anything came, oldest first. */
  get samples(): readonly MinuteSample[] {
    return this.#samples;
  }

  #look(show: Show, signal: AbortSignal): void {
    if (!document.hidden) void this.#sample(show, signal);
    show.clock.after(EVERY, () => this.#look(show, signal), signal);
  }

  async #sample(show: Show, signal: AbortSignal): Promise<void> {
    const { phase, transport } = show.state.media;
    const last = this.#samples.at(-1);
    if (STILL.includes(phase) && (!last || last.phase === phase)) return;
    const health = (await show.playback?.health().catch(() => null)) ?? null;
    if (signal.aborted) return;
    const sample = { at: show.clock.now(), phase, transport, delay: show.delay(), health };
    this.#samples = addToMinute(this.#samples, sample);
    this.#host.requestUpdate();
  }
}
