// The shop's own page: its goods, its count, its cart. It knows nothing of the show but two events.
import { connect } from '/shop/shop.js';

const shop = connect(JSON.parse(document.body.dataset.settings));
const [count, goods, lines, said] = [
  '[data-cart-count]',
  '[data-goods]',
  '[data-cart]',
  '[data-said]',
].map((selector) => document.querySelector(selector));

function element(name, text, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(text);
  return made;
}

/** Does it in the shop, says what it said, and lets the show know. */
async function change(act) {
  try {
    said.textContent = (await act()) ?? '';
  } catch (error) {
    said.textContent = String(error);
  }
  await showCart();
  document.dispatchEvent(new Event('onair-cart-refresh'));
}

async function showCart() {
  const cart = await shop.cart();
  count.textContent = String(cart.lines.reduce((sum, { quantity }) => sum + quantity, 0));
  lines.replaceChildren(...cart.lines.map(lineItem));
}

function lineItem({ id, sku, title, quantity }) {
  const field = element('input', '', { type: 'number', min: 0, value: String(quantity) });
  field.setAttribute('aria-label', `How many of ${title}`);
  field.dataset.line = sku;
  field.addEventListener('change', () => void change(() => shop.set(id, Number(field.value))));
  const item = element('li', title);
  item.append(field);
  return item;
}

function goodItem({ ref, sku, title, price }) {
  const button = element('button', 'Add', { type: 'button' });
  button.setAttribute('aria-label', `Add ${title}`);
  button.dataset.add = sku;
  button.addEventListener('click', () => void change(() => shop.add(ref)));
  const item = element('li', `${title}, ${price}`);
  item.append(button);
  return item;
}

goods.replaceChildren(...(await shop.goods()).map(goodItem));
await showCart();
// What is added in the show is in the same cart.
document.querySelector('onair-shop').addEventListener('onair-cart-changed', () => void showCart());
