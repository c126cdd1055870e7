import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asDrawn, BOXES, shopOf, story, within } from './show/shop-stage.ts';

const meta: Meta = {
  title: 'Elements/Shop for a page',
  component: 'onair-shop',
  parameters: { layout: 'centered' },
};
export default meta;

/** The page keeps wishes, hears what is reported, and wants its own checkout in this tab. */
export const TakesPart: StoryObj = story(BOXES.phone, ['Stoneware mug', 'Save for later'], {
  show: asDrawn(),
  play: async ({ canvasElement }) => {
    await within(canvasElement, 'onair-player');
    const shop = shopOf(canvasElement);
    for (const name of ['wishlist', 'restock', 'report']) shop.setAttribute(name, '');
    shop.setAttribute('checkout-target', '_self');
    shop.open({ productId: 'mug' });
    await within(canvasElement, '.sheet');
  },
});
