import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storefrontCart } from '../../../src/commerce/shopify/storefront/adapter.ts';
import { keptText } from '../../../src/commerce/http/kept-text.ts';
import {
  startStorefrontDouble,
  type StorefrontDouble,
} from '../../doubles/shopify-storefront/storefront-double.ts';

/** Questions in the shape that Shopify's documentation asks them in: lists by edges, no names of our own. */
const CART = `cart{id checkoutUrl totalQuantity cost{subtotalAmount{amount currencyCode}totalAmount{amount currencyCode}}
  discountCodes{code applicable} attributes{key value}
  lines(first:5){edges{node{id quantity merchandise{...on ProductVariant{id}}}}}}`;
const REMARKS = 'userErrors{code field message}warnings{code target message}';
const CREATE = `mutation cartCreate($input:CartInput!){cartCreate(input:$input){${CART}${REMARKS}}}`;
const ADD = `mutation CartLinesAdd($cartId:ID!,$lines:[CartLineInput!]!){cartLinesAdd(cartId:$cartId,lines:$lines){${CART}${REMARKS}}}`;

interface Told {
  readonly data?: Readonly<Record<string, Payload>>;
}

interface Payload {
  readonly cart: {
    readonly id: string;
    readonly totalQuantity: number;
    readonly lines: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  };
  readonly userErrors: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string; readonly target: string }[];
}

/** https://shopify.dev/docs/storefronts/headless/building-with-the-storefront-api/cart */
describe('the documented examples of carts, at the double', () => {
  let shop: StorefrontDouble;
  before(async () => {
    shop = await startStorefrontDouble();
  });
  after(() => shop.close());
  const ask = async (query: string, variables: object): Promise<Payload> => {
    assert.deepEqual(shop.schema.faults(query, variables), []);
    const response = await fetch(`${shop.url}/api/2026-04/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as Told;
    return Object.values(data ?? {})[0]!;
  };
  const line = (number: string, quantity: number) => ({
    merchandiseId: `gid://shopify/ProductVariant/${number}`,
    quantity,
    attributes: [{ key: '_onair_show', value: 'noon' }],
  });

  it('a cart is created with lines, and our adapter goes on with it', async () => {
    const input = { lines: [line('101', 2)], buyerIdentity: { countryCode: 'DE' } };
    const { cart, userErrors } = await ask(CREATE, { input });
    assert.deepEqual([cart.totalQuantity, userErrors], [2, []]);
    const cartId = keptText('documented');
    cartId.set(cart.id);
    const adapter = storefrontCart({ url: shop.url, cartId });
    const call = { signal: AbortSignal.timeout(20_000), opId: 'op' };
    const added = await adapter.add([{ ref: '101', quantity: 1 }], call);
    assert.deepEqual([added.status, added.cart?.count], ['ok', 3]);
    assert.equal(shop.cart(cart.id)?.lines.length, 1);
  });

  it('an item that sold out while another was added is a warning of its line, and no error', async () => {
    const { cart } = await ask(CREATE, { input: { lines: [line('102', 1)] } });
    const { stock } = shop.good('102');
    shop.good('102').stock = 0;
    try {
      const told = await ask(ADD, { cartId: cart.id, lines: [line('101', 2)] });
      const sold = told.cart.lines.edges[0]?.node.id;
      assert.deepEqual(told.userErrors, []);
      const [{ code, target } = { code: '', target: '' }] = told.warnings;
      assert.deepEqual([code, target], ['MERCHANDISE_OUT_OF_STOCK', sold]);
    } finally {
      shop.good('102').stock = stock;
    }
  });

  it('a cart that does not exist is an error of the cart', async () => {
    const { cart, userErrors } = await ask(ADD, {
      cartId: 'gid://shopify/Cart/none?key=none',
      lines: [line('101', 1)],
    });
    assert.deepEqual([cart, userErrors[0]?.code], [null, 'INVALID']);
  });
});
