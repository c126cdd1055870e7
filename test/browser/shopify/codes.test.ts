import { expect } from 'chai';
import { setDawn } from '../../doubles/shopify-theme/dawn.ts';
import { setHorizon } from '../../doubles/shopify-theme/horizon.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { closeStorefront, openShow, openStorefront, ROOT, type ShowCart } from './stage.ts';

interface DiscountUpdate extends Event {
  readonly discountCodes: readonly { readonly code: string }[];
  readonly promise: Promise<{ readonly cart: { readonly discountCodes: readonly object[] } }>;
}

describe('discount codes of a show on a page of a Shopify theme', () => {
  let place: HTMLElement;
  let show: ShowCart;
  afterEach(() => {
    show.close();
    closeStorefront(place);
  });
  const begin = async (): Promise<void> => {
    show = await openShow();
    await show.cart.add([{ ref: '40001', quantity: 1 }]);
  };

  it('are told to a theme like Horizon 4 by the platform’s own event, with what came of it', async () => {
    place = openStorefront({ schema_version: '4.1.3' });
    const theme = setHorizon(place, { root: ROOT });
    await begin();
    const heard: DiscountUpdate[] = [];
    const hear = (event: Event): void => void heard.push(event as DiscountUpdate);
    document.addEventListener('shopify:cart:discount-update', hear, { once: true });
    const result = await show.cart.setCodes!(['TEN']);
    expect(result.status).to.equal('ok');
    expect(heard[0]?.discountCodes).to.deep.equal([{ code: 'TEN' }]);
    const { cart } = await heard[0]!.promise;
    expect(cart.discountCodes).to.deep.equal([{ code: 'TEN', applicable: false }]);
    expect(theme.opened()).to.equal(0);
    theme.clear();
  });

  it('have a theme like Dawn render its cart anew, and tell the others', async () => {
    place = openStorefront({ schema_version: '15.4.1' });
    const theme = setDawn(place, ROOT);
    await begin();
    const before = theme.heard.length;
    await show.cart.setCodes!(['TEN']);
    await eventually(() => theme.heard.length === before + 1, 'the others are told');
    expect(theme.heard.at(-1)?.source).to.equal('onair-shop');
    expect([theme.count(), theme.opened()]).to.deep.equal(['1', 0]);
    theme.clear();
  });
});
