import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cover } from '../../controllers/cover.ts';
import { deepActive, isWithin } from '../../controllers/deep-focus.ts';
import { dragDown } from '../../controllers/drag-down.ts';
import {
  OpenEvent,
  performIntent,
  ProductOpenEvent,
  type IntentEvent,
} from '../../controllers/intents.ts';
import type { Show } from '../../core/show.ts';
import type { RoomName } from '../../controllers/room.ts';
import { BackStep } from './back-step.ts';
import { hasTab, type Opened, type PanelName, type ShopActs, type ShopView } from './shop-view.ts';

/** What an element that opens its parts hands to {@link Opening}. */
export type OpeningHost = ReactiveControllerHost &
  HTMLElement & { full: boolean; readonly show: Show | null };

export interface OpeningOptions {
  readonly cover: Cover;
  room(): RoomName | null;
  /** The first node of the element's own that a selector finds. */
  find(selector: string): HTMLElement | null;
}

const INTENTS = {
  products: 'onair-products-open',
  questions: 'onair-questions-open',
  bag: 'onair-cart-open',
  compare: 'onair-compare-open',
  trust: 'onair-trust-open',
} as const;

/** The intents that the shop sees to, from whatever is in it. */
export const OPENING_INTENTS = [
  'onair-product-open',
  ...Object.values(INTENTS),
  'onair-show-open',
  'onair-show-leave',
] as const;

/** Whether panels stand beside each other as tabs in that layout. */
export const hasTabs = (room: RoomName | null): boolean => room === 'tablet' || room === 'desktop';

/** Whether the viewer sees that panel, or that product: open over the rest, or as the tab that is chosen. */
export function isInSight(view: ShopView | null, part: Opened): boolean {
  const { opened, room = null, tab } = view ?? {};
  if (!opened) return hasTabs(room) && tab === part.name;
  return opened.name === part.name && opened.productId === part.productId;
}

/**
 * What is open in the shop, and the whole screen. Each wish goes out as an intent of the shop itself
 * first, one from an element inside in its place, so that the page hears of it once and can take it over.
 */
export class Opening implements ReactiveController, ShopActs {
  readonly #host: OpeningHost;
  readonly #options: OpeningOptions;
  #opened: Opened | null = null;
  #tab: PanelName | null = null;
  #opener: HTMLElement | null = null;
  readonly #step = new BackStep(() => this.#options.cover.isOpen && this.leave());

  constructor(host: OpeningHost, options: OpeningOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is open over the rest. */
  get opened(): Opened | null {
    return this.#opened;
  }

  /** The tab that the viewer chose; null: none yet. */
  get tab(): PanelName | null {
    return this.#tab;
  }

  /** What was open as a sheet is a tab where there are tabs. */
  hostUpdate(): void {
    if (!hasTab(this.#opened) || !hasTabs(this.#options.room())) return;
    this.#tab = this.#opened.name;
    this.#opened = null;
  }

  hostDisconnected(): void {
    this.#step.forget();
  }

  readonly open = (part: Opened): void => {
    const intent =
      part.name === 'product'
        ? new ProductOpenEvent(part.productId)
        : new OpenEvent(INTENTS[part.name]);
    this.#ask(intent, () => void this.#reveal(part));
  };

  readonly closePart = (): void => {
    if (!this.#opened) return;
    this.#opened = null;
    this.#host.requestUpdate();
    void this.#focus(() => this.#back());
  };

  readonly openShow = (): void =>
    this.#ask(new OpenEvent('onair-show-open'), () => void this.#takeScreen());

  readonly leave = (): void =>
    this.#ask(new OpenEvent('onair-show-leave'), () => {
      const isCovering = this.#options.cover.isOpen;
      this.#opened = null;
      if (isCovering) this.#uncover();
      else this.#host.full = false;
      this.#host.requestUpdate();
      void this.#focus(() => this.#options.find('[part~=open]') ?? this.#back());
    });

  readonly dragSheet = (event: PointerEvent): void => {
    const sheet = this.#options.find('.sheet');
    if (sheet) dragDown(event, { sheet, close: this.closePart });
  };

  /** Puts the shop's own intent in the place of one that comes from inside it. */
  readonly relay = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
    if (event instanceof ProductOpenEvent) {
      this.open({ name: 'product', productId: event.productId });
    } else if (event.type === 'onair-show-open') this.openShow();
    else if (event.type === 'onair-show-leave') this.leave();
    else {
      const names = Object.keys(INTENTS) as (keyof typeof INTENTS)[];
      const name = names.find((one) => INTENTS[one] === event.type);
      if (name) this.open({ name });
    }
  };

  /** Escape closes one thing at a time, the innermost first. */
  readonly pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const frame = event.currentTarget;
    for (const node of event.composedPath()) {
      if (node === frame) break;
      if (node instanceof Element && node.matches('dialog[open], [popover]')) return;
    }
    if (this.#opened) this.closePart();
    else if (this.#options.cover.isOpen) this.leave();
    else return;
    event.preventDefault();
  };

  #ask(intent: IntentEvent, act: () => void): void {
    void performIntent(this.#host, intent, (answer) => answer ?? act());
  }

  /** In a column of the page there is no room for it: the show takes the screen first. */
  async #reveal(part: Opened): Promise<void> {
    if (this.#options.room() === 'column') {
      this.openShow();
      await this.#settled();
      if (this.#options.room() === 'column') return;
    }
    const isTab = hasTab(part) && hasTabs(this.#options.room());
    this.#opener ??= deepActive(this.#host.ownerDocument);
    if (isTab) this.#opener = null;
    if (hasTab(part)) this.#tab = part.name;
    else if (this.#options.room() === 'desktop') this.#tab = 'products';
    this.#opened = isTab ? null : this.#about(part);
    this.#host.requestUpdate();
    await this.#focus(() => this.#options.find(isTab ? `#tab-${part.name}` : '.sheet'));
  }

  /** Who sells is told of the product that is open, or shown, now: what is read stays, whatever is shown next. */
  #about(part: Opened): Opened {
    if (part.name !== 'trust') return part;
    const { pinned } = this.#host.show?.state.products ?? {};
    return { ...part, productId: this.#opened?.productId ?? pinned?.productId };
  }

  #uncover(): void {
    this.#options.cover.close();
    this.#step.end();
  }

  async #takeScreen(): Promise<void> {
    this.#options.cover.open();
    this.#step.begin();
    await this.#settled();
    const frame = this.#options.find('.frame');
    const active = deepActive(this.#host.ownerDocument);
    if (frame && !isWithin(frame, active)) this.#options.find('[part~=leave]')?.focus();
  }

  /** What was pressed to open it, where that is still in sight. */
  #back(): HTMLElement | null {
    const opener = this.#opener;
    this.#opener = null;
    const isThere = opener?.isConnected && opener.checkVisibility?.() !== false;
    return isThere ? opener : this.#options.find('[part~=ask], [role=tab][tabindex="0"]');
  }

  async #focus(target: () => HTMLElement | null): Promise<void> {
    await this.#settled();
    target()?.focus();
  }

  /** Resolves when nothing is left to render: a new room takes two renders. */
  async #settled(): Promise<void> {
    while (!(await this.#host.updateComplete)) continue;
  }
}
