import { ContextEvent, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that may name its show: `for="id"`. */
export type ProvidedHost = ReactiveControllerHost & HTMLElement & { readonly htmlFor?: string };

/**
 * A value of the show element around an element, or of the one that its `for` names. Found in every
 * order: the show element may be defined, added or moved after this one.
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
    const { ownerDocument } = this.#host;
    // Each provider says so when it appears: it may be the nearer one, or the one that `for` names.
    const appeared = (): void => this.#ask();
    ownerDocument.addEventListener('context-provider', appeared, { signal: this.#life.signal });
    this.#ask();
  }

  hostUpdate(): void {
    if (this.#for !== (this.#host.htmlFor ?? '')) this.#ask();
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #ask(): void {
    this.#for = this.#host.htmlFor ?? '';
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const from = this.#for ? this.#named(root, this.#for) : this.#host;
    const answer = (value: T, unsubscribe?: () => void): void => {
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#commit(value);
    };
    if (this.#for) this.#commit(null);
    from?.dispatchEvent(new ContextEvent(this.#context, this.#host, answer, true));
  }

  /** In the element's own tree, else in the page. */
  #named(root: Document | ShadowRoot, id: string): Element | null {
    return root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id);
  }

  #commit(value: T | null): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#changed(value);
    this.#host.requestUpdate();
  }
}
