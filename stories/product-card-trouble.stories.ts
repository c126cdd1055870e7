import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/product-card.ts';
import { inShow } from './show/in-show.ts';
import { LONG_TITLE, MARKUP, ONE_WORD, products } from './show/story-products.ts';

type Story = StoryObj;

const meta: Meta = { title: 'Elements/Product card/Trouble', component: 'onair-product-card' };
export default meta;

/** A title that is far too long, one that is one word, one in another direction, one that looks like markup. */
export const HardTitles: Story = {
  render: () =>
    inShow(
      html`<div style="display: grid; gap: 12px; max-inline-size: 288px">
        ${['mug', 'bag', 'lamp', 'throw'].map(
          (id) => html`<onair-product-card product-id=${id}></onair-product-card>`,
        )}
      </div>`,
      {
        manifest: products({
          mug: { title: LONG_TITLE },
          bag: { title: ONE_WORD },
          lamp: { title: { ar: 'مصباح طاولة من الزجاج الأوبالي' } },
          throw: { title: MARKUP },
        }),
      },
    ),
  parameters: { text: ['A mug that was thrown by hand', ONE_WORD, 'مصباح طاولة', MARKUP] },
};

/** A picture that is missing, and one that is broken: a quiet field of the same size. */
export const NoPicture: Story = {
  render: () =>
    inShow(
      html`<div style="display: grid; gap: 12px; max-inline-size: 288px">
        <onair-product-card product-id="mug"></onair-product-card>
        <onair-product-card product-id="lamp"></onair-product-card>
      </div>`,
      {
        manifest: products({
          mug: { pictures: [] },
          lamp: { pictures: [{ url: `${location.origin}/no-such-picture.jpg` }] },
        }),
      },
    ),
  parameters: { text: ['Stoneware mug', 'Table lamp'] },
};
