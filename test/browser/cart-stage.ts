import { html, render } from 'lit';
import { inShow } from '../../stories/show/in-show.ts';
import {
  storyCart,
  storyLine,
  workingCart,
  type WorkingCart,
} from '../../stories/show/story-cart.ts';
import type { MemoryCartOptions } from '../../src/commerce/memory/adapter.ts';
import type { OnairCart } from '../../src/components/cart/cart.ts';
import type { CartPort, CartState } from '../../src/core/cart.ts';
import '../../src/elements/cart.ts';
import { eventually } from '../../src/testing/assert.ts';

export const MUG = storyLine('mug-cream-single', 2);
export const LAMP = storyLine('lamp-eu');

let place: HTMLElement;

/** The part of the page that the bag is in: new for each test. */
export const stage = (): HTMLElement => place;

export function setStage(): void {
  place = document.body.appendChild(document.createElement('main'));
}

export function clearStage(): void {
  render(html``, place);
  place.remove();
  document.documentElement.lang = '';
}

export async function show(cart?: CartPort): Promise<OnairCart> {
  render(inShow(html`<onair-cart></onair-cart>`, cart ? { cart } : {}), place);
  const element = place.querySelector('onair-cart')!;
  await eventually(() => element.shadowRoot?.querySelector('.root'), 'it is rendered');
  return element;
}

export const still = (state: Partial<CartState>): Promise<OnairCart> => show(storyCart(state));

/** A real bag with one mug in it; of a shop that differs from the story's by `change`. */
export async function working(
  stock = {},
  change: Partial<MemoryCartOptions> = {},
): Promise<WorkingCart & { element: OnairCart }> {
  const made = workingCart(stock, change);
  await made.cart.add([{ ref: MUG.ref, quantity: 1, productId: 'mug' }]);
  return { ...made, element: await show(made.cart) };
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ');

export const words = ({ shadowRoot }: OnairCart): string => plain(shadowRoot?.textContent);

/** What was said aloud last. */
export const said = ({ shadowRoot }: OnairCart): string =>
  plain(shadowRoot?.querySelector('[role=status]')?.textContent);

export const nameOf = (one: Element): string =>
  one.getAttribute('aria-label') ?? plain(one.textContent).trim();

/** The button or link of that name. */
export function find({ shadowRoot }: OnairCart, name: string): HTMLElement {
  const controls = [...shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = controls.find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No "${name}" in ${controls.map(nameOf).join(' | ')}`);
  return found;
}

/** The events of one name, as they come; `answer` does what a page would. */
export function heard<E extends Event>(type: string, answer?: (event: E) => void): E[] {
  const events: E[] = [];
  place.addEventListener(type, (event) => {
    events.push(event as E);
    answer?.(event as E);
  });
  return events;
}
