import { SOURCE } from '../page.ts';
import type { Theme, ThemeChange, ThemeOptions, ThemeOutcome } from './turn.ts';

/** One part of the page that shows the cart, in the words of these themes. */
interface Section {
  readonly id: string;
  /** What of it is shown; absent: all, under its own id. */
  readonly selector?: string;
}

/** A drawer, or a notice, that a theme's own button hands its answer to. */
interface CartElement extends Element {
  getSectionsToRender(): readonly Section[];
  renderContents(answer: object): void;
}

/** Shown where there is no drawer, too. */
const BUBBLE: Section = { id: 'cart-icon-bubble' };

/** Themes of the Dawn family; null: this page's is none. */
export function dawnOf({ page, document, opensDrawer, render }: ThemeOptions): Theme | null {
  const found = [...document.querySelectorAll('cart-drawer, cart-notification')].filter(isCart);
  const hasBubble = document.getElementById(BUBBLE.id) !== null;
  if (found.length === 0 && !hasBubble && typeof page.publish !== 'function') return null;
  const shown = [...found.flatMap(sectionsOf), ...(hasBubble ? [BUBBLE] : [])];
  const parts = [...new Map(shown.map((part) => [part.id, part])).values()];
  const ids = parts.map(({ id }) => id);
  return (change) => ({
    sections: ids,
    ended(outcome) {
      const { sections, hasChanged } = outcome;
      if (!hasChanged) return;
      const follow = (rendered: unknown): void => {
        const [element] = found;
        markEmpty(found, outcome);
        if (element && change.action === 'add' && opensDrawer())
          open(element, rendered, change, outcome);
        else swap(document, parts, rendered);
        publish(page, rendered, change, outcome);
      };
      if (sections !== undefined || ids.length === 0) follow(sections);
      else void render(ids).then(follow).catch(console.warn);
    },
    failed: () => undefined,
  });
}

const isCart = (element: Element): element is CartElement =>
  'getSectionsToRender' in element && 'renderContents' in element;

function sectionsOf(element: CartElement): readonly Section[] {
  const told: unknown = element.getSectionsToRender();
  return Array.isArray(told) ? (told as Section[]).filter(({ id }) => typeof id === 'string') : [];
}

/** Without it the drawer hides its lines behind "your cart is empty", and cannot move the focus. */
function markEmpty(found: readonly Element[], { after }: ThemeOutcome): void {
  for (const { classList } of found) classList.toggle('is-empty', after.cart.count === 0);
}

/** As the theme's own button does it: it renders, and opens. Notices look for the line in the answer itself. */
function open(
  element: CartElement,
  sections: unknown,
  { id, key }: ThemeChange,
  { after }: ThemeOutcome,
): void {
  const items = after.json['items'] as readonly { key?: unknown; variant_id?: unknown }[];
  const line =
    items.find((item) => key !== undefined && item.key === key) ??
    items.find((item) => String(item.variant_id) === id);
  element.renderContents({ ...line, sections });
}

/** What the elements would render, without the opening that comes with it. */
function swap(document: Document, parts: readonly Section[], sections: unknown): void {
  for (const { id, selector } of parts) {
    const html = (Object(sections) as Record<string, unknown>)[id];
    const shown = selector ? document.querySelector(selector) : document.getElementById(id);
    if (typeof html !== 'string' || !shown) continue;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const fresh = page.querySelector(selector ?? '.shopify-section');
    if (fresh) shown.replaceChildren(...fresh.childNodes);
  }
}

/** All others that show the cart render themselves on this. */
function publish(
  page: ThemeOptions['page'],
  sections: unknown,
  { id }: ThemeChange,
  { after }: ThemeOutcome,
): void {
  if (typeof page.publish !== 'function') return;
  const cartData = { ...after.json, sections };
  page.publish('cart-update', { source: SOURCE, productVariantId: id, cartData });
}
