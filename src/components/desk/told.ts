import { actWords } from './act-words.ts';
import type { DeskView } from './desk-view.ts';
import { staffWords } from './staff-words.ts';

/** Tells in words what changed by itself: for assistive technology, politely. What was so before is not told. */
export class Told {
  #words = '';
  #failed: ReadonlySet<string> | null = null;
  #isOffline = false;
  #held = 0;
  #owner: string | null = null;
  #current: string | null = null;

  /** What to say; the same words as before where nothing is new. */
  next(view: DeskView): string {
    this.#words = (this.#failed ? this.#news(view) : null) ?? this.#words;
    this.#failed = new Set(view.state.failed.map(({ opId }) => opId));
    this.#isOffline = view.isOffline;
    this.#held = view.state.held.length;
    this.#current = view.current?.id ?? null;
    this.#owner = view.current?.owner ?? null;
    return this.#words;
  }

  #news(view: DeskView): string | null {
    const { words, state, isOffline, current } = view;
    const fresh = state.failed.find(({ opId }) => !this.#failed?.has(opId));
    if (fresh) return words.t('not-done', { act: actWords(fresh, view) });
    if (isOffline !== this.#isOffline) return words.t(isOffline ? 'offline-note' : 'online-again');
    const isTaken = current?.id === this.#current && current?.owner !== this.#owner;
    if (isTaken && current?.owner != null && !current.isMine)
      return words.t('has-it', { staff: staffWords(current.owner, view) });
    if (state.held.length > this.#held) return words.t('needs-held', { n: state.held.length });
    return null;
  }
}
