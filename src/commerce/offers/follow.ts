import type { CartState } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { Market, Product } from '../../protocol/manifest.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';
import { watchPage } from '../cart/watch-page.ts';
import { marketOf } from '../catalogue/viewpoint.ts';
import { firstProducts } from './goods.ts';
import { createOfferReading, type OfferReading } from './offer-reading.ts';
import { createPageWord, type PageDocument } from './page.ts';

export interface FollowOffersOptions {
  readonly show: Show;
  readonly signal: AbortSignal;
  /** Where the viewer buys: ISO 3166-1 alpha-2; empty, and by default: where the cart is priced. */
  market?(): string;
  /** The page whose JSON-LD is read. Default: this one. */
  readonly document?: PageDocument;
  /** When that page was made, in milliseconds since 1970. */
  readonly madeAt?: number;
  /** Where the page says `onair-cart-refresh`. Default: the window. */
  readonly page?: Pick<EventTarget, 'addEventListener'>;
  /** From 0 to 1. Default: `Math.random`. */
  random?(): number;
}

/** Things that are asked for before anybody looks at them; the others when they are pinned or told of. */
const AHEAD = 250;
/** Milliseconds over which the viewers of a show ask the shop after the same cue. */
const SPREAD = 2_000;

/**
 * Keeps what a show shows of prices and stock as the shop itself says it: asks the adapter and the
 * page's JSON-LD now, after each cue about a product, when the cart's currency is another, and when
 * the page says `onair-cart-refresh`. Where no answer comes, the cues and the manifest stand.
 */
export function followOffers(options: FollowOffersOptions): void {
  const { show, signal, page, random = Math.random } = options;
  const { document = globalThis.document, madeAt = performance.timeOrigin } = options;
  const word = createPageWord(document, madeAt, show.clock.now);
  const country = (): string => options.market?.().toUpperCase() || show.cart?.market || '';
  const market = (): Market | null => marketOf(show.manifest, country());
  const reading = createOfferReading({ show, word, signal, market });
  const plan = createPlan(reading, (ms, task) => show.clock.after(random() * ms, task, signal));
  const planAll = (): void => plan([...reading.tried(), ...firstProducts(show.manifest, AHEAD)], 0);

  followCues(show, reading, (products) => plan(products, SPREAD), signal);
  show.cart?.select(currencyOf, (currency) => currency !== null && planAll(), signal);
  watchPage(planAll, signal, page);
  if (!show.cart || currencyOf(show.cart.state) !== null) planAll();
}

/** Null while the cart is being read. */
const currencyOf = ({ status, cart }: CartState): string | null =>
  status === 'loading' ? null : (cart?.currency ?? '');

/** Hears what the cues tell of products: another price or stock, a pin, an offer that begins or ends. */
function followCues(
  { manifest, select }: Show,
  { isBehind, tried }: OfferReading,
  plan: (products: readonly Product[]) => void,
  signal: AbortSignal,
): void {
  const byId = new Map(manifest.products.map((product) => [product.id, product]));
  const productsOf = (ids: Iterable<string | undefined>): Product[] =>
    [...new Set(ids)].flatMap((id) => byId.get(id ?? '') ?? []);
  const behind = ({ updates, pinned }: ProductsSlice): void => {
    const told = productsOf(Object.values(updates).map(({ productId }) => productId));
    const unknown = productsOf([pinned?.productId]).filter((one) => !tried().includes(one));
    plan([...told.filter(isBehind), ...unknown]);
  };
  select((view) => view.products, behind, signal);
  select(
    (view) => view.offers.running,
    (now, before) => {
      const offers = Object.entries({ ...before, ...now });
      const moved = offers.filter(([id]) => now[id] !== before[id]);
      plan(productsOf(moved.map(([, { productId }]) => productId)));
    },
    signal,
  );
}

/** Asks for products that are wanted: one question at a time, and those that got no answer with the next. */
function createPlan(
  reading: OfferReading,
  after: (ms: number, task: () => void) => void,
): (products: readonly Product[], spread: number) => void {
  const wanted = new Set<Product>();
  let isPlanned = false;
  let isReading = false;
  let isDue = false;
  const run = async (): Promise<void> => {
    isPlanned = false;
    isDue = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isDue) {
        isDue = false;
        const products = [...wanted];
        wanted.clear();
        for (const product of await reading.read(products)) wanted.add(product);
      }
    } finally {
      isReading = false;
    }
  };
  return (products, spread) => {
    for (const product of products) wanted.add(product);
    if (isPlanned || products.length === 0) return;
    isPlanned = true;
    after(spread, () => void run());
  };
}
