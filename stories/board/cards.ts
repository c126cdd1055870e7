import { html, type TemplateResult } from 'lit';
import '../../src/elements/product-card.ts';
import { inShow } from '../show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from '../show/story-cart.ts';
import { logWith, products, REDUCED } from '../show/story-products.ts';
import type { StoryShowOptions } from '../show/story-show.ts';

const card = (productId: string, show: StoryShowOptions = {}): TemplateResult =>
  inShow(html`<onair-product-card product-id=${productId}></onair-product-card>`, show);

const UNPINNED: StoryShowOptions = { log: logWith('product.unpin', { productId: 'mug' }) };

/** How a product stands, in eight cards. */
export const cards = (): readonly TemplateResult[] => [
  card('mug', UNPINNED),
  card('mug'),
  card('mug', {
    ...UNPINNED,
    cart: storyCart({
      pending: [{ opId: '1', kind: 'add', ref: 'mug-cream-single', quantity: 1 }],
    }),
  }),
  card('mug', {
    ...UNPINNED,
    cart: storyCart({ cart: storyBag([storyLine('mug-cream-single')]) }),
  }),
  card('bag'),
  card('throw', {
    log: logWith('product.update', {
      productId: 'throw',
      stock: { level: 'out' },
      asOf: '2026-11-26T14:03:00.000Z',
    }),
  }),
  card('lamp', { manifest: products({ lamp: { price: REDUCED } }) }),
  card('lamp', {
    cart: storyCart({
      refused: { 'lamp-eu': refusal({ code: 'not-enough-stock', available: 1 }) },
    }),
  }),
];
