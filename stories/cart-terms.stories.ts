import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { OnairCart } from '../src/components/cart/cart.ts';
import { planRef } from '../src/commerce/memory/goods.ts';
import type { CartCodesEvent } from '../src/controllers/cart-codes-event.ts';
import type { CartDiscount, CartPort } from '../src/core/cart.ts';
import type { Product } from '../src/protocol/manifest.ts';
import '../src/elements/cart.ts';
import { inShow } from './show/in-show.ts';
import {
  eur,
  refusal,
  STORY_CODES,
  storyBag,
  storyCart,
  storyLine,
  workingCart,
} from './show/story-cart.ts';
import { storyManifest } from './show/story-manifest.ts';

const meta: Meta = { title: 'Elements/Cart on terms', component: 'onair-cart' };
export default meta;

const MUG = 'mug-cream-single';
const bag = (cart: CartPort): TemplateResult => inShow(html`<onair-cart></onair-cart>`, { cart });

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<OnairCart>('onair-cart')?.shadowRoot;
  if (!root) throw new Error('There is no bag.');
  return root;
};

const found = <E extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<E> =>
  waitFor(() => {
    const one = rootOf(canvas).querySelector<E>(selector);
    if (!one) throw new Error(`There is no ${selector}.`);
    return one;
  });

/** Opens the form and asks for a code. */
async function enter(canvas: HTMLElement, code: string): Promise<void> {
  await userEvent.click(await found(canvas, '[part=summary]'));
  const field = await found<HTMLInputElement>(canvas, '[part=field]');
  field.focus();
  field.value = code;
  (await found(canvas, '[part=apply]')).click();
}

const DISCOUNTS: readonly CartDiscount[] = [
  { label: 'Opening week', applies: true, amount: eur('3.00') },
  { code: 'EVENING10', label: '10 % this evening', applies: true, amount: eur('4.80') },
  { code: 'LAMPS', applies: false },
];

/** What the shop gives by itself, a code that takes something off, and one that is not for this. */
export const Discounts: StoryObj = {
  render: () => {
    const cart = storyBag([storyLine(MUG, 2)], { discounts: DISCOUNTS });
    return bag(storyCart({ cart }, 'memory', { takesCodes: true }));
  },
  parameters: {
    text: ['Opening week', '-€3.00', 'EVENING10', '-€4.80', 'Not for what is in the bag', '€47.10'],
  },
};

/** A shop that gives discounts by itself, and takes no codes. */
export const DiscountsGiven: StoryObj = {
  render: () => {
    const discounts = DISCOUNTS.filter(({ code }) => code === undefined);
    return bag(storyCart({ cart: storyBag([storyLine(MUG, 2)], { discounts }) }));
  },
  parameters: { text: ['Opening week', '-€3.00', '€51.90'] },
};

const working = (change: (made: ReturnType<typeof workingCart>) => void = () => undefined) => {
  const made = workingCart({}, { codes: STORY_CODES });
  void made.cart.add([{ ref: MUG, quantity: 2, productId: 'mug' }]).then(() => change(made));
  return bag(made.cart);
};

/** A real cart: a code comes in, and takes something off. */
export const CodeTaken: StoryObj = {
  render: () => working(),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'evening10');
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('-€4.80'));
    await expect((await found<HTMLDetailsElement>(canvasElement, 'details')).open).toBe(false);
  },
  parameters: { text: ['EVENING10', '10 % this evening', '-€4.80', '€50.10'] },
};

/** What was typed stays, and is said to be unknown. */
export const CodeUnknown: StoryObj = {
  render: () => working(),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'MORNING90');
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('does not know'));
    await expect((await found<HTMLInputElement>(canvasElement, '[part=field]')).value).toBe(
      'MORNING90',
    );
  },
  parameters: { text: ['The shop does not know', 'Check how it is written.'] },
};

const EXPIRED = refusal({ message: 'This offer ended on 20 November.' });

/** The shop knows the code and does not take it: its own words say why. */
export const CodeRefused: StoryObj = {
  render: () =>
    html`<div
      @onair-cart-codes=${(event: CartCodesEvent) => event.respondWith(Promise.resolve(EXPIRED))}
    >
      ${working()}
    </div>`,
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'autumn10');
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('did not take'));
  },
  parameters: { text: ['The shop did not take', 'This offer ended on 20 November.'] },
};

/** The shop has not answered yet. */
export const CodeAsked: StoryObj = {
  render: () => working(({ shop }) => shop.set({ line: 'silent' })),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'EVENING10');
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('Applying'));
  },
  parameters: { text: ['Applying, waiting for the shop'] },
};

/** Nobody knows whether it was done; it can be asked again. */
export const CodeFailed: StoryObj = {
  render: () => working(({ shop }) => shop.set({ line: 'down' })),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'EVENING10');
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('did not answer'));
  },
  parameters: { text: ['We do not know yet whether this was changed.', 'Try again'] },
};

/** Sold from four on, in twos, and at most so many; one that has reached its most. */
export const Quantities: StoryObj = {
  render: () => {
    const lines = [
      storyLine(MUG, 4, { min: 4, step: 2, max: 12 }),
      storyLine('lamp-eu', 3, { max: 3 }),
    ];
    return bag(storyCart({ cart: storyBag(lines) }));
  },
  parameters: { text: ['At least 4 · In steps of 2', 'At most 3'] },
};

const MONTHLY = { id: 'monthly', label: { en: 'every month', ar: 'كل شهر' }, refs: {} };

/** By a plan that the show knows, beside the same thing by itself; and by one in the shop's words. */
export const ByPlan: StoryObj = {
  render: () => {
    const products = storyManifest().products.map((product): Product => {
      return product.id === 'mug' ? ({ ...product, plans: [MONTHLY] } as Product) : product;
    });
    const planned = planRef(MUG, 'monthly');
    const lines = [
      storyLine(MUG, 1),
      storyLine(MUG, 2, { id: 'line-planned', ref: planned, plan: 'Deliver monthly' }),
      storyLine('lamp-eu', 1, { plan: 'Bulbs every half year' }),
    ];
    const cart = storyCart({ cart: storyBag(lines) });
    return inShow(html`<onair-cart></onair-cart>`, { cart, manifest: { products } });
  },
  parameters: { text: ['every month', 'Bulbs every half year'] },
};

/** After the show the checkout opens in the same tab. */
export const AfterTheShow: StoryObj = {
  render: () => {
    const cart = storyCart({ cart: storyBag([storyLine(MUG, 2)]) });
    return inShow(html`<onair-cart></onair-cart>`, { cart, log: [], manifest: { state: 'ended' } });
  },
  play: async ({ canvasElement }) => {
    await expect((await found(canvasElement, '[part=checkout]')).hasAttribute('target')).toBe(
      false,
    );
  },
  parameters: { text: ['Check out in the shop'] },
};

/** The page has the checkout in the same tab, live or not. */
export const SameTab: StoryObj = {
  render: () => {
    const cart = storyCart({ cart: storyBag([storyLine(MUG, 2)]) });
    return inShow(html`<onair-cart checkout-target="same"></onair-cart>`, { cart });
  },
  play: async ({ canvasElement }) => {
    await expect((await found(canvasElement, '[part=checkout]')).hasAttribute('target')).toBe(
      false,
    );
  },
  parameters: { text: ['Check out in the shop'] },
};
