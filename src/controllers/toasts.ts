import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../core/ports.ts';
import type { MessageValues } from '../i18n/message.ts';
import type { FirstMessageKey } from '../i18n/messages.ts';

/** Milliseconds that a message stays, while nobody holds it. */
const STAYS_MS = 6_000;

/** A short message that comes by itself. */
export interface Toast {
  readonly kind: 'done' | 'answer' | 'error';
  readonly message: FirstMessageKey;
  readonly values?: MessageValues;
  /** What the viewer can do about it. */
  readonly action?: { readonly message: FirstMessageKey; run(): void };
  /** Whether what is in sight says the same: then it goes, or never comes. */
  isSaid?(): boolean;
}

/** Messages one at a time. Each stays six seconds, longer while it is held; an error until it is closed. */
export class Toasts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock | null;
  #queue: readonly Toast[] = [];
  #timer = new AbortController();

  constructor(host: ReactiveControllerHost, clock: () => Clock | null) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** The one in sight. */
  get current(): Toast | null {
    return this.#queue[0] ?? null;
  }

  /** Shows a message after those before it. The same one again changes nothing. */
  add(toast: Toast): void {
    const again = this.#queue.some(
      ({ message, values }) =>
        message === toast.message && JSON.stringify(values) === JSON.stringify(toast.values),
    );
    if (again) return;
    this.#queue = [...this.#queue, toast];
    if (this.#queue.length === 1) this.release();
    this.#host.requestUpdate();
  }

  /** Takes away the one in sight. */
  readonly close = (): void => {
    this.#queue = this.#queue.slice(1);
    this.release();
    this.#host.requestUpdate();
  };

  /** Somebody reads it, or is about to press it: it stays. */
  readonly hold = (): void => this.#timer.abort();

  /** Its six seconds start anew. */
  readonly release = (): void => {
    this.#timer.abort();
    this.#timer = new AbortController();
    if (!this.current || this.current.kind === 'error') return;
    this.#clock()?.after(STAYS_MS, this.close, this.#timer.signal);
  };

  hostUpdate(): void {
    const { current } = this;
    this.#queue = this.#queue.filter((toast) => !toast.isSaid?.());
    if (this.current !== current) this.release();
  }

  hostConnected(): void {
    this.release();
  }

  hostDisconnected(): void {
    this.hold();
  }
}
