// The bookshop's own script. Above the line: what it always did. Below: all that it does for the show.
const count = document.getElementById('basket-count');

/** The basket as the shop's server tells it: `{items: [{sku, name, qty, price}], sum}`; prices in cents. */
const call = async (path, options) => {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`The basket answered ${response.status}.`);
  const basket = await response.json();
  count.textContent = String(basket.items.reduce((sum, { qty }) => sum + qty, 0));
  return basket;
};
const put = (sku, change) =>
  call('/basket', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sku, ...change }),
  });

for (const button of document.querySelectorAll('[data-sku]')) {
  button.addEventListener('click', () => void put(button.dataset.sku, { add: 1 }));
}
document.getElementById('bar-close').addEventListener('click', ({ target }) => {
  target.parentElement.classList.add('closed');
});
void call('/basket');

// ── for the show ──────────────────────────────────────────────────────────────────────────────────

const euros = (cents) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });
/** The shop's basket in the words of the show. */
const asCart = ({ items, sum }) => ({
  currency: 'EUR',
  lines: items.map(({ sku, name, qty, price }) => ({
    id: sku,
    ref: sku,
    title: name,
    quantity: qty,
    unitPrice: euros(price),
    total: euros(price * qty),
  })),
  total: euros(sum),
  checkoutUrl: new URL('/till', location.href).href,
});
const done = (basket) => ({ status: 'ok', cart: asCart(basket), issues: [] });

document.addEventListener('onair-cart-add', (event) => {
  const [{ ref, quantity }] = event.lines;
  event.respondWith(put(ref, { add: quantity }).then(done));
});
document.addEventListener('onair-cart-change', (event) => {
  event.respondWith(put(event.line.ref, { set: event.quantity }).then(done));
});
