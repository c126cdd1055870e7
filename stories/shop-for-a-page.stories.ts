import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asDrawn, BOXES, shopOf, story, within } from './show/shop-stage.ts';

const meta: Meta = {
  title: 'Elements/Shop for a page',
  component: 'onair-shop',
  parameters: { layout: 'centered' },
};
export default meta;

/** The page keeps wishes, and wants its own checkout in this tab. */
export const KeepsWishes: StoryObj = story(BOXES.phone, ['Stoneware mug', 'Save for later'], {
  show: asDrawn(),
  play: async ({ canvasElement }) => {
    await within(canvasElement, 'onair-player');
    const shop = shopOf(canvasElement);
    shop.setAttribute('wishlist', '');
    shop.setAttribute('checkout-target', '_self');
    shop.open({ productId: 'mug' });
    await within(canvasElement, '.sheet');
  },
});
