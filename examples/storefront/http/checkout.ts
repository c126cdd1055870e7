import { Hono } from 'hono';
import { readAddress } from '../checkout/address.ts';
import { newToken, shownRevision } from '../checkout/form-token.ts';
import { placeOrder } from '../checkout/place-order.ts';
import { checkoutPage } from '../pages/index.ts';
import { visit, type Shop } from './page-context.ts';
import { Refusal } from './problem.ts';
import { readForm } from './read-form.ts';

/** The checkout form: a cart becomes an order. No payment is taken. */
export function checkout(shop: Shop): Hono {
  const app = new Hono();
  app.post('/checkout', async (c) => {
    const field = await readForm(c);
    const token = field('token');
    if (shownRevision(token) === null) throw new Refusal(400, 'This is no form of this shop.');
    const { cart, context, view } = visit(c, shop);
    const { market } = context;
    if (cart === null) return c.redirect('/cart', 303);
    const { values, errors } = readAddress(field, market.country);
    // A form sent twice: the first one has made the order already.
    const before = shop.store.orders.ofForm(cart, token);
    if (errors && !before) {
      if (view.lines.length === 0) return c.redirect('/cart', 303);
      return c.html(checkoutPage(context, view, { token, values, errors }), 422);
    }
    const now = shop.now();
    const placed = placeOrder(shop.store, { cart, market, token, address: values, now });
    if ('order' in placed) return c.redirect(`/orders/${placed.order.id}`, 303);
    if ('empty' in placed) return c.redirect('/cart', 303);
    const after = visit(c, shop);
    const form = { token: newToken(after.view), values, refusal: placed.refusal };
    return c.html(checkoutPage(after.context, after.view, form), 409);
  });
  return app;
}
