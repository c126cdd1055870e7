import type { AjaxCart } from '../ajax/cart.ts';
import { SOURCE, storefrontOf } from '../page.ts';
import { gidOf } from '../ref.ts';
import type { Theme, ThemeChange, ThemeOptions, ThemeOutcome } from './turn.ts';

/** What opens by itself when something is added. */
const OPENS = '[auto-open]';

/** What shows the cart. */
const SHOWS = 'cart-items-component, cart-drawer-component, cart-icon';

/** Themes of the Horizon family, and others that follow the platform's events; null: this page's is none. */
export function horizonOf(options: ThemeOptions): Theme | null {
  const shows = [...options.document.querySelectorAll(SHOWS)];
  const mapsEvents = hasEvents(options.document);
  if (shows.length === 0 && !mapsEvents) return null;
  const ids = shows.flatMap((element) => element.getAttribute('data-section-id') ?? []);
  const family = mapsEvents || isOfFour(options) ? standard : early;
  return family(options, [...new Set(ids)]);
}

/** Since 4.0 they follow the platform's events: those are a module that the page maps. */
const hasEvents = (document: Document): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent?.includes('"@shopify/events"'),
  );

function isOfFour({ page }: ThemeOptions): boolean {
  const version = storefrontOf(page).theme?.schema_version;
  return typeof version === 'string' && parseInt(version, 10) >= 4;
}

type Family = (options: ThemeOptions, sections: readonly string[]) => Theme;

/** `shopify:cart:lines-update`, or `discount-update`, told as the change begins, with the promise of its outcome. */
const standard: Family =
  ({ document, opensDrawer }, sections) =>
  (change) => {
    const { promise, resolve, reject } = deferred();
    const isQuiet = !opensDrawer() && document.querySelector(OPENS) !== null;
    // The drawer opens on the word "add", whatever becomes of it.
    const action = isQuiet && change.action === 'add' ? 'update' : change.action;
    const context = change.action === 'add' ? 'product' : 'cart';
    const news = change.codes
      ? { discountCodes: change.codes.map((code) => ({ code })) }
      : { action, context, lines: [lineOf(change)] };
    const what = change.codes ? 'discount' : 'lines';
    const detail = { source: SOURCE };
    tell(document, `shopify:cart:${what}-update`, { ...news, promise, detail });
    return {
      sections,
      ended: (outcome) => resolve(resultOf(outcome)),
      failed(error) {
        reject(error);
        const said = { error: String(error), code: 'SERVICE_UNAVAILABLE' };
        tell(document, 'shopify:cart:error', { ...said, detail: { source: SOURCE } });
      },
    };
  };

/** `cart:update`, told when it is done. */
const early: Family =
  ({ document, opensDrawer }, sections) =>
  ({ action, id }) => ({
    sections,
    ended({ after, hasChanged, sections: rendered }) {
      if (!hasChanged) return;
      const data = { source: SOURCE, itemCount: after.cart.count, variantId: id };
      const detail = {
        resource: after.json,
        sourceId: SOURCE,
        data: { ...data, ...(rendered !== undefined && { sections: rendered }) },
      };
      const event = new CustomEvent('cart:update', { bubbles: true, detail });
      const held = action === 'add' && opensDrawer() ? [] : [...document.querySelectorAll(OPENS)];
      for (const drawer of held) drawer.removeAttribute('auto-open');
      document.dispatchEvent(event);
      for (const drawer of held) drawer.setAttribute('auto-open', '');
    },
    failed: () => undefined,
  });

function tell(document: Document, type: string, news: object): void {
  const event = new Event(type, { bubbles: true, composed: true });
  (document.body ?? document).dispatchEvent(Object.assign(event, news));
}

const lineOf = ({ key, id, quantity }: ThemeChange): object =>
  key === undefined ? { merchandiseId: gidOf(id), quantity } : { id: key, quantity };

/** What the platform's own cart events resolve with. */
const resultOf = ({ after, sections, refused }: ThemeOutcome): object => ({
  cart: summaryOf(after),
  ...(refused !== undefined && { userErrors: [{ code: 'INVALID', message: refused }] }),
  detail: { source: SOURCE, ...(sections !== undefined && { sections }) },
});

const summaryOf = ({ cart, items, json }: AjaxCart): object => ({
  id: cart.id === undefined ? null : `gid://shopify/Cart/${cart.id}`,
  totalQuantity: cart.count,
  cost: { totalAmount: priceOf(cart.total, cart.currency) },
  lines: items.map(({ key, id, quantity }) => {
    const total = cart.lines.find((line) => line.id === key)?.total;
    const cost = { totalAmount: priceOf(total, cart.currency) };
    return { id: key, quantity, merchandise: { id: gidOf(id) }, cost };
  }),
  discountCodes: json['discount_codes'] ?? [],
});

const priceOf = (price: AjaxCart['cart']['total'], currencyCode: string): object => ({
  amount: price?.amount ?? '0.0',
  currencyCode,
});

interface Deferred {
  readonly promise: Promise<object>;
  resolve(result: object): void;
  reject(error: unknown): void;
}

function deferred(): Deferred {
  let settle: Pick<Deferred, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<object>((resolve, reject) => (settle = { resolve, reject }));
  // Nobody may be listening.
  promise.catch(() => undefined);
  return {
    promise,
    resolve: (result) => settle?.resolve(result),
    reject: (e) => settle?.reject(e),
  };
}
