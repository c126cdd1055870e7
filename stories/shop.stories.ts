import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { asDrawn, bagOfOne, BOXES, shopOf, story, within } from './show/shop-stage.ts';
import { LAMP, reducedLamp } from './show/story-lamp.ts';
import { onShopPage } from './show/storefront-header.ts';

const meta: Meta = {
  title: 'Elements/Shop',
  component: 'onair-shop',
  parameters: { layout: 'centered' },
};
export default meta;

const press =
  (selector: string): StoryObj['play'] =>
  async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement, selector));
  };

const LIVE = [
  'Live',
  '0.4 s behind',
  'Answering now, 12 want to know',
  'Does the foot scratch a wooden table?',
  'Showing now',
  'Stoneware mug',
  'Ask a question',
  '23 of 25 answered',
];

/** A phone that gives it all: the picture is the ground. */
export const Phone = story(
  BOXES.phone,
  [...LIVE, 'Four things for a small home', 'Kiln & Cloth. Speaking: the potter, an employee.'],
  { show: asDrawn() },
);

/** A guest of the show is seen small over the host. */
export const PhoneWithAGuest = story(BOXES.phone, LIVE, {
  show: asDrawn({ hasGuest: true }),
});

/** 320 × 568: what goes first for want of height. Captions, ask and bag stay. */
export const PhoneSmall = story(
  BOXES.small,
  ['Does the foot scratch a wooden table?', 'Stoneware mug', 'Ask a question'],
  { show: asDrawn() },
);

/** From right to left. */
export const PhoneArabic = story(
  { ...BOXES.phone, lang: 'ar' },
  [
    'مباشر',
    'أربع قطع لبيت صغير',
    'الإجابة الآن، 9 أشخاص يريدون المعرفة',
    'هل يعمل على 220 فولت مع قابس الإمارات؟',
    'يُعرض الآن',
    'مصباح طاولة',
    'اطرح سؤالاً',
    'أُجيب عن 23 من 25',
  ],
  { show: asDrawn(LAMP) },
);

/** What was asked in Arabic, among words that run from left to right. */
export const PhoneForeign = story(
  BOXES.phone,
  ['Answering now, 9 want to know', 'هل يعمل على 220 فولت مع قابس الإمارات؟', 'Table lamp'],
  { show: LAMP },
);

/** In German: the longest words. */
export const PhoneGerman = story(
  { ...BOXES.phone, lang: 'de' },
  [
    '0,4\u00a0s verzögert',
    'Vier Dinge für ein kleines Zuhause',
    'Wird beantwortet, 12 wollen es wissen',
    'Becher aus Steinzeug',
    'Auswählen',
    '23 von 25 beantwortet',
  ],
  { show: asDrawn() },
);

/** In Japanese. */
export const PhoneJapanese = story(
  { ...BOXES.phone, lang: 'ja' },
  ['0.4秒遅れ', '小さな暮らしの4つの品', '回答中、12人が知りたい', '質問する', '25件中23件に回答'],
  { show: asDrawn() },
);

/** In Chinese. */
export const PhoneChinese = story({ ...BOXES.phone, lang: 'zh-Hans' }, [
  '小家四物',
  '提问',
  '25 个问题已回答 23 个',
]);

/** One product in a sheet; the picture goes on above it. */
export const PhoneProduct = story(BOXES.phone, ['Stoneware mug', 'Add to bag, €24.00'], {
  show: asDrawn(),
  play: async ({ canvasElement }) => {
    await within(canvasElement, 'onair-player');
    shopOf(canvasElement).open({ productId: 'mug' });
    const sheet = await within(canvasElement, '.sheet');
    await waitFor(() => expect(shopOf(canvasElement).shadowRoot?.activeElement).toBe(sheet));
  },
});

/** The questions in a sheet. */
export const PhoneQuestions = story(BOXES.phone, ['Questions', 'Answering now', 'All 25'], {
  show: asDrawn({ asked: ['tea'] }),
  play: press('[part~=ask]'),
});

/** All products in a sheet. */
export const PhoneProducts = story(BOXES.phone, ['Products', 'Saddle bag', 'Linen throw'], {
  play: press('[aria-label="Products, 4"]'),
});

/** The bag in a sheet. */
export const PhoneBag = story(BOXES.phone, ['Bag', 'Stoneware mug', '€24.00'], {
  count: 1,
  play: press('[aria-label="Bag, 1 item"]'),
});

/** Escape closes the sheet, and the focus is where it was. */
export const PhoneSheetClosed = story(BOXES.phone, LIVE, {
  play: async ({ canvasElement }) => {
    const ask = await within(canvasElement, '[part~=ask]');
    await userEvent.click(ask);
    await within(canvasElement, '.sheet');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(shopOf(canvasElement).shadowRoot?.activeElement).toBe(ask));
  },
});

/** On its side: picture and panel beside each other, the dock in its foot. */
export const PhoneLandscape = story(BOXES.landscape, [...LIVE.slice(2, 7), 'Yours: next in line'], {
  show: asDrawn({ asked: ['tea'] }),
});

/** A tablet with the whole screen. */
export const Tablet = story(BOXES.tablet, ['Four things for a small home', 'Questions 25', 'Bag']);

/** The product stands at the end, beside the picture's lower edge. */
export const TabletProduct = story(BOXES.tablet, ['Saddle bag', 'Add to bag'], {
  play: async ({ canvasElement }) => {
    await within(canvasElement, '[role=tab]');
    shopOf(canvasElement).open({ productId: 'bag' });
    await within(canvasElement, '.sheet');
  },
});

/** In a page, from 600 px. */
export const Middle = story(BOXES.middle, ['Four things for a small home', 'Open the show']);

/** A page of the shop that gives a show all the room below its head. */
const onPage = ({ parameters, ...one }: StoryObj): StoryObj => ({
  ...one,
  decorators: [onShopPage],
  parameters: { ...parameters, layout: 'fullscreen' },
});

/** In a wide page: a panel with tabs beside the picture, all products under it. */
export const Desktop = onPage(
  story(
    BOXES.page,
    [
      '0.4 s behind the studio',
      'Four things for a small home',
      'Ends about',
      'Products 4',
      'Questions 25',
      'Yours: next in line',
      'Bag 1',
      'Table lamp',
      'Ask about the Stoneware mug',
    ],
    { show: asDrawn({ asked: ['tea'] }) },
  ),
);

/** Arrow keys go from tab to tab. The question that is answered stays in sight beside other tabs. */
export const DesktopTabs = story(BOXES.desktop, ['Answering now, 12 want to know', '€24.00'], {
  count: 1,
  play: async ({ canvasElement }) => {
    const tab = await within(canvasElement, '#tab-questions');
    tab.focus();
    await userEvent.keyboard('{ArrowRight}');
    const bag = await within(canvasElement, '#tab-bag');
    await waitFor(() => expect(bag).toHaveAttribute('aria-selected', 'true'));
    await expect(shopOf(canvasElement).shadowRoot?.activeElement).toBe(bag);
  },
});

/** One product in the panel, the tabs above it. */
export const DesktopProduct = onPage(
  story(
    BOXES.page,
    ['Products 4', 'All products', 'Plug: EU', 'Arrives in', 'Add to bag, €189.00', 'Showing now'],
    {
      show: asDrawn(reducedLamp()),
      play: async ({ canvasElement }) => {
        await within(canvasElement, '[role=tab]');
        shopOf(canvasElement).open({ productId: 'lamp' });
        await within(canvasElement, '.sheet');
      },
    },
  ),
);

/** “All products” leads from one to all of them. */
export const DesktopProductLeft = story(BOXES.desktop, ['Products 4', 'Saddle bag'], {
  play: async ({ canvasElement }) => {
    await within(canvasElement, '[role=tab]');
    shopOf(canvasElement).open({ productId: 'mug' });
    await userEvent.click(await within(canvasElement, '[part~=close]'));
    const tab = await within(canvasElement, '#tab-products');
    await waitFor(() => expect(tab).toHaveAttribute('aria-selected', 'true'));
  },
});

/** A wide window of its own. */
export const Screen = story(BOXES.screen, ['Four things for a small home', 'Questions 25']);

/** A low window: the rail goes first; the picture is whole. */
export const ScreenLow = story(BOXES.low, ['Four things for a small home', 'Questions 25']);

/** In a narrow column of a page. */
export const Embedded = story(BOXES.embedded, [...LIVE, 'Choose', 'Open the show'], {
  show: { cart: bagOfOne() },
});

/** In a column while no question is answered: the title takes its place. */
export const EmbeddedQuiet = story(BOXES.embedded, ['Four things for a small home', 'Saddle bag'], {
  show: { at: '13:33:00' },
});

/** “Open the show” covers the page; leaving gives it back. */
export const EmbeddedOpened = story(BOXES.embedded, ['Open the show'], {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement, '[part~=open]'));
    const leave = await within(canvasElement, '[part~=leave]');
    await waitFor(() => expect(shopOf(canvasElement).matches(':state(full)')).toBe(true));
    await userEvent.click(leave);
    await waitFor(() => expect(shopOf(canvasElement).matches(':state(full)')).toBe(false));
  },
});
