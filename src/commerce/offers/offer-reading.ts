import type { ShopOffer } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { ProductUpdate } from '../../protocol/cue.ts';
import type { Market, Product } from '../../protocol/manifest.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';
import { goodsOf, type Good } from './goods.ts';
import type { Said, Standing } from './layers.ts';
import { overlaid, type SaidBy } from './overlay.ts';
import type { PageWord } from './page.ts';
import { createQuestion } from './question.ts';

export interface OfferReading {
  /** Asks for all that can be bought of these products. Returns those of which no answer came. */
  read(products: readonly Product[]): Promise<readonly Product[]>;
  /** Products that were asked for. */
  tried(): readonly Product[];
  /** Whether the cues tell something of a product that they did not when it was asked for. */
  isBehind(product: Product): boolean;
}

export interface OfferReadingOptions {
  readonly show: Show;
  readonly word: PageWord;
  readonly signal: AbortSignal;
  /** What the manifest says of where the viewer buys. */
  market(): Market | null;
}

/** Asks the sources of what a show sells, and lays what they say over what the cues tell. */
export function createOfferReading(options: OfferReadingOptions): OfferReading {
  const { show, word, signal, market } = options;
  const { cart } = show;
  const shop = new Map<string, Said>();
  const asked = createAsked(show.state.products.updates);
  const ask = createQuestion(show, signal);
  let page: SaidBy = new Map();

  const goodsIn = (products: readonly Product[]): Good[] =>
    products.flatMap((product) => goodsOf(product, cart?.id ?? ''));
  const currency = (): string | undefined => cart?.state.cart?.currency;
  const lay = (): void =>
    show.overlay((updates) => {
      asked.tell(updates);
      const { all, standing } = asked;
      return overlaid(updates, { products: all(), shop, page, standing, market: market() });
    });
  const take = (goods: readonly Good[], offers: readonly ShopOffer[]): void => {
    const byRef = new Map(offers.map((offer) => [offer.ref, offer]));
    for (const { key, ref } of goods) {
      const offer = byRef.get(ref);
      if (offer) shop.set(key, inCurrency(offer, currency()));
      else shop.delete(key);
    }
  };
  lay();
  return {
    tried: asked.all,
    isBehind: asked.isBehind,
    async read(products) {
      const asking = asked.begin(products);
      const failed = await ask(goodsIn(products), take);
      page = await word.read(goodsIn([...new Set([...asked.all(), ...products])]), currency());
      if (signal.aborted) return [];
      asking.end(failed);
      lay();
      return products.filter((product) => failed.has(product));
    },
  };
}

/** A price in another currency than the cart's is not the one that it will charge. */
function inCurrency(
  { price, stock, quantity, asOf }: ShopOffer,
  currency: string | undefined,
): Said {
  const isOwn = price && (currency === undefined || price.currency === currency);
  return {
    ...(isOwn && { price }),
    ...(stock && { stock }),
    ...(quantity && { quantity }),
    asOf,
  };
}

type Updates = ProductsSlice['updates'];
/** What the cues tell of a product and its variants. */
type Told = readonly (ProductUpdate | undefined)[];

/** Which products the shop was asked for, and what the cues had told of each by then. */
interface Asked {
  tell(updates: Updates): void;
  begin(products: readonly Product[]): { end(failed: ReadonlySet<Product>): void };
  all(): readonly Product[];
  isBehind(product: Product): boolean;
  standing(product: Product): Standing;
}

function createAsked(first: Updates): Asked {
  const asked = new Map<Product, { readonly told: Told; readonly isAnswered: boolean }>();
  let updates = first;
  const toldOf = ({ id, variants }: Product): Told =>
    [id, ...variants.map((variant) => `${id}/${variant.id}`)].map((key) => updates[key]);
  const isBehind = (product: Product): boolean => {
    const before = asked.get(product)?.told ?? [];
    return toldOf(product).some((update, place) => update !== before[place]);
  };
  return {
    tell: (told) => void (updates = told),
    begin(products) {
      const told = products.map((product) => [product, toldOf(product)] as const);
      const end = (failed: ReadonlySet<Product>): void => {
        for (const [product, then] of told)
          asked.set(product, { told: then, isAnswered: !failed.has(product) });
      };
      return { end };
    },
    all: () => [...asked.keys()],
    isBehind,
    standing(product) {
      if (!asked.get(product)?.isAnswered) return 'old';
      return isBehind(product) ? 'awaited' : 'current';
    },
  };
}
