import { STILL_MOTION, type StoryPage } from './story-page.ts';

const PHONE = { width: 390, height: 844 };

/** What moves for whoever did not ask for less, each in a story of its own: that the checker sees it. */
export const MOVING: Readonly<Record<string, string>> = {
  'elements-cart--changing': 'turn',
  'elements-player--connecting': 'spins',
  'elements-product-card--opens-its-product': 'rise',
  'elements-products--long-rail': 'scrollBy(), smooth',
  'elements-shop--phone-product': 'rise',
  'elements-shop-states--toast-in-bag': 'come',
};

/** Nothing, if the story moves as it should where less motion was not asked for. Chromium alone. */
export async function proveMotion(
  { page, call }: StoryPage,
  id: string,
  name: string,
): Promise<string[]> {
  await page.resize(PHONE.width, PHONE.height);
  await page.prefer?.({});
  await call('pose', id);
  const moved = await call<string[]>('motions');
  await page.prefer?.(STILL_MOTION);
  return moved.some((one) => one.includes(`> ${name}:`))
    ? []
    : [`no ${name} was noticed, only: ${moved.join('; ')}`];
}
