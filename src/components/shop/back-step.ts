/** What marks an entry of the page's history as that of a covering show. */
const MARK = 'onairShow';

/**
 * An entry in the page's history, of the same URL, while a show covers the page: the way back (on Android
 * a button) leaves the show and not the page. The page's own state is kept in it, so that the page's
 * router finds what it knows. Nothing is written before the show covers the page.
 */
export class BackStep {
  readonly #goBack: () => void;
  #id: string | null = null;
  #life: AbortController | null = null;
  /** Our own step back, which takes a moment; an entry made meanwhile would be lost with it. */
  #isLeaving = false;

  constructor(goBack: () => void) {
    this.#goBack = goBack;
  }

  begin(): void {
    if (this.#id !== null || this.#isLeaving) return;
    const id = `${Math.random()}`;
    if (!push(id)) return;
    this.#id = id;
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('popstate', () => this.#look(), { signal });
  }

  /** Takes the entry away again, where the page did not go on from it. */
  end(): void {
    const isHere = this.#id !== null && marked() === this.#id;
    this.forget();
    if (!isHere) return;
    this.#isLeaving = true;
    addEventListener('popstate', () => (this.#isLeaving = false), { once: true });
    history.back();
  }

  /** Leaves the history as it is: an element that is removed may be part of a page that is left. */
  forget(): void {
    this.#id = null;
    this.#life?.abort();
  }

  #look(): void {
    if (marked() === this.#id) return;
    this.forget();
    this.#goBack();
  }
}

function marked(): unknown {
  const { state } = history as { readonly state: Record<string, unknown> | null };
  return typeof state === 'object' ? state?.[MARK] : undefined;
}

/** False: the browser does not allow it. State that is no object is the page's alone: it stays as it is. */
function push(id: string): boolean {
  const { state } = history as { readonly state: unknown };
  if (state !== null && typeof state !== 'object') return false;
  try {
    history.pushState({ ...state, [MARK]: id }, '');
    return true;
  } catch {
    return false;
  }
}
