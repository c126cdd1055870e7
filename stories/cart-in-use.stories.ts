import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { OnairCart } from '../src/components/cart/cart.ts';
import { IntentEvent } from '../src/controllers/intents.ts';
import type { CartPort } from '../src/core/cart.ts';
import '../src/elements/cart.ts';
import { inShow } from './show/in-show.ts';
import { storyBag, storyCart, storyLine, workingCart } from './show/story-cart.ts';

const meta: Meta = { title: 'Elements/Cart in use', component: 'onair-cart' };
export default meta;

const bag = (cart: CartPort): TemplateResult => inShow(html`<onair-cart></onair-cart>`, { cart });

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<OnairCart>('onair-cart')?.shadowRoot;
  if (!root) throw new Error('There is no bag.');
  return root;
};
const button = (canvas: HTMLElement, name: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = [...rootOf(canvas).querySelectorAll<HTMLElement>('button, a')].find(
      (one) =>
        one.getAttribute('aria-label') === name ||
        one.textContent?.replace(/\s+/g, ' ').trim() === name,
    );
    if (!found) throw new Error(`There is no "${name}".`);
    return found;
  });

/** A real cart: more of a thing, then out with it, and back. */
export const Working: StoryObj = {
  render: () => {
    const { cart } = workingCart();
    void cart.add([{ ref: 'mug-cream-single', quantity: 1, productId: 'mug' }]);
    return bag(cart);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await button(canvasElement, 'One more'));
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('€48.00'));
    await userEvent.click(await button(canvasElement, 'Remove: Stoneware mug'));
    const undo = await button(canvasElement, 'Undo: Stoneware mug');
    await waitFor(() => expect(rootOf(canvasElement).activeElement).toBe(undo));
    await userEvent.click(undo);
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('€54.90'));
  },
  parameters: { text: ['Stoneware mug', '€48.00', '€54.90'] },
};

/** Without an address of a checkout, and with nobody who answers. */
export const NoWayToPay: StoryObj = {
  render: () => {
    const { checkoutUrl: _, ...cart } = storyBag([storyLine('mug-cream-single')]);
    return bag(storyCart({ cart }));
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await button(canvasElement, 'Check out in the shop'));
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('no way there'));
  },
  parameters: { text: ['Open the shop’s own bag to check out'] },
};

/** The page answers the intents itself. */
export const AnsweredByPage: StoryObj = {
  render: () => {
    const { cart, shop } = workingCart();
    void cart.add([{ ref: 'mug-cream-single', quantity: 1, productId: 'mug' }]);
    const answer = (event: Event): void => {
      if (!(event instanceof IntentEvent)) return;
      shop.elsewhere('mug-cream-single', 7);
      event.respondWith({ status: 'ok', cart: null, issues: [] });
    };
    return html`<div @onair-cart-change=${answer}>${bag(cart)}</div>`;
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await button(canvasElement, 'One more'));
    await waitFor(() => expect(rootOf(canvasElement).textContent).toContain('€168.00'));
  },
  parameters: { text: ['7', '€168.00'] },
};
