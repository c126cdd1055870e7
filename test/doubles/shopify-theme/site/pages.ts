import { cartJson } from '../answers.ts';
import { escape, lines, renderSection } from '../sections.ts';
import type { DoubleGood, DoubleShop } from '../shop.ts';

export type Family = 'dawn' | 'horizon';

export interface Visit {
  readonly shop: DoubleShop;
  /** The browser's cart. */
  readonly token: string;
  readonly family: Family;
  /** The two lines that a merchant pastes. */
  readonly show: string;
}

/** The pages of the fixture theme, by their paths below the root; undefined: there is none. */
export function pageOf(path: string, visit: Visit): string | undefined {
  const [, handle] = /^products\/([^/]+)$/.exec(path) ?? [];
  if (handle !== undefined) return productPage(handle, visit);
  const page = PAGES[path];
  return page && layout(visit, page(visit));
}

const PAGES: Readonly<Record<string, (visit: Visit) => string>> = {
  '': ({ shop }) =>
    `<h1>All goods</h1><ul>${[...handlesOf(shop)]
      .map(
        ([handle, { title }]) =>
          `<li><a href="${shop.root}products/${handle}">${escape(title)}</a></li>`,
      )
      .join('')}</ul>`,
  cart: ({ shop, token }) => {
    const cart = cartJson(shop, token);
    return `<h1>Your cart</h1><ul class="cart-page">${lines(cart)}</ul><a href="${shop.root}checkout">Check out</a>`;
  },
  checkout: ({ shop, token }) =>
    `<h1>Checkout of the double</h1><ul class="order">${lines(cartJson(shop, token))}</ul>`,
  'pages/live': ({ show }) => `<h1>Live</h1>${show}`,
};

export const PASSWORD_PAGE =
  '<!doctype html><html lang="en"><title>Opening soon</title><h1>This shop needs a password</h1></html>';

const handlesOf = ({ options }: DoubleShop): ReadonlyMap<string, DoubleGood> =>
  new Map(Object.values(options.goods).map((good) => [good.handle ?? 'item', good]));

function productPage(handle: string, visit: Visit): string | undefined {
  const { shop, family } = visit;
  const variants = Object.entries(shop.options.goods).filter(([, good]) => good.handle === handle);
  if (variants.length === 0) return undefined;
  const [, { title }] = variants[0]!;
  const buttons = variants.map(([id, good]) => {
    const name = escape(`Add ${good.variantTitle ?? good.title}`);
    return family === 'dawn'
      ? `<product-form root="${shop.root}" variant="${id}"><button type="button">${name}</button></product-form>`
      : `<button type="button" data-variant="${id}">${name}</button>`;
  });
  return layout(visit, `<h1>${escape(title)}</h1>${buttons.join('')}`);
}

function layout({ shop, token, family }: Visit, main: string): string {
  const cart = cartJson(shop, token);
  const storefront = {
    routes: { root: shop.root },
    locale: 'en',
    country: 'DE',
    currency: { active: shop.market.currency },
    theme: { schema_version: family === 'dawn' ? '15.4.1' : '4.1.3' },
  };
  const head = family === 'dawn' ? dawnHead(cart) : horizonHead(cart);
  return `<!doctype html>
<html lang="en" data-root="${shop.root}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Fixture theme</title>
    <link rel="icon" href="data:," />
    <script>window.Shopify = ${JSON.stringify(storefront)};</script>
    <style>cart-drawer:not(.active) { display: none; }</style>
    <script type="module" src="/theme-${family}.js"></script>
  </head>
  <body>
    <header><a href="${shop.root}">Fixture</a> <a href="${shop.root}pages/live">Live</a> ${head}</header>
    <main>${main}</main>
  </body>
</html>`;
}

type Cart = ReturnType<typeof cartJson>;

const dawnHead = (cart: Cart): string => `
  <button type="button" id="cart-icon-bubble">${renderSection('cart-icon-bubble', cart)}</button>
  <cart-drawer class="${cart.item_count === 0 ? 'is-empty' : ''}">${renderSection('cart-drawer', cart)}</cart-drawer>`;

const horizonHead = (cart: Cart): string => `
  <cart-icon>${cart.item_count}</cart-icon>
  <cart-drawer-component auto-open><dialog>
    <cart-items-component data-section-id="horizon-drawer"><ul class="lines">${lines(cart)}</ul></cart-items-component>
  </dialog></cart-drawer-component>`;
