import type { VariantRef } from '../../../core/cart.ts';
import { CartFailure } from '../../cart/failure.ts';
import { createCaller, type CallAnswer, type CallerOptions } from '../../http/call.ts';
import { failUnlessRefused } from '../../http/status.ts';
import { rootOf, storefrontOf, type ShopifyPage } from '../page.ts';
import { boughtOf, refOf, type Bought, type ShopifyRefs } from '../ref.ts';
import { readAjaxCart, type AjaxCart } from './cart.ts';

export interface EndpointOptions extends CallerOptions {
  readonly page: ShopifyPage;
  readonly refs: ShopifyRefs;
}

/** What a 4xx says. */
export interface AjaxRefusal {
  readonly status: number;
  /** In the storefront's language; there is no code beside it. */
  readonly message?: string;
}

export type AjaxAnswer =
  { readonly json: unknown; readonly refusal?: undefined } | { readonly refusal: AjaxRefusal };

/** The cart of the storefront that this page is of. Rejects with a {@link CartFailure} where that gave no answer. */
export interface Endpoint {
  /** From here on the cart names this variant as it was asked for. */
  asked(ref: VariantRef): void;
  read(signal: AbortSignal): Promise<AjaxCart>;
  /** The cart in an answer; undefined where it is none. */
  cartIn(json: unknown): AjaxCart | undefined;
  change(
    action: 'add' | 'change' | 'update',
    body: object,
    signal: AbortSignal,
  ): Promise<AjaxAnswer>;
  /** What the storefront says at an address of its own, which is relative to its root. */
  get(path: string, signal: AbortSignal): Promise<CallAnswer>;
  /** What the storefront charges this visitor in: by its latest cart, else as the page says it. */
  currency(): unknown;
}

export function createEndpoint({ page, refs, ...options }: EndpointOptions): Endpoint {
  const call = createCaller({ ...options, credentials: 'same-origin' });
  // Asked each time: the page may change the language under us.
  const root = (): URL => rootOf(page) ?? noStorefront();
  const names = new Map<string, ShopifyRefs>();
  let latest: AjaxCart | undefined;
  const cartIn = (json: unknown): AjaxCart | undefined => {
    const checkoutUrl = new URL('checkout', root()).href;
    const [base, lang] = [page.location.href, storefrontOf(page).locale];
    const nameOf = ({ id, plan }: Bought): VariantRef => refOf(id, names.get(id) ?? refs, plan);
    const cart = readAjaxCart(json, { base, checkoutUrl, lang, refOf: nameOf });
    latest = cart ?? latest;
    return cart;
  };
  const get: Endpoint['get'] = async (path, signal) => {
    const answer = await call({ url: new URL(path, root()), method: 'GET', signal });
    stopAtDoor(answer);
    return answer;
  };
  return {
    cartIn,
    asked(ref) {
      const bought = boughtOf(ref);
      if (bought) names.set(bought.id, ref.startsWith('gid:') ? 'gid' : 'id');
    },
    get,
    async read(signal) {
      const { response, json } = await get('cart.js', signal);
      return (response.ok ? cartIn(json) : undefined) ?? noCart(response);
    },
    async change(action, body, signal) {
      const url = new URL(`cart/${action}.js`, root());
      return changeIn(await call({ url, method: 'POST', body, signal }));
    },
    currency: () => latest?.cart.currency ?? storefrontOf(page).currency?.active,
  };
}

function noStorefront(): never {
  throw new CartFailure('unsupported', 'This page is of no Shopify storefront.');
}

function noCart(response: Response): never {
  failUnlessRefused(response);
  throw new CartFailure('unknown', `The cart answered ${response.status}.`);
}

function changeIn(answer: CallAnswer): AjaxAnswer {
  stopAtDoor(answer);
  const { response, json } = answer;
  if (response.ok && Object(json) === json) return { json };
  failUnlessRefused(response);
  return { refusal: { status: response.status, ...wordsOf(json) } };
}

/** A storefront behind a password, or a sign-in, leads elsewhere instead of answering; a browser does not say where to. */
function stopAtDoor({ response: { status, type } }: CallAnswer): void {
  const leadsElsewhere = type === 'opaqueredirect' || (status >= 300 && status < 400);
  if (leadsElsewhere) throw new CartFailure('unauthorized', 'The storefront is not open.');
}

/** `message` was "Cart Error" and `description` the reason, until March 2025; now they are the same. */
function wordsOf(json: unknown): { readonly message?: string } {
  const { description, message } = (json ?? {}) as { description?: unknown; message?: unknown };
  const words = [description, message].find((text) => typeof text === 'string' && text !== '');
  return words === undefined ? {} : { message: words as string };
}
