/** The script of the fixture theme's pages, in the manner of themes like Horizon since 4.0. Written for these tests. */
import { defineHorizon } from '../horizon.ts';

interface Cart {
  readonly item_count: number;
  readonly sections?: Readonly<Record<string, string>>;
}

const SECTION = 'horizon-drawer';

defineHorizon();
const root = document.documentElement.dataset['root'] ?? '/';
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { key, quantity, variant } = target.dataset;
  if (key !== undefined && quantity !== undefined)
    tell('update', post('change', { id: key, quantity: Number(quantity) }));
  if (variant !== undefined) tell('add', added(Number(variant)));
  if (target.closest('cart-icon')) {
    const dialog = document.querySelector('cart-drawer-component dialog');
    dialog?.toggleAttribute('open');
  }
});

async function post(what: string, body: object): Promise<Cart> {
  const response = await fetch(`${root}cart/${what}.js`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, sections: SECTION, sections_url: location.pathname }),
  });
  return response.json() as Promise<Cart>;
}

/** The answer to an add tells its line alone. */
async function added(id: number): Promise<Cart> {
  const { sections } = await post('add', { id, quantity: 1 });
  const cart = (await (await fetch(`${root}cart.js`)).json()) as Cart;
  return { ...cart, ...(sections && { sections }) };
}

/** Told as the change begins, with the promise of its outcome. */
function tell(action: 'add' | 'update', cart: Promise<Cart>): void {
  const promise = cart.then(({ item_count: totalQuantity, sections }) => ({
    cart: { totalQuantity },
    detail: { sections },
  }));
  const event = new Event('shopify:cart:lines-update', { bubbles: true, composed: true });
  const context = action === 'add' ? 'product' : 'cart';
  document.body.dispatchEvent(Object.assign(event, { action, context, lines: [], promise }));
}
