import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/player.ts';
import '../src/elements/product-card.ts';
import '../src/elements/products.ts';
import { icon } from '../src/icons/icon.ts';
import { messageCircleQuestionMarkLines } from '../src/icons/lines/message-circle-question-mark.ts';
import { inShow } from './show/in-show.ts';
import { storyBag, storyCart, storyLine } from './show/story-cart.ts';
import { inOrder, pin, STORY_LOG } from './show/story-log.ts';
import { storefrontHeader } from './show/storefront-header.ts';

const meta: Meta = {
  title: 'Pages/Storefront',
  tags: ['!autodocs'],
  globals: { theme: 'kiln' },
  parameters: { layout: 'fullscreen' },
};
export default meta;

/** The page's own words beside the picture. */
const words = (): TemplateResult =>
  html`<div class="shop-words">
    <p>From the workshop in Porto</p>
    <h1 class="serif">Four things for a small home</h1>
    <p class="lead">
      A mug, a bag, a lamp and a throw, shown by the people who make them. Ask anything: every
      question and its answer stays on the page.
    </p>
    <div class="shop-open">
      <button class="primary">Open the show</button>
      <small>Live until about 14:45, your time. Afterwards as a recording.</small>
    </div>
  </div>`;

/** The player as the page's picture, with what the page puts on it. */
const picture = (): TemplateResult =>
  html`<div class="shop-picture">
    <onair-player layout="ground" autoplay standby="hot">
      <div slot="bottom" class="shop-bottom">
        <onair-product-card layout="pinned"></onair-product-card>
        <button class="shop-answered">
          ${icon(messageCircleQuestionMarkLines)} 23 of 25 answered
        </button>
      </div>
    </onair-player>
  </div>`;

const goods = (): TemplateResult =>
  html`<section class="shop-goods">
    <header>
      <h2 class="serif">In this show</h2>
      <p>Prices include German VAT. No duty to pay: everything ships from Porto.</p>
    </header>
    <onair-products layout="rail"></onair-products>
  </section>`;

/** The bag is shown, and nobody speaks. */
const LOG = inOrder([
  ...STORY_LOG.filter(({ type }) => type !== 'caption'),
  pin('14:02:30', 'bag'),
]);

/** Parts of the show set into a merchant's own page, in the merchant's theme. */
export const Live: StoryObj = {
  render: () =>
    html`<div class="shop-page">
      ${storefrontHeader()}
      ${inShow(
        html`<main>
          <div class="shop-hero">${words()} ${picture()}</div>
          ${goods()}
        </main>`,
        {
          log: LOG,
          second: 20,
          cart: storyCart({ cart: storyBag([storyLine('throw-sage-lap')]) }),
        },
      )}
    </div>`,
  parameters: {
    text: [
      'Kiln & Cloth',
      'Four things for a small home',
      'Live',
      '0.4 s behind',
      'Sound is off',
      'Showing now',
      'Stoneware mug',
      'Choose',
      '23 of 25 answered',
      'In this show',
      'Saddle bag',
      'Linen throw',
    ],
  },
};
