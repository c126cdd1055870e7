import type { LazyParts } from '../../controllers/lazy-parts.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { RoomName } from '../../controllers/room.ts';
import type { Toasts } from '../../controllers/toasts.ts';
import type { CartState } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { ViewState } from '../../core/view-state.ts';
import { isTroubled } from '../player/stage/situation.ts';
import { answeredCount } from '../questions/figures.ts';

/** What has a tab, or a sheet, of its own. */
export type PanelName = 'products' | 'questions' | 'bag';

/** What is a step away from the products, and has no tab. */
export type AsideName = 'compare' | 'trust';

/** All that can be opened beside a product. */
export type PartName = PanelName | AsideName;

/** What is open over the rest: a panel as a sheet, what stands beside the products and of which one it tells, or one of them. */
export type Opened =
  | { readonly name: PartName; readonly productId?: string | undefined }
  | { readonly name: 'product'; readonly productId: string };

/** Whether a part has a tab, where there are tabs. */
export const hasTab = (part: Opened | null): part is { readonly name: PanelName } =>
  /^(products|questions|bag)$/.test(part?.name ?? '');

/** What the viewer can do with the shop itself. */
export interface ShopActs {
  /** Asks to see a part: as an intent, which the page may take over. */
  open(part: Opened): void;
  closePart(): void;
  /** Asks for the whole screen, or to give it back. */
  openShow(): void;
  leave(): void;
  dragSheet(event: PointerEvent): void;
}

/** Everything that the templates of the shop show. */
export interface ShopView {
  /** The shop itself: what its attributes ask of its parts. */
  readonly element: HTMLElement & { readonly autoplay: boolean; readonly market: string };
  readonly show: Show;
  readonly i18n: Localization;
  readonly room: RoomName;
  /** Whether it has the whole screen. */
  readonly full: boolean;
  readonly opened: Opened | null;
  readonly tab: PanelName;
  readonly hasTrouble: boolean;
  readonly cart: CartState | null;
  readonly lazy: LazyParts;
  readonly toasts: Toasts;
  readonly acts: ShopActs;
}

/** Questions need a feed; a bag needs a cart. What is not there is left out. */
export function panelsOf({ show }: ShopView): readonly PanelName[] {
  return [
    ...(show.manifest.products.length > 0 ? (['products'] as const) : []),
    ...(show.state.feed.status !== 'idle' ? (['questions'] as const) : []),
    ...(show.cart ? (['bag'] as const) : []),
  ];
}

/** Whether what is open stands in the panel, below its tabs. */
export const hasTabsAbove = ({ room, opened }: ShopView): boolean =>
  room === 'desktop' && opened !== null && !hasTab(opened);

/** How many there are of what a panel shows. */
export function countOf({ show, cart }: ShopView, name: PanelName): number {
  if (name === 'products') return show.manifest.products.length;
  if (name === 'bag') return cart?.cart?.count ?? 0;
  return answeredCount(show.state.questions).total;
}

/** A text of the show in the viewer's language, kept apart from the words around it. */
export function apart(view: ShopView, text: Parameters<Localization['text']>[0]): string {
  return `\u2068${view.i18n.text(text, view.show.manifest.lang).text}\u2069`;
}

/** Where the viewer buys, as the shop tells what is in it. */
export const countryOf = ({ element, show }: ShopView): string | null =>
  element.market.toUpperCase() || show.cart?.market || null;

/** What the show is called. */
export function showTitle({ i18n, show }: ShopView): string {
  return i18n.text(show.manifest.title, show.manifest.lang).text;
}

/** What the shop itself shows of a show's state. */
const SHOWN: readonly ((state: ViewState) => unknown)[] = [
  ({ show }) => show,
  ({ products }) => products.pinned,
  ({ questions }) => questions,
  ({ mine }) => mine.questions,
  ({ feed }) => feed.status,
  ({ media }) => isTroubled(media),
];

/** Calls `changed` when something changes that the shop itself shows, until `signal` aborts. */
export function followState(show: Show, changed: () => void, signal: AbortSignal): void {
  for (const select of SHOWN) show.select(select, changed, signal);
}
