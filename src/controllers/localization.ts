import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf } from '../i18n/direction.ts';
import { formatsFor, type Formats } from '../i18n/formats.ts';
import { loadedLocale, loadLocale, localeFor } from '../i18n/locales.ts';
import { formatMessage, type MessageValues } from '../i18n/message.ts';
import type { MessageKey, Messages } from '../i18n/messages.ts';
import { localize } from '../protocol/localize.ts';
import type { LocalizedText, WrittenText } from '../protocol/text.ts';
import { nearestLanguage, watchLanguage } from './nearest-language.ts';

const RETRY_MS = 3_000;

/**
 * The words of an element, in the language of the nearest `lang`, also when that changes.
 * Until the language is loaded `ready` is false and there are no words: show none.
 */
export class Localization implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #life = new AbortController();
  #wanted = 'en';
  #lang = 'en';
  #messages: Messages | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there are words. */
  get ready(): boolean {
    return this.#messages !== null;
  }

  /** The language of the words, for `lang` attributes. */
  get lang(): string {
    return this.#lang;
  }

  /** For the `dir` of the element's outermost node: the page may be written the other way. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.#lang);
  }

  /** How numbers, money and times are written: as in the page's own tag, `de-AT`, where that is our language. */
  get formats(): Formats {
    return formatsFor(localeFor(this.#wanted) === this.#lang ? this.#inOurLanguage() : this.#lang);
  }

  /** A text of the interface. */
  t(key: MessageKey, values: MessageValues = {}): string {
    return this.#messages ? formatMessage(this.#messages[key], values, this.formats) : '';
  }

  /** A text of the show, in the page's language where it has it, with the language it came in. */
  text(text: LocalizedText, fallback: string): WrittenText {
    return localize(text, [this.#wanted, this.#lang], fallback);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    watchLanguage(this.#host, () => this.#read(), this.#life.signal);
    this.#read();
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  /** `en-GB` is English too; the `fr` that English stands in for is not. */
  #inOurLanguage(): string {
    const [ours] = this.#lang.split('-');
    return this.#wanted.toLowerCase().split('-')[0] === ours ? this.#wanted : this.#lang;
  }

  #read(): void {
    const wanted = nearestLanguage(this.#host);
    if (wanted === this.#wanted && this.#messages) return;
    this.#wanted = wanted;
    const lang = localeFor(wanted);
    const messages = loadedLocale(lang);
    if (messages) this.#commit(lang, messages);
    else void this.#load(lang, this.#life.signal);
  }

  async #load(lang: string, signal: AbortSignal): Promise<void> {
    try {
      const messages = await loadLocale(lang);
      if (!signal.aborted && localeFor(this.#wanted) === lang) this.#commit(lang, messages);
    } catch {
      setTimeout(() => !signal.aborted && this.#read(), RETRY_MS);
    }
  }

  #commit(lang: string, messages: Messages): void {
    this.#lang = lang;
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}
