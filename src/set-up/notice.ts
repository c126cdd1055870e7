import { adoptStyles } from 'lit';
import type { Advice } from './advice.ts';
import { noticeStyles } from './notice.styles.ts';

/** Not a registered element: a name of its own that no page's rules for `div` reach. */
const NOTICE = 'onair-set-up-notice';

/** What a developer is told on the page: one notice at its foot, until it is closed. Texts only, never markup. */
export class SetUpNotice {
  readonly #page: Document;
  #host: HTMLElement | null = null;

  constructor(page: Document) {
    this.#page = page;
  }

  /** Adds something to it; opens it where it is closed. */
  add(advice: Advice): void {
    const section = this.#open();
    section.append(this.#article(advice));
  }

  #open(): Element {
    const before = this.#host?.isConnected ? this.#host : null;
    const host = (this.#host = before ?? this.#make());
    if (!before) this.#page.body.append(host);
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

  #article({ title, why, todo, code, section }: Advice): HTMLElement {
    const article = this.#node('article');
    article.append(this.#node('h2', title), this.#node('p', why), this.#node('p', todo));
    if (code.length > 0) article.append(this.#node('pre', code.join('\n')));
    article.append(this.#node('p', `More: docs/set-up.md#${section}`, 'more'));
    return article;
  }

  #node(tag: string, text = '', name = ''): HTMLElement {
    const node = this.#page.createElement(tag);
    node.textContent = text;
    if (name) node.className = name;
    return node;
  }
}
