import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { CartPort, CartState, PendingChange } from '../src/core/cart.ts';
import '../src/elements/cart.ts';
import { inShow } from './show/in-show.ts';
import { eur, refusal, storyBag, storyCart, storyLine } from './show/story-cart.ts';
import { storyShow } from './show/story-show.ts';

const meta: Meta = {
  title: 'Elements/Cart',
  component: 'onair-cart',
  argTypes: { embedded: { control: 'boolean' } },
  args: { embedded: false },
};
export default meta;

interface Args {
  readonly embedded: boolean;
}
type Story = StoryObj<Args>;

const bag = (cart: CartPort | undefined, embedded = false, market = 'DE'): TemplateResult =>
  inShow(html`<onair-cart ?embedded=${embedded}></onair-cart>`, cart ? { cart } : {}, market);

const still = (
  state: Partial<CartState>,
  text: readonly string[],
  change: { readonly id?: string; readonly market?: string } = {},
): Story => ({
  render: ({ embedded }) => bag(storyCart(state, change.id), embedded, change.market),
  parameters: { text },
});

const adding = (ref: string, quantity = 1): PendingChange => ({
  opId: `adding-${ref}`,
  kind: 'add',
  ref,
  quantity,
});
const changing = (ref: string, quantity: number): PendingChange => ({
  opId: `changing-${ref}`,
  kind: quantity > 0 ? 'change' : 'remove',
  ref,
  quantity,
  lineId: `line-${ref}`,
});

const MUG = storyLine('mug-cream-single', 2);
const BAG = storyLine('bag-tan');
const LAMP = storyLine('lamp-eu');

/** As on the board: a line, one on its way, and one that was taken out. */
export const Bag: Story = still(
  {
    cart: storyBag([MUG]),
    pending: [adding('lamp-eu')],
    removed: [{ line: BAG, at: 0 }],
  },
  [
    'Bag',
    '2 items',
    'Stoneware mug',
    'Cream, single',
    '€48.00',
    'Table lamp',
    'Adding, waiting for the shop',
    'Saddle bag removed',
    'Undo',
    'Delivery to Germany, DHL',
    'none',
    'Total incl. VAT',
    '€54.90',
    'Check out in the shop',
  ],
);

/** In a container that has the title. */
export const Embedded: Story = {
  ...still({ cart: storyBag([MUG, LAMP]) }, ['Table lamp', '€243.90']),
  args: { embedded: true },
};

/** In a sheet or panel: the lines scroll, the totals stay. The close button is the container's. */
export const InSheet: Story = {
  render: () =>
    html`<div class="sheet">
      ${inShow(html`<onair-cart><button slot="actions" type="button">Close</button></onair-cart>`, {
        cart: storyCart({ cart: storyBag(MANY.slice(0, 6)) }),
      })}
    </div>`,
  play: ({ canvasElement }) => {
    const sheet = canvasElement.querySelector<HTMLElement>('.sheet');
    if (sheet) sheet.style.blockSize = '520px';
  },
  parameters: { text: ['Close', 'Check out in the shop', '6 items'] },
};

export const Empty: Story = still({}, [
  'Your bag is empty',
  'What you add during the show waits here.',
]);

export const Loading: Story = still({ status: 'loading', cart: null }, ['Bag']);

export const Failed: Story = still({ status: 'failed', cart: null }, [
  'The shop did not answer',
  'What is in your bag is kept there.',
  'Try again',
]);

/** The shop answered before, and does not now. */
export const FailedWithLines: Story = still({ status: 'failed', cart: storyBag([MUG]) }, [
  'This is what it last told us.',
  'Try again',
  '€54.90',
]);

/** The page answers each add, and told no cart. */
export const ThePages: Story = still(
  { status: 'none', cart: null },
  ['The shop keeps the bag itself', 'straight into the shop’s own bag'],
  { id: 'page' },
);

/** A show without any cart. */
export const NoCart: Story = {
  render: () => bag(undefined),
  parameters: { text: ['Nothing can be added here'] },
};

export const Changing: Story = still(
  { cart: storyBag([MUG, BAG, LAMP]), pending: [changing(MUG.ref, 3), changing(BAG.ref, 0)] },
  ['Changing, waiting for the shop', 'Removing, waiting for the shop', '3'],
);

/** What the shop did not do, and what can be done about it. */
export const Refused: Story = still(
  {
    cart: storyBag([MUG, BAG]),
    refused: {
      'lamp-eu': refusal({ code: 'not-enough-stock', ref: 'lamp-eu', available: 1 }),
      'throw-ink-bed': refusal({
        code: 'out-of-stock',
        ref: 'throw-ink-bed',
        message: 'We expect it again in January.',
      }),
      [MUG.ref]: {
        ...refusal({ code: 'not-enough-stock', ref: MUG.ref, available: 4 }),
        asked: changing(MUG.ref, 9),
      },
      [BAG.ref]: {
        ...refusal({ code: 'limit', ref: BAG.ref }),
        asked: changing(BAG.ref, 2),
      },
    },
  },
  [
    'Not added: 1 left.',
    'Add 1',
    'Not added: sold out.',
    'We expect it again in January.',
    'Not changed: 4 left.',
    'Take 4',
    'Not changed: the shop allows no more of it.',
  ],
);

/** Nobody knows whether it was done. */
export const Unknown: Story = still(
  {
    cart: storyBag([MUG]),
    refused: {
      'lamp-eu': refusal({ code: 'timeout', ref: 'lamp-eu' }, { status: 'unknown' }),
      [MUG.ref]: {
        ...refusal({ code: 'network' }, { status: 'unknown' }),
        asked: changing(MUG.ref, 3),
      },
    },
  },
  [
    'We do not know yet whether this was added.',
    'We do not know yet whether this was changed.',
    'Ask the shop',
  ],
);

/** Some of what was asked. */
export const Partial: Story = still(
  {
    cart: storyBag([storyLine('lamp-eu', 2)]),
    refused: {
      'lamp-eu': {
        ...refusal({ code: 'not-enough-stock' }, { status: 'partial', added: 2 }),
        asked: adding('lamp-eu', 5),
      },
    },
  },
  ['Added 2 of 5.'],
);

/** A shop that tells neither delivery nor duty, and gives no way to its checkout. */
export const GoodsOnly: Story = {
  render: ({ embedded }) => {
    const { delivery: _, duty: __, total: ___, checkoutUrl: ____, ...cart } = storyBag([MUG]);
    return bag(storyCart({ cart }), embedded);
  },
  parameters: {
    text: ['Goods incl. VAT', 'Delivery and duty are told at the checkout.', '€48.00'],
  },
};

/** Tax comes on top, duty is due, and a gift cannot be changed. */
export const FarAway: Story = still(
  {
    cart: storyBag([MUG, { ...BAG, quantity: 1, editable: false }], {
      taxIncluded: false,
      duty: eur('14.65'),
      delivery: { price: eur('18.00') },
      total: eur('325.65'),
    }),
  },
  ['Total plus tax', '€14.65', 'Delivery', '€18.00', 'Quantity: 1'],
  { market: 'US' },
);

const LONG =
  'A very long name of a thing that nobody would ever give it, and yet a shop has. '.repeat(5);

/** Long names, a single long word, text of the other direction, markup as text, missing and broken pictures. */
export const Trouble: Story = still(
  {
    cart: storyBag(
      [
        { id: '1', ref: 'x1', quantity: 1, title: LONG, variantTitle: LONG, total: eur('1.00') },
        { id: '2', ref: 'x2', quantity: 12, title: 'Donau'.repeat(60), picture: '/missing.jpg' },
        {
          id: '3',
          ref: 'x3',
          quantity: 1,
          title: 'كوب من الخزف الحجري (2)',
          total: eur('123456789012345.99'),
        },
        {
          id: '4',
          ref: 'x4',
          quantity: 1,
          title: '<img src=x onerror=alert(1)>',
          variantTitle: '{title} <b>bold</b>',
        },
      ],
      { lang: '', checkoutUrl: 'javascript:alert(1)' },
    ),
    removed: [{ line: { id: '5', ref: 'x5', quantity: 1, title: LONG }, at: 0 }],
    refused: {
      x4: refusal({ code: 'unknown', message: `<script>alert(1)</script> ${LONG}` }),
    },
  },
  [
    'A very long name',
    'كوب من الخزف',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'the shop gave no reason',
  ],
);

const REFS = ['mug-cream-single', 'bag-tan', 'lamp-eu', 'throw-sage-lap'];
const MANY = Array.from({ length: 100 }, (_, index) =>
  storyLine(REFS[index % REFS.length] ?? '', 1, { id: `line-${index}` }),
);

export const HundredLines: Story = still({ cart: storyBag(MANY) }, ['100 items', 'Table lamp']);

/** The show is elsewhere in the page. */
export const ElsewhereInThePage: Story = {
  render: () => html`
    <onair-show
      id="evening"
      .show=${storyShow({ cart: storyCart({ cart: storyBag([MUG]) }) }).show}
    >
    </onair-show>
    <onair-cart for="evening"></onair-cart>
  `,
  parameters: { text: ['Stoneware mug', '€54.90'] },
};
