import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { OnairShop } from '../../src/components/shop/shop.ts';
import type { CartPort } from '../../src/core/cart.ts';
import type { Show } from '../../src/core/show.ts';
import { eventually } from '../../src/testing/assert.ts';
import '../../src/elements/shop.ts';
import { storyBag, storyCart, storyLine, workingCart } from './story-cart.ts';
import { MEDIA } from './story-manifest.ts';
import { storyShow, type StoryShow, type StoryShowOptions } from './story-show.ts';

/** The box that a page gives to a shop. */
export interface ShopBox {
  readonly width: number;
  /** Without one the shop is as high as it needs. */
  readonly height?: number;
  /** It has the whole screen. */
  readonly full?: boolean;
  readonly lang?: string;
}

/** The boxes of the pictures that the layouts are drawn in. */
export const BOXES = {
  phone: { width: 390, height: 844, full: true },
  small: { width: 320, height: 568, full: true },
  landscape: { width: 844, height: 390, full: true },
  tablet: { width: 768, height: 1024, full: true },
  embedded: { width: 320 },
  middle: { width: 700 },
  desktop: { width: 1232 },
  /** Below the head of a page of the shop, in a window of 1280 × 800. */
  page: { width: 1232, height: 704 },
  screen: { width: 1280, height: 800, full: true },
  low: { width: 1100, height: 520, full: true },
} as const satisfies Record<string, ShopBox>;

/** A shop in a box. What the page itself put into it is a poster and a list of links. */
export function shopIn(
  { width, height, full = false, lang }: ShopBox,
  show: Show | null,
  src = '',
): TemplateResult {
  const size = `inline-size: min(${width}px, 100%)${height ? `; block-size: ${height}px` : ''}`;
  return html`<div style=${size} lang=${lang ?? nothing}>
    <onair-shop
      .show=${show}
      src=${src}
      market="DE"
      ?full=${full}
      autoplay
      standby="hot"
      insight="data-layer"
    >
      <img
        slot="poster"
        src="${MEDIA}stills/poster-640.jpg"
        width="640"
        height="360"
        alt=""
        style="display: block; inline-size: 100%; block-size: 100%; object-fit: cover"
      />
      <ul>
        <li><a href="#mug" style="display: inline-block; padding: 4px 0">Stoneware mug</a></li>
        <li><a href="#bag" style="display: inline-block; padding: 4px 0">Saddle bag</a></li>
      </ul>
    </onair-shop>
  </div>`;
}

/** The scripted show with a cart: an empty one that works, or one that holds `count` mugs and stands still. */
export function shopShow(options: StoryShowOptions = {}, count = 0): StoryShow {
  const held = (): CartPort =>
    storyCart({ cart: storyBag([storyLine('mug-cream-single', count)]) });
  return storyShow({ cart: count > 0 ? held() : workingCart().cart, ...options });
}

/** What the stories of the shop differ in, beside the box. */
interface ShopMoment {
  readonly show?: StoryShowOptions;
  /** Mugs in the bag. */
  readonly count?: number;
  readonly play?: StoryObj['play'];
}

/** The shop in a box, and the words that must be seen. */
export const story = (
  box: ShopBox,
  text: readonly string[],
  { show, count, play }: ShopMoment = {},
): StoryObj => ({
  render: () => shopIn(box, shopShow(show, count).show),
  ...(play && { play }),
  parameters: { text, wide: box.width > 400 },
});

/** A bag that holds one thing, which is not what the host shows. */
export const bagOfOne = (): CartPort =>
  storyCart({ cart: storyBag([storyLine('throw-sage-lap')]) });

/** A moment as the layouts are drawn: the viewer turned the sound on, and has one thing in the bag. */
export const asDrawn = (options: StoryShowOptions = {}): StoryShowOptions => ({
  cart: bagOfOne(),
  media: { muted: false },
  ...options,
});

export function shopOf(canvas: Element): OnairShop {
  const shop = canvas.querySelector<OnairShop>('onair-shop');
  if (!shop) throw new Error('There is no shop.');
  return shop;
}

/** What a selector finds in the shop, as soon as it is there. */
export const within = (canvas: Element, selector: string): Promise<HTMLElement> =>
  eventually(
    () => shopOf(canvas).shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement,
    `${selector} is there`,
  );
