import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf } from '../i18n/direction.ts';
import { formatsFor, type Formats } from '../i18n/formats.ts';
import { loadedLocale, loadLocale, localeFor, watchLocales } from '../i18n/locales.ts';
import { formatMessage, type Message, type MessageValues } from '../i18n/message.ts';
import type { Extent, MessagesOf } from '../i18n/messages.ts';
import { isSameWriting, matchTag } from '../i18n/tags.ts';
import { localize } from '../protocol/localize.ts';
import type { LocalizedText, WrittenText } from '../protocol/text.ts';
import { nearestLanguage, watchLanguage } from './nearest-language.ts';
import { nextTask } from '../core/next-task.ts';

const RETRY_MS = 3_000;

/**
 * The words of an element, in the language of the nearest `lang`, also when that changes.
 * Until the language is loaded `ready` is false and there are no words: show none. A language that
 * cannot be loaded is tried again; meanwhile stay the words before, or English.
 * What is shown only once it is opened takes the `whole` of the texts; the others need not wait for them.
 */
export class Localization<E extends Extent = 'first'> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #extent: E;
  #life = new AbortController();
  /** The page's own tag, `de-AT`, and the language of the words that serve it, `de`. */
  #page = 'en';
  #lang = 'en';
  #dir: 'ltr' | 'rtl' = 'ltr';
  /** The language that numbers and times are written in. */
  #written = 'en';
  #messages: MessagesOf[E] | null = null;

  constructor(host: ReactiveControllerHost & Element, extent = 'first' as E) {
    this.#host = host;
    this.#extent = extent;
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
    return this.#dir;
  }

  /** How numbers, money and times are written: as in the page's own tag, `de-AT`, where that is our language. */
  get formats(): Formats {
    return formatsFor(this.#written);
  }

  /** A text of the interface. */
  t(key: keyof MessagesOf[E], values: MessageValues = {}): string {
    if (!this.#messages) return '';
    return formatMessage(this.#messages[key] as Message, values, this.formats);
  }

  /** A text of the show, in the page's language where it has it, with the language it came in. */
  text(text: LocalizedText, fallback: string): WrittenText {
    const tags = typeof text === 'string' ? [] : Object.keys(text);
    return localize(text, [matchTag(this.#page, tags) ?? '', this.#lang], fallback);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const read = (): void => this.#read(signal);
    watchLanguage(this.#host, read, signal);
    watchLocales(read, signal);
    read();
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  #read(signal: AbortSignal): void {
    const page = nearestLanguage(this.#host);
    const lang = localeFor(page);
    const messages = loadedLocale(lang, this.#extent);
    if (messages) return this.#commit(page, lang, messages);
    // What is laid out before there are words lies where it will stay.
    if (!this.#messages) this.#dir = directionOf(lang);
    void warm(writtenFor(page, lang));
    void this.#load(page, lang, signal);
  }

  async #load(page: string, lang: string, signal: AbortSignal): Promise<void> {
    try {
      await loadLocale(lang, this.#extent);
      if (!signal.aborted) this.#read(signal);
    } catch {
      if (signal.aborted) return;
      const timer = setTimeout(() => this.#read(signal), RETRY_MS);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      await this.#standIn(page, signal);
    }
  }

  /** English for as long as the page's language cannot be had and there are no words at all. */
  async #standIn(page: string, signal: AbortSignal): Promise<void> {
    const messages = await loadLocale('en', this.#extent).catch(() => null);
    if (messages && !this.#messages && !signal.aborted) this.#commit(page, 'en', messages);
  }

  #commit(page: string, lang: string, messages: MessagesOf[E]): void {
    if (page === this.#page && messages === this.#messages) return;
    this.#page = page;
    this.#lang = lang;
    this.#dir = directionOf(lang);
    this.#written = writtenFor(page, lang);
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}

/** As in the page's own tag, `de-AT`, where its words are in our language. */
function writtenFor(page: string, lang: string): string {
  return isSameWriting(page, lang) ? page : lang;
}

const warmed = new Set<string>();

/**
 * The first time and the first number take a slow phone long, since the engine then looks at all the
 * languages that it has: each in a task of its own, while texts and show are on their way.
 */
async function warm(written: string): Promise<void> {
  if (warmed.has(written)) return;
  warmed.add(written);
  const { time, number } = formatsFor(written);
  for (const write of [time, number]) {
    await nextTask();
    write(0);
  }
}
