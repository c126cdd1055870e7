import type { ReactiveControllerHost } from 'lit';
import { bagOf } from '../../commerce/catalogue/bag.ts';
import {
  choose,
  firstChoices,
  variantFor,
  type Choices,
} from '../../commerce/catalogue/choices.ts';
import { lineRef } from '../../commerce/catalogue/line-ref.ts';
import { planId as idAtShop } from '../../commerce/catalogue/plan-id.ts';
import { planPrice } from '../../commerce/catalogue/plan-price.ts';
import { priceOf } from '../../commerce/catalogue/price.ts';
import { refusalOf } from '../../commerce/catalogue/refusal.ts';
import { isSold, isSoldOut, quantityRuleOf, stockOf } from '../../commerce/catalogue/stock.ts';
import { marketOf, type Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import { addToCart } from '../../controllers/add-to-cart.ts';
import { openProduct } from '../../controllers/open-product.ts';
import type { States } from '../../controllers/states.ts';
import type { CartPort, CartResult, VariantRef } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { ProductDetails, SellingPlan } from '../../protocol/details.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';
import { amountsOf, nearest } from './amounts.ts';
import type * as below from './below/below.ts';
import type { BelowModel } from './below/below.ts';
import type { SheetFace, SheetLayout, SheetWords } from './sheet-face.ts';

/** The element, as far as its model knows it. */
export interface SheetHost extends ReactiveControllerHost, HTMLElement {
  readonly htmlFor: string;
  readonly productId: string;
  readonly layout: SheetLayout;
  readonly embedded: boolean;
  readonly restock: boolean;
  readonly wishlist: boolean;
}

/** What a sheet knows before it looks for its product. */
export interface SheetSight extends SheetWords {
  readonly show: Show;
  readonly pinned: ProductsSlice['pinned'];
  readonly updates: ProductsSlice['updates'];
  readonly country: string | null;
  readonly cart: CartPort | null;
}

/** What a viewer did with one product: kept while the element lives. */
interface Visit {
  readonly choices: Choices;
  /** The chosen plan; null: one time. */
  readonly planId: string | null;
  /** As asked for; 0: as few as can be had. */
  readonly quantity: number;
  /** What the choice cost when it was made. */
  readonly seen: Price | null;
  readonly last: CartResult | null;
}

/** One product, seen by one viewer. */
interface Seen extends SheetSight {
  readonly product: Product;
  readonly view: Viewpoint;
  readonly details: ProductDetails;
  readonly plans: readonly SellingPlan[];
}

/** What is chosen in a sheet, and what comes of it. */
export class SheetModel {
  readonly #host: SheetHost;
  readonly #below: BelowModel;
  readonly #visits = new Map<string, Visit>();
  /** The product whose add is under way. */
  #adding: Product | null = null;
  #seen: Seen | null = null;
  #face: SheetFace | null = null;

  constructor(host: SheetHost, { createBelow }: Pick<typeof below, 'createBelow'>) {
    this.#host = host;
    this.#below = createBelow(host);
  }

  /** What there is to see; null: there is no such product, or nothing is pinned. */
  look(sight: SheetSight): SheetFace | null {
    this.#seen = this.#see(sight);
    this.#face = this.#seen && this.#faceOf(this.#seen);
    return this.#face;
  }

  /** Says how it stands by the states of the element. */
  tell(states: States, face: SheetFace | null): void {
    const { product, variant = null, view, bag, last, isAdding = false, saved } = face ?? {};
    const result = bag?.refused?.result ?? last;
    const isRefused = !isAdding && !!result && refusalOf(result) !== null;
    states.toggle('adding', isAdding);
    states.toggle('refused', isRefused);
    states.toggle('in-bag', !isAdding && !isRefused && (!!bag?.count || last?.status === 'ok'));
    states.toggle('sold-out', !!product && !!view && isSoldOut(product, variant, view));
    states.toggle('saved', saved?.status === 'saved');
  }

  #see(sight: SheetSight): Seen | null {
    const { show, pinned, updates, country, cart } = sight;
    const id = this.#host.productId || pinned?.productId;
    const product = show.manifest.products.find((one) => one.id === id);
    if (!product) return null;
    const currency = cart?.state.cart?.currency;
    const view = { updates, market: marketOf(show.manifest, country), currency };
    const details = this.#below.details(product);
    return { ...sight, product, view, details, plans: cart?.planRef ? details.plans : [] };
  }

  #faceOf(seen: Seen): SheetFace {
    const { product, view, plans, cart, show, country } = seen;
    const { layout, embedded } = this.#host;
    const { choices, planId, last, ...visit } = this.#visit(seen);
    const variant = variantFor(product, choices);
    const plan = plans.find(({ id }) => id === planId) ?? null;
    const left = stockOf(product, variant, view)?.quantity || undefined;
    const amounts = amountsOf(quantityRuleOf(product, variant, view), left);
    const byPlans = plans.map((one) => this.#refOf(seen, variant, one));
    const bag = cart && bagOf(product, variant, cart, byPlans);
    const price = priceBy(seen, variant, plan);
    const face = {
      ...{ ...seen, manifest: show.manifest, now: show.clock.now(), layout, embedded },
      ...{ choices, variant, plan, last, price, bag, amounts, left },
      priceBy: (one: SellingPlan | null) => priceBy(seen, variant, one),
      isOver: show.phase === 'ended' || show.phase === 'cancelled',
      priceBefore: isOther(visit.seen, price) ? visit.seen : null,
      quantity: nearest(amounts, visit.quantity),
      isAdding: this.#adding === product || !!bag?.isAdding,
      ...{ choose: this.#choose, pick: this.#pick, add: this.#add, open: this.#open },
      count: (quantity: number) => this.#change({ quantity }),
    };
    const wanted = { product, variant, ref: this.#refOf(seen, variant, plan), show, country };
    const isOut = isSoldOut(product, variant, view);
    const sold = { isSold: isSold(product, view, variant), isOut };
    return { ...face, ...this.#below.look({ ...wanted, ...sold, cart, lang: seen.i18n.lang }) };
  }

  /** What the viewer did with a product; the first choice where it was not open before. */
  #visit(seen: Seen): Visit {
    const { product, view, pinned, plans, details } = seen;
    const known = this.#visits.get(product.id);
    const first = (details.plansOnly && plans[0]) || null;
    if (known) return { ...known, planId: known.planId ?? first?.id ?? null };
    const wanted = pinned?.productId === product.id ? pinned.variantId : undefined;
    const choices = firstChoices(product, view, wanted);
    const price = priceBy(seen, variantFor(product, choices), first);
    const visit = { choices, planId: first?.id ?? null, quantity: 0, seen: price, last: null };
    this.#visits.set(product.id, visit);
    return visit;
  }

  #change(change: Partial<Visit>, product = this.#face?.product): void {
    const visit = product && this.#visits.get(product.id);
    if (!visit) return;
    this.#visits.set(product.id, { ...visit, ...change });
    this.#host.requestUpdate();
  }

  readonly #choose = (optionId: string, valueId: string): void => {
    if (!this.#seen || !this.#face) return;
    const { product, view, plan } = this.#face;
    const choices = choose(product, this.#face.choices, [optionId, valueId], view);
    const seen = priceBy(this.#seen, variantFor(product, choices), plan);
    this.#change({ choices, seen, last: null });
  };

  readonly #pick = (planId: string | null): void => {
    if (!this.#seen || !this.#face) return;
    const plan = this.#face.plans.find(({ id }) => id === planId) ?? null;
    this.#change({ planId, seen: priceBy(this.#seen, this.#face.variant, plan), last: null });
  };

  readonly #add = (quantity: number): void => {
    if (!this.#seen || !this.#face || this.#adding || this.#face.isAdding) return;
    const { product, variant, plan } = this.#face;
    const ref = this.#refOf(this.#seen, variant, plan);
    this.#adding = product;
    void addToCart(this.#host, this.#seen.show, { product, variant, quantity, ref }).then(
      (last) => {
        this.#adding = null;
        this.#change({ last, ...(last?.status === 'ok' && { quantity: 0 }) }, product);
      },
    );
    this.#host.requestUpdate();
  };

  readonly #open = ({ id, title }: Product): void => {
    if (!this.#face) return;
    const { i18n, manifest } = this.#face;
    const { lang, dir } = i18n;
    const words = {
      title: i18n.text(title, manifest.lang).text,
      closeLabel: i18n.t('common.close'),
    };
    const loadSheet = (): Promise<void> => Promise.resolve();
    openProduct({ element: this.#host, productId: id, lang, dir, ...words, loadSheet });
  };

  #refOf({ product, cart }: Seen, variant: Variant | null, plan: SellingPlan | null): VariantRef {
    const ref = lineRef(product, variant, cart?.id ?? 'page');
    return plan && cart?.planRef ? cart.planRef(ref, idAtShop(plan, cart.id)) : ref;
  }
}

/** What one costs by a plan, else one time; null: not known, or in a currency that is not the cart's. */
function priceBy(
  { product, view }: Seen,
  variant: Variant | null,
  plan: SellingPlan | null,
): Price | null {
  return plan ? planPrice(plan, { product, variant }, view) : priceOf(product, variant, view);
}

const isOther = (seen: Price | null, price: Price | null): boolean =>
  !!seen && !!price && seen.currency === price.currency && seen.amount !== price.amount;
