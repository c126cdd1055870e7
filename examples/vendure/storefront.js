// In the page: how the shop's own pages ask Vendure. Their token is where the show's cart has it.
const GOODS = '{products{items{name variants{id sku name priceWithTax currencyCode}}}}';
const ORDER =
  'fragment O on Order{totalWithTax currencyCode lines{id quantity productVariant{sku name}}}';
const SAID = '{__typename ...on ErrorResult{message}...O}';

const money = (hundredths, currency) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(hundredths / 100);

export function connect({ shopApi }) {
  const key = `onair-vendure:${shopApi}`;
  const ask = createAsk(shopApi, key);
  const change = async (call, variables) =>
    (await ask(`mutation${call}${SAID}}${ORDER}`, variables)).r.message;
  return {
    goods: async () => goodsIn(await ask(GOODS)),
    async cart() {
      const isKnown = localStorage.getItem(key) !== null;
      const { activeOrder } = isKnown ? await ask(`{activeOrder{...O}}${ORDER}`) : {};
      return cartOf(activeOrder);
    },
    add: (ref) => change('($v:ID!){r:addItemToOrder(productVariantId:$v,quantity:1)', { v: ref }),
    set: (id, quantity) =>
      change('($l:ID!,$q:Int!){r:adjustOrderLine(orderLineId:$l,quantity:$q)', {
        l: id,
        q: quantity,
      }),
  };
}

const createAsk = (shopApi, key) => async (query, variables) => {
  const token = localStorage.getItem(key);
  const response = await fetch(shopApi, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const given = response.headers.get('vendure-auth-token');
  if (given) localStorage.setItem(key, given);
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};

const goodsIn = ({ products }) =>
  products.items.flatMap(({ variants }) =>
    variants.map(({ id, sku, name, priceWithTax, currencyCode }) => ({
      ref: id,
      sku,
      title: name,
      price: money(priceWithTax, currencyCode),
    })),
  );

function cartOf(order) {
  const { lines = [], totalWithTax = 0, currencyCode = 'EUR' } = order ?? {};
  return {
    lines: lines.map(({ id, quantity, productVariant: { sku, name } }) => ({
      id,
      sku,
      title: name,
      quantity,
    })),
    total: money(totalWithTax, currencyCode),
  };
}
