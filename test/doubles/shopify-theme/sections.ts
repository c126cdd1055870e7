import type { CartJson } from './answers.ts';

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A button without words, for the words of a line are its text. */
const button = (key: string, quantity: number, label: string): string =>
  `<button type="button" data-key="${escape(key)}" data-quantity="${quantity}" aria-label="${label}"></button>`;

/** The cart's lines, each with the theme's own quantity. */
export const lines = ({ items }: CartJson): string =>
  items
    .map(({ product_title: title, quantity, key }) => {
      const buttons = button(key, quantity - 1, 'One less') + button(key, quantity + 1, 'One more');
      return `<li data-key="${escape(key)}">${escape(title)} × ${quantity}${buttons}</li>`;
    })
    .join('');

/** The parts of the fixture pages, by the ids that their elements ask for. */
const SECTIONS: Readonly<Record<string, (cart: CartJson) => string>> = {
  'cart-drawer': (cart) => `<div id="CartDrawer"><ul class="lines">${lines(cart)}</ul></div>`,
  'cart-icon-bubble': ({ item_count: count }) => `<span class="count">${count}</span>`,
  'horizon-drawer': (cart) => `<ul class="lines">${lines(cart)}</ul>`,
};

/** Null: the page has no such part. */
export function renderSection(id: string, cart: CartJson): string | null {
  const render = Object.hasOwn(SECTIONS, id) ? SECTIONS[id] : undefined;
  return render
    ? `<div id="shopify-section-${id}" class="shopify-section">${render(cart)}</div>`
    : null;
}
