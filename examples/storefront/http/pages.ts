import { Hono, type Context } from 'hono';
import type { Good } from '../catalogue/types.ts';
import { newToken } from '../checkout/form-token.ts';
import {
  cartPage,
  checkoutPage,
  faqPage,
  homePage,
  livePage,
  orderPage,
  productPage,
} from '../pages/index.ts';
import { visit, type Shop } from './page-context.ts';

/** The pages that are read. What is not there falls through. */
export function pages(shop: Shop): Hono {
  const app = new Hono();
  app.get('/', (c) => shown(c, homePage(visit(c, shop).context)));
  app.get('/live', (c) => shown(c, livePage(visit(c, shop).context)));
  app.get('/faq', (c) => shown(c, faqPage(visit(c, shop).context)));
  app.get('/cart', (c) => {
    const { context, view } = visit(c, shop);
    return shown(c, cartPage(context, view, {}));
  });
  app.get('/products/:id', (c) => {
    const { context } = visit(c, shop);
    const good = context.goods.find(({ id }) => id === c.req.param('id'));
    if (!good) return c.notFound();
    return shown(c, productPage(context, good, { chosen: chosenIn(c, good) }));
  });
  app.get('/checkout', (c) => {
    const { context, view } = visit(c, shop);
    if (view.lines.length === 0) return c.redirect('/cart', 303);
    return shown(c, checkoutPage(context, view, { token: newToken(view) }));
  });
  app.get('/orders/:id', (c) => {
    const order = shop.store.orders.find(c.req.param('id'));
    if (!order) return c.notFound();
    c.header('X-Robots-Tag', 'noindex');
    return shown(c, orderPage(visit(c, shop).context, order));
  });
  return app;
}

/** A page is the visitor's own: it has their cart's count, and what it says of stock holds now. */
function shown(c: Context, page: string): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return c.html(page);
}

/** The options that the address chooses; what it says of a thing that there is not, it does not say. */
function chosenIn(c: Context, good: Good): Record<string, string> {
  const sku = good.skus.find(({ id }) => id === c.req.query('sku'));
  const asked = good.options.flatMap(({ id, values }) => {
    const value = c.req.query(`option.${id}`) ?? sku?.options[id];
    return values.some((one) => one.id === value) ? [[id, value]] : [];
  });
  return Object.fromEntries(asked) as Record<string, string>;
}
