import { adoptStyles } from 'lit';
import { placesOf, type Advice } from './advice.ts';
import { DOCS } from './docs.ts';
import { noticeStyles } from './notice.styles.ts';
import { NOTICE } from './tags.ts';

/** What a developer is told on the page: one notice at its foot, until it is closed. Texts only, never markup. */
export class SetUpNotice {
  readonly #page: Document;
  readonly #docs: string;
  readonly #topics = new Map<string, HTMLElement>();
  #host: HTMLElement | null = null;

  /** `docs`: where the repository's files are read; empty: nowhere. */
  constructor(page: Document, docs = DOCS) {
    this.#page = page;
    this.#docs = docs;
  }

  /** Adds something to it; opens it where it is closed. `topic`: it takes the place of what was said of that before. */
  add(advice: Advice, topic = ''): void {
    const section = this.#open();
    const article = this.#article(advice);
    const before = this.#topics.get(topic);
    if (before?.parentNode === section) before.replaceWith(article);
    else section.append(article);
    if (topic) this.#topics.set(topic, article);
  }

  #open(): Element {
    const before = this.#host?.isConnected ? this.#host : null;
    const host = (this.#host = before ?? this.#make());
    // Something may be wrong before the page has come to its body.
    if (!before) (this.#page.body ?? this.#page.documentElement).append(host);
    this.#raise(host);
    return host.shadowRoot?.querySelector('section') as Element;
  }

  /** Above a show that covers the page, too. */
  #raise(host: HTMLElement): void {
    if (!('popover' in host)) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  }

  #make(): HTMLElement {
    const host = this.#page.createElement(NOTICE);
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [noticeStyles]);
    const section = this.#node('section');
    section.lang = 'en';
    section.dir = 'ltr';
    section.setAttribute('role', 'status');
    section.setAttribute('aria-label', 'onair-shop: set-up');
    // It scrolls where there is much to say: the keyboard has to get there.
    section.tabIndex = 0;
    const close = this.#node('button', '×');
    close.setAttribute('type', 'button');
    close.setAttribute('aria-label', 'Close');
    close.addEventListener('click', () => host.remove());
    section.append(
      this.#node('p', 'onair-shop, set-up: shown in development, never to shoppers.', 'for'),
    );
    root.append(section, close);
    return host;
  }

  #article(advice: Advice): HTMLElement {
    const { title, why, todo, code } = advice;
    const article = this.#node('article');
    article.append(this.#node('h2', title), this.#node('p', why), this.#node('p', todo));
    if (code.length > 0) article.append(this.#node('pre', code.join('\n')));
    article.append(this.#more(placesOf(advice)));
    return article;
  }

  #more(places: readonly string[]): HTMLElement {
    if (!this.#docs) return this.#node('p', `More: ${places.join(', ')}`, 'more');
    const more = this.#node('p', 'More, in a new tab: ', 'more');
    const links = places.map((place) => this.#link(place));
    more.append(...links.flatMap((link, at) => (at > 0 ? [', ', link] : [link])));
    return more;
  }

  #link(place: string): HTMLElement {
    const link = this.#node('a', place);
    link.setAttribute('href', this.#docs + place);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer');
    return link;
  }

  #node(tag: string, text = '', name = ''): HTMLElement {
    const node = this.#page.createElement(tag);
    node.textContent = text;
    if (name) node.className = name;
    return node;
  }
}
