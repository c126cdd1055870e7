import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ProductsLayout } from '../src/components/products/list.ts';
import type { OnairProducts } from '../src/components/products/products.ts';
import '../src/elements/products.ts';
import { inShow } from './show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from './show/story-cart.ts';
import { manyProducts, PLAIN, products, REDUCED } from './show/story-products.ts';
import type { StoryShowOptions } from './show/story-show.ts';

interface ProductsArgs {
  layout: ProductsLayout;
  embedded: boolean;
}
type Story = StoryObj<ProductsArgs>;

const meta: Meta<ProductsArgs> = {
  title: 'Elements/Products',
  component: 'onair-products',
  args: { layout: 'list', embedded: false },
  argTypes: { layout: { control: 'select', options: ['list', 'rail'] } },
};
export default meta;

/** Products in a box as large as a panel, or as wide as the room below the picture. */
const box = (args: ProductsArgs, inside?: TemplateResult): TemplateResult =>
  html`<div
    style="max-inline-size: ${args.layout === 'rail' ? 820 : 392}px; block-size: ${
      args.layout === 'rail' ? 'auto' : '560px'
    }"
  >
    <onair-products layout=${args.layout} ?embedded=${args.embedded}>${inside}</onair-products>
  </div>`;

const one = (
  text: readonly string[],
  args: Partial<ProductsArgs> = {},
  show: StoryShowOptions = {},
): Story => ({ args, render: (all) => inShow(box(all), show), parameters: { text } });

const ALL = ['Stoneware mug', 'Saddle bag', 'Table lamp', 'Linen throw'];

/** One above the other, in a sheet or a panel. */
export const List = one(['Products', '4', ...ALL, 'Showing now', '12 left, counted']);

/** A container puts its close button at the end of the header. */
export const ListWithActions: Story = {
  render: (args) =>
    inShow(box(args, html`<button slot="actions" aria-label="Close">Close</button>`)),
  parameters: { text: ['Products', 'Close', ...ALL] },
};

/** The container has the title. */
export const Embedded = one(ALL, { embedded: true });

/** Side by side under the picture. */
export const AsRail = one([...ALL, 'Showing now'], { layout: 'rail' });

/** More than there is room for: chevrons where it goes on. */
export const LongRail: Story = {
  ...one(['Product 1', 'Product 12'], { layout: 'rail' }, { manifest: manyProducts(12) }),
  play: async ({ canvasElement }) => {
    const root = await rootOf(canvasElement);
    const next = await waitFor(() => found(root.querySelector<HTMLElement>('[part=next]')));
    await userEvent.click(next);
    await waitFor(() => found(root.querySelector('[part=previous]')));
  },
};

/** What is in the bag says so. */
export const WithBag = one(
  [...ALL, 'In your bag: 2'],
  {},
  { cart: storyCart({ cart: storyBag([storyLine('lamp-eu', 2)]) }) },
);

/** A reduced price, and a product that the shop did not add. */
export const Mixed = one(
  [...ALL, '€219.00', 'Lowest in 30 days: €199.00', 'Not added: 1 left.', 'Add 1'],
  {},
  {
    manifest: products({ lamp: { price: REDUCED } }),
    cart: storyCart({
      refused: { 'throw-sage-lap': refusal({ code: 'not-enough-stock', available: 1 }) },
    }),
  },
);

/** Nobody prevents `onair-product-open`: the card shows its product in a dialog. */
export const OpensAProduct: Story = {
  ...one([...ALL, 'Colour: tan', 'Add to bag, €245.00']),
  play: async ({ canvasElement }) => {
    const root = await rootOf(canvasElement);
    const card = (): ShadowRoot | null | undefined =>
      root.querySelectorAll('onair-product-card')[1]?.shadowRoot;
    await userEvent.click(await waitFor(() => found(card()?.querySelector('[part=title]'))));
    const sheet = await waitFor(() => found(card()?.querySelector('onair-product-sheet')));
    await waitFor(() => expect(sheet.shadowRoot?.textContent).toContain('Add to bag'));
  },
};

/** Without options it is added at once, from the list. */
export const AddsAtOnce: Story = {
  ...one(
    [...ALL, 'Adding, not yet confirmed'],
    {},
    { manifest: products({ lamp: PLAIN }), cart: storyCart() },
  ),
  play: async ({ canvasElement }) => {
    const root = await rootOf(canvasElement);
    const added: Event[] = [];
    canvasElement.addEventListener('onair-cart-add', (event) => added.push(event));
    const card = root.querySelectorAll('onair-product-card')[2];
    await userEvent.click(await waitFor(() => found(card?.shadowRoot?.querySelector('.action'))));
    await expect(added).toHaveLength(1);
  },
};

/** Ten thousand: the document stays small, the scroll bar is as long as the list. */
export const TenThousand: Story = {
  ...one(['10,000', 'Product 1', 'Product 2'], {}, { manifest: manyProducts(10_000) }),
  play: async ({ canvasElement }) => {
    const root = await rootOf(canvasElement);
    await waitFor(() => found(root.querySelector('onair-product-card')));
    await expect(root.querySelectorAll('onair-product-card').length).toBeLessThan(150);
  },
};

/** A show that names none yet. */
export const None = one(
  ['Products', 'No products yet', 'They appear here'],
  {},
  { manifest: { products: [] } },
);

/** Before there is a show, a still place. */
export const Loading: Story = {
  render: () =>
    html`<p>Coming</p>
      ${box({ layout: 'list', embedded: false })}`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('onair-products');
    await waitFor(() => expect(element?.matches(':state(loading)')).toBe(true));
  },
  parameters: { text: ['Coming'] },
};

/** Before there is a show, or a script: links to the products. */
export const BeforeTheScript: Story = {
  render: (args) => box(args, html`<a href="#mug">Stoneware mug</a> <a href="#bag">Saddle bag</a>`),
  parameters: { text: ['Stoneware mug', 'Saddle bag'] },
};

async function rootOf(canvasElement: HTMLElement): Promise<ShadowRoot> {
  const element = canvasElement.querySelector<OnairProducts>('onair-products');
  return waitFor(() => {
    const list = element?.shadowRoot?.querySelector('[part=list]');
    return found(list && element?.shadowRoot);
  });
}

function found<T>(value: T | null | undefined): T {
  if (!value) throw new Error('It is not there yet.');
  return value;
}
