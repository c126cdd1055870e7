import { CartFailure } from '../../cart/failure.ts';
import { createCaller, type Call, type CallAnswer, type CallerOptions } from '../../http/call.ts';
import { failUnlessRefused } from '../../http/status.ts';
import { rootOf, storefrontOf, type ShopifyPage } from '../page.ts';
import { refOf, type Bought, type ShopifyRefs } from '../ref.ts';
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

/** A product as the storefront tells it, untrusted, and when it was so. */
export interface AjaxProduct {
  readonly json: unknown;
  readonly asOf: string;
}

/** The cart of the storefront that this page is of. Rejects with a {@link CartFailure} where that gave no answer. */
export interface Endpoint {
  read(signal: AbortSignal): Promise<AjaxCart>;
  /** The cart in an answer; undefined where it is none. */
  cartIn(json: unknown): AjaxCart | undefined;
  change(
    action: 'add' | 'change' | 'update',
    body: object,
    signal: AbortSignal,
  ): Promise<AjaxAnswer>;
  /** A product by its handle; null: there is none. */
  product(handle: string, signal: AbortSignal): Promise<AjaxProduct | null>;
  /** What the storefront charges this visitor in: by its latest cart, else as the page says it. */
  currency(): unknown;
  /** Parts of the page, rendered anew with the cart as it is now; null: there are none to be had. */
  sections(ids: readonly string[]): Promise<unknown>;
}

/** Milliseconds that parts of the page are waited for. */
const RENDERING = 10_000;

export function createEndpoint({ page, refs, ...options }: EndpointOptions): Endpoint {
  const call = createCaller({ ...options, credentials: 'same-origin' });
  // Asked each time: the page may change the language under us.
  const root = (): URL => {
    const url = rootOf(page);
    if (url) return url;
    throw new CartFailure('unsupported', 'This page is of no Shopify storefront.');
  };
  let latest: AjaxCart | undefined;
  const cartIn = (json: unknown): AjaxCart | undefined => {
    const checkoutUrl = new URL('checkout', root()).href;
    const [base, lang] = [page.location.href, storefrontOf(page).locale];
    const named = ({ id, plan }: Bought): string => refOf(id, refs, plan);
    const cart = readAjaxCart(json, { base, checkoutUrl, lang, refOf: named });
    latest = cart ?? latest;
    return cart;
  };
  return {
    cartIn,
    async read(signal) {
      const answer = await call({ url: new URL('cart.js', root()), method: 'GET', signal });
      stopAtDoor(answer);
      const cart = answer.response.ok ? cartIn(answer.json) : undefined;
      if (cart) return cart;
      failUnlessRefused(answer.response);
      throw new CartFailure('unknown', `The cart answered ${answer.response.status}.`);
    },
    async change(action, body, signal) {
      const url = new URL(`cart/${action}.js`, root());
      return changeIn(await call({ url, method: 'POST', body, signal }));
    },
    async product(handle, signal) {
      const url = new URL(`products/${encodeURIComponent(handle)}.js`, root());
      return productIn(await call({ url, method: 'GET', signal }));
    },
    currency: () => latest?.cart.currency ?? storefrontOf(page).currency?.active,
    sections: (ids) => sectionsOf(call, page, ids),
  };
}

function changeIn(answer: CallAnswer): AjaxAnswer {
  stopAtDoor(answer);
  const { response, json } = answer;
  if (response.ok && Object(json) === json) return { json };
  failUnlessRefused(response);
  return { refusal: { status: response.status, ...wordsOf(json) } };
}

/** Null: the storefront has no such product. */
function productIn(answer: CallAnswer): AjaxProduct | null {
  stopAtDoor(answer);
  const { response, json } = answer;
  if (!response.ok) {
    failUnlessRefused(response);
    return null;
  }
  if (Object(json) !== json) throw new CartFailure('unknown', 'That is no product.');
  const date = Date.parse(response.headers.get('date') ?? '');
  return { json, asOf: new Date(date || Date.now()).toISOString() };
}

/** Where the page is, for that is what its parts are of. */
async function sectionsOf(
  call: Call,
  { location }: ShopifyPage,
  ids: readonly string[],
): Promise<unknown> {
  const url = new URL(location.pathname, location.href);
  url.searchParams.set('sections', ids.join());
  const signal = AbortSignal.timeout(RENDERING);
  const answer = await call({ url, method: 'GET', signal }).catch(() => null);
  return answer?.response.ok ? answer.json : null;
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
