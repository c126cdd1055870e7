// In the page: how the shop's own pages ask Medusa. Their cart's id is where the show has it.
const money = (amount, currency) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);

export function connect({ url, key, region }) {
  const kept = `onair-medusa:${url}`;
  const ask = createAsk(url, key);
  const cartId = () => localStorage.getItem(kept);
  const begin = async (item) => {
    const { cart } = await ask('carts', { region_id: region, items: [item] });
    localStorage.setItem(kept, cart.id);
  };
  return {
    goods: async () =>
      goodsIn(await ask(`products?region_id=${region}&fields=*variants.calculated_price`)),
    cart: async () => cartOf(cartId() ? (await ask(`carts/${cartId()}`)).cart : null),
    async add(ref) {
      const item = { variant_id: ref, quantity: 1 };
      if (cartId()) await ask(`carts/${cartId()}/line-items`, item);
      else await begin(item);
    },
    set: async (id, quantity) => {
      await ask(`carts/${cartId()}/line-items/${id}`, { quantity });
    },
  };
}

const createAsk = (url, key) => async (path, body) => {
  const response = await fetch(`${url}/store/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
};

const goodsIn = ({ products }) =>
  products.flatMap(({ title, variants }) =>
    variants.map(({ id, title: words, calculated_price: price }) => ({
      ref: id,
      sku: id,
      title: `${title}, ${words}`,
      price: money(price.calculated_amount, price.currency_code),
    })),
  );

function cartOf(cart) {
  const { items = [], total = 0, currency_code = 'eur' } = cart ?? {};
  return {
    lines: items.map(({ id, variant_id, quantity, product_title, variant_title }) => ({
      id,
      sku: variant_id,
      title: `${product_title}, ${variant_title}`,
      quantity,
    })),
    total: money(total, currency_code),
  };
}
