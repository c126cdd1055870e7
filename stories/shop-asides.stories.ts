import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asDrawn, BOXES, shopOf, story, within } from './show/shop-stage.ts';
import { termsManifest } from './show/story-terms.ts';
import type { ShopBox } from './show/shop-stage.ts';

const meta: Meta = {
  title: 'Elements/Shop asides',
  component: 'onair-shop',
  parameters: { layout: 'centered' },
};
export default meta;

/** A part that is opened, in a show that tells all of its terms. */
const opened = (
  box: ShopBox,
  part: 'products' | 'compare' | 'trust',
  text: readonly string[],
): StoryObj =>
  story(box, text, {
    show: asDrawn({ manifest: termsManifest() }),
    play: async ({ canvasElement }) => {
      await within(canvasElement, 'onair-player');
      shopOf(canvasElement).open(part);
      if (part === 'products') await within(canvasElement, '[part~=more-button]');
      else await within(canvasElement, `.sheet onair-${part}`);
    },
  });

/** Who is paid to speak is labelled beside the name. */
export const DesktopAdvertising: StoryObj = story(BOXES.page, ['Mina Ortega', 'Werbung'], {
  show: asDrawn({ manifest: termsManifest() }),
});

/** And on the picture, where no name is in sight. */
export const LandscapeAdvertising: StoryObj = story(
  BOXES.landscape,
  ['Werbung', 'Advertising', 'Ask a question'],
  { show: asDrawn({ manifest: termsManifest() }) },
);

export const SmallAdvertising: StoryObj = story(BOXES.small, ['Werbung', 'Advertising'], {
  show: asDrawn({ manifest: termsManifest() }),
});

/** A sheet covers the names; what is told in it leads on to who sells. */
export const PhoneProduct: StoryObj = story(
  BOXES.phone,
  ['Werbung', 'Advertising', 'Table lamp', 'Who sells this'],
  {
    show: asDrawn({ manifest: termsManifest() }),
    play: async ({ canvasElement }) => {
      await within(canvasElement, 'onair-player');
      shopOf(canvasElement).open({ productId: 'lamp' });
      await within(canvasElement, 'onair-product-sheet [part~=more-button]');
    },
  },
);

/** What leads on from the products. */
export const PhoneProducts = opened(BOXES.phone, 'products', [
  'Stoneware mug',
  'Compare what was shown',
  'Who sells this',
]);

/** The two that were shown last. */
export const PhoneCompare = opened(BOXES.phone, 'compare', ['Compare', 'Linen throw', 'differs']);

/** Who sells, who speaks, and what holds in Germany. */
export const PhoneTrust = opened(BOXES.phone, 'trust', [
  'Who sells this',
  'Rua do Forno 12',
  'Who speaks',
]);

export const PhoneCompareGerman = opened({ ...BOXES.phone, lang: 'de' }, 'compare', [
  'Vergleichen',
  'Becher aus Steinzeug',
  'verschieden',
]);

export const PhoneTrustArabic = opened({ ...BOXES.phone, lang: 'ar' }, 'trust', [
  'من يبيع هذا',
  'البائع',
]);

/** In the panel of a wide page. */
export const DesktopCompare = opened(BOXES.page, 'compare', [
  'All products',
  'Compare',
  'Linen throw',
]);

/** Beside the title stands what leads there. */
export const DesktopTrust = opened(BOXES.page, 'trust', [
  'All products',
  'Who sells this',
  'Rua do Forno 12',
]);

export const SmallCompare = opened(BOXES.small, 'compare', ['Compare', 'Only what differs']);
