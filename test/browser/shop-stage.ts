import { render } from 'lit';
import { expect } from 'chai';
import type { OnairShop } from '../../src/components/shop/shop.ts';
import { deepActive } from '../../src/controllers/deep-focus.ts';
import { BOXES, shopIn, shopOf, shopShow, type ShopBox } from '../../stories/show/shop-stage.ts';
import type { StoryShow, StoryShowOptions } from '../../stories/show/story-show.ts';
import { inside, type Inside } from './inside.ts';

export { BOXES };

/** A shop on the page, with what a test does to it. */
export interface StagedShop extends StoryShow, Inside {
  readonly shop: OnairShop;
  readonly place: HTMLElement;
  key(key: string): void;
}

const places: HTMLElement[] = [];

/** Takes away what tests put on the page. */
export function clearStage(): void {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
}

export function addPlace(): HTMLElement {
  const place = document.createElement('main');
  document.body.append(place);
  places.push(place);
  return place;
}

/** The scripted show in a shop of that size, laid out. */
export async function stageShop(
  box: ShopBox,
  options: StoryShowOptions = {},
  count = 0,
): Promise<StagedShop> {
  const made = shopShow(options, count);
  const place = addPlace();
  render(shopIn(box, made.show), place);
  const shop = shopOf(place);
  const within = inside(shop);
  await within.soon('onair-player');
  return {
    ...made,
    ...within,
    shop,
    place,
    key: (key) => {
      const target = deepActive(document);
      expect(target, 'something has the focus').not.to.equal(null);
      target?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    },
  };
}
