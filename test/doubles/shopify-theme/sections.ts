import type { CartJson } from './answers.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const lines = ({ items }: CartJson): string =>
  items
    .map(
      ({ product_title: title, quantity, key }) =>
        `<li data-key="${escape(key)}">${escape(title)} × ${quantity}</li>`,
    )
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
