import type { StudioView } from './studio-view.ts';

/** Tells in words what changed by itself or at once: for assistive technology, politely. */
export class Told {
  #words = '';
  #before = 'off';

  /** What to say; the same words as before where nothing is new. */
  next({ words, state }: StudioView): string {
    const { phase, isPaused } = state.air;
    const now = phase === 'live' && isPaused ? 'paused' : phase;
    if (now === this.#before) return this.#words;
    if (now === 'live') {
      this.#words = words.t(this.#before === 'waiting' ? 'said-live-again' : 'said-live');
    } else if (now === 'paused') this.#words = words.t('said-paused');
    else if (now === 'waiting') this.#words = words.t('waiting-title');
    else if (now === 'ended') this.#words = words.t('ended-title');
    else this.#words = '';
    this.#before = now;
    return this.#words;
  }
}
