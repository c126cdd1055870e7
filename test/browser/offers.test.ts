import { html } from 'lit';
import { storyGoods } from '../../stories/show/story-cart.ts';
import { storyManifest } from '../../stories/show/story-manifest.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { memoryCart } from '../../src/commerce/memory/adapter.ts';
import { followOffers } from '../../src/commerce/offers/follow.ts';
import type { Price } from '../../src/protocol/money.ts';
import '../../src/elements/product-card.ts';
import '../../src/elements/show.ts';
import { productStage, says } from './product-stage.ts';

const eur = (amount: string): Price => ({ amount, currency: 'EUR', taxIncluded: true });
const { products } = storyManifest();

describe('a card of a show that follows its shop', () => {
  const stage = productStage();
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
  });
  afterEach(() => life.abort());

  it('shows what the shop asks after a cue, not what the cue says', async () => {
    const goods = { ...storyGoods() };
    const cart = createCart({ adapter: memoryCart({ goods, lang: 'en' }) });
    life.signal.addEventListener('abort', () => cart.close());
    const { show, feed, clock, root } = await stage.add(
      'onair-product-card',
      html`<onair-product-card product-id="bag"></onair-product-card>`,
      { cart },
    );
    await says(root, '€245.00');
    followOffers({ show, signal: life.signal, random: () => 0 });
    await clock.advance(1);
    for (const [ref, good] of Object.entries(goods))
      if (ref.startsWith('bag')) goods[ref] = { ...good, price: eur('229.00') };
    const asOf = new Date(clock.now()).toISOString();
    feed.push({
      type: 'product.update',
      data: { productId: 'bag', price: eur('1.00'), asOf },
    });
    await clock.advance(1);
    await clock.advance(1);
    await says(root, '€229.00');
  });

  it('shows what the page’s own description says where there is no shop to ask', async () => {
    const bag = products.find(({ id }) => id === 'bag')!;
    const script = document.head.appendChild(document.createElement('script'));
    life.signal.addEventListener('abort', () => script.remove());
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ProductGroup',
      hasVariant: bag.variants.map(({ id }) => ({
        '@type': 'Product',
        sku: id,
        offers: { '@type': 'Offer', price: 219, priceCurrency: 'EUR' },
      })),
    });
    const { show, clock, root } = await stage.add(
      'onair-product-card',
      html`<onair-product-card product-id="bag"></onair-product-card>`,
    );
    await says(root, '€245.00');
    followOffers({ show, signal: life.signal, random: () => 0 });
    await clock.advance(1);
    await says(root, '€219');
  });
});
