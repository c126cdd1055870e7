import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/player.ts';
import '../src/elements/product-card.ts';
import '../src/elements/products.ts';
import { icon } from '../src/icons/icon.ts';
import { messageCircleQuestionMarkLines } from '../src/icons/lines/message-circle-question-mark.ts';
import { searchLines } from '../src/icons/lines/search.ts';
import { shoppingBagLines } from '../src/icons/lines/shopping-bag.ts';
import { inShow } from './show/in-show.ts';
import { storyCart } from './show/story-cart.ts';
import { STORY_LOG } from './show/story-log.ts';
import './storefront.css';

const meta: Meta = {
  title: 'Pages/Storefront',
  tags: ['!autodocs'],
  globals: { theme: 'kiln' },
  parameters: { layout: 'fullscreen' },
};
export default meta;

const header = (): TemplateResult =>
  html`<header class="shop-header">
    <strong class="serif">Kiln &amp; Cloth</strong>
    <nav aria-label="Shop">
      ${['Table', 'Linen', 'Light', 'Leather', 'Live'].map(
        (name) =>
          html`<a href="#${name}" aria-current=${name === 'Live' ? 'page' : 'false'}>${name}</a>`,
      )}
    </nav>
    <span>Germany, EUR</span>
    <button aria-label="Search">${icon(searchLines)}</button>
    <button aria-label="Bag">${icon(shoppingBagLines)}</button>
  </header>`;

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
    <onair-player layout="ground" autoplay>
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

/** Parts of the show set into a merchant's own page, in the merchant's theme. */
export const Live: StoryObj = {
  render: () =>
    html`<div class="shop-page">
      ${header()}
      ${inShow(
        html`<main>
          <div class="shop-hero">${words()} ${picture()}</div>
          ${goods()}
        </main>`,
        { log: STORY_LOG.filter(({ type }) => type !== 'caption'), cart: storyCart() },
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
