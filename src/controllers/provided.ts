import { ContextEvent, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SHOWS_CHANGED } from './show-context.ts';

/** An element that may name its show: `for="id"`. */
export type ProvidedHost = ReactiveControllerHost & HTMLElement & { readonly htmlFor?: string };

/**
 * A value of the show element around an element, or of the one that its `for` names. Found in every
 * order: the show element may be defined, added, moved, named or removed after this one.
 */
export class Provided<T> implements ReactiveController {
  readonly #host: ProvidedHost;
  readonly #context: Context<unknown, T>;
  readonly #changed: (value: T | null) => void;
  #value: T | null = null;
  #for = '';
  #unsubscribe: (() => void) | undefined;
  #life = new AbortController();

  /** `changed` is called whenever the value becomes another one. */
  constructor(
    host: ProvidedHost,
    context: Context<unknown, T>,
    changed: (value: T | null) => void = () => undefined,
  ) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    host.addController(this);
  }

  /** The value; null while there is no show element or it has none. */
  get value(): T | null {
    return this.#value;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { ownerDocument } = this.#host;
    const ask = (): void => this.#ask();
    // Each provider says so when it appears: it may be the nearer one, or the one that `for` names.
    // Caught on the way down, since a provider around it lets it come no further up.
    ownerDocument.addEventListener('context-provider', ask, { signal, capture: true });
    ownerDocument.addEventListener(SHOWS_CHANGED, ask, { signal });
    this.#ask();
  }

  hostUpdate(): void {
    const named = this.#host.htmlFor ?? '';
    if (named !== this.#for && this.#host.isConnected) this.#ask();
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#leave();
  }

  #ask(): void {
    this.#for = this.#host.htmlFor ?? '';
    const named = this.#for ? findById(this.#host, this.#for) : null;
    const from = this.#for ? named : this.#host;
    // Providers hand their subscribers on to a nearer one by asking where they stand: who named its
    // show stands nowhere.
    const stand = named ? document.createElement('i') : this.#host;
    let answered = false;
    const answer = (value: T, unsubscribe?: () => void): void => {
      if (!answered && named && request.currentTarget !== named) return unsubscribe?.();
      answered = true;
      if (this.#unsubscribe !== unsubscribe) this.#leave();
      this.#unsubscribe = unsubscribe;
      this.#commit(value);
    };
    const request = new ContextEvent(this.#context, stand, answer, true);
    from?.dispatchEvent(request);
    if (answered) return;
    this.#leave();
    this.#commit(null);
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #commit(value: T | null): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#changed(value);
    this.#host.requestUpdate();
  }
}

/** In the element's own tree, else in those around it, at last in the page. */
function findById(element: Element, id: string): Element | null {
  for (let node: Node | null = element; node;) {
    const root = node.getRootNode() as Document | ShadowRoot;
    const found = root.getElementById?.(id);
    if (found) return found;
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
