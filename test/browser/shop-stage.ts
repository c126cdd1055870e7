import { render } from 'lit';
import { expect } from 'chai';
import type { OnairShop } from '../../src/components/shop/shop.ts';
import { deepActive } from '../../src/controllers/deep-focus.ts';
import { eventually } from '../../src/testing/assert.ts';
import { BOXES, shopIn, shopOf, shopShow, type ShopBox } from '../../stories/show/shop-stage.ts';
import type { StoryShow, StoryShowOptions } from '../../stories/show/story-show.ts';

export { BOXES };

/** A shop on the page, with what a test does to it. */
export interface StagedShop extends StoryShow {
  readonly shop: OnairShop;
  readonly place: HTMLElement;
  /** What a selector finds in the shop now. */
  find(selector: string): HTMLElement | null;
  /** What a selector finds, as soon as it is there. */
  soon(selector: string): Promise<HTMLElement>;
  press(selector: string): Promise<void>;
  key(key: string): void;
  /** The node of the shop's own that has the focus. */
  focused(): Element | null;
  gone(selector: string): Promise<unknown>;
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
  const find = (selector: string): HTMLElement | null =>
    shop.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  const soon = (selector: string): Promise<HTMLElement> =>
    eventually(() => find(selector) as HTMLElement, `${selector} is there`);
  await soon('onair-player');
  return {
    ...made,
    shop,
    place,
    find,
    soon,
    press: async (selector) => {
      const button = await soon(selector);
      button.focus();
      button.click();
    },
    key: (key) => {
      const target = deepActive(document);
      expect(target, 'something has the focus').not.to.equal(null);
      target?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    },
    focused: () => shop.shadowRoot?.activeElement ?? null,
    gone: (selector) => eventually(() => !find(selector), `${selector} is gone`),
  };
}
