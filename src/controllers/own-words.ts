import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Formats } from '../i18n/formats.ts';
import { matchLocale } from '../i18n/locales.ts';
import { formatMessage, type Message, type MessageValues } from '../i18n/message.ts';
import type { LocalizedText, WrittenText } from '../protocol/text.ts';
import { Localization } from './localization.ts';

const RETRY_MS = 3_000;

/** Loads an element's own texts of one language. */
export type LoadOwnMessages<M> = () => Promise<{ readonly messages: M }>;

/** The texts of an element that no viewer loads, by tag. */
export type OwnLocales<M> = Map<string, LoadOwnMessages<M>>;

/** The words of such an element in the language of the nearest `lang`. Until `ready` there are none. */
export class OwnWords<M extends Readonly<Record<keyof M, Message>>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #locales: OwnLocales<M>;
  readonly #i18n: Localization;
  #asked = '';
  #messages: M | null = null;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost & Element, locales: OwnLocales<M>) {
    this.#host = host;
    this.#locales = locales;
    this.#i18n = new Localization(host);
    host.addController(this);
  }

  /** Whether there are words. */
  get ready(): boolean {
    return this.#messages !== null && this.#i18n.ready;
  }

  get lang(): string {
    return this.#i18n.lang;
  }

  get dir(): 'ltr' | 'rtl' {
    return this.#i18n.dir;
  }

  get formats(): Formats {
    return this.#i18n.formats;
  }

  t(key: keyof M, values: MessageValues = {}): string {
    return this.#messages ? formatMessage(this.#messages[key], values, this.formats) : '';
  }

  /** Whether there is a text of that name, which may come from the wire. */
  has(key: string): key is keyof M & string {
    return this.#messages !== null && Object.hasOwn(this.#messages, key);
  }

  /** A text of the show, with the language it came in. */
  text(text: LocalizedText, fallback: string): WrittenText {
    return this.#i18n.text(text, fallback);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    this.#asked = '';
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const lang = matchLocale(this.#i18n.lang, [...this.#locales.keys()]);
    if (!this.#i18n.ready || lang === this.#asked || !this.#host.isConnected) return;
    this.#asked = lang;
    void this.#load(lang, this.#life.signal);
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  async #load(lang: string, signal: AbortSignal): Promise<void> {
    const loaded = await this.#locales
      .get(lang)?.()
      .catch(() => null);
    if (signal.aborted || lang !== this.#asked) return;
    if (loaded) this.#messages = loaded.messages;
    else this.#retry(signal);
    this.#host.requestUpdate();
  }

  /** Texts come over the network, too; meanwhile those before stay. */
  #retry(signal: AbortSignal): void {
    const timer = setTimeout(() => {
      this.#asked = '';
      this.#host.requestUpdate();
    }, RETRY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}
