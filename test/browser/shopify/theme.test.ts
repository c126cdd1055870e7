import { expect } from 'chai';
import { setDawn } from '../../doubles/shopify-theme/dawn.ts';
import { setHorizon } from '../../doubles/shopify-theme/horizon.ts';
import { eventually } from '../../../src/testing/assert.ts';
import {
  closeStorefront,
  openShow,
  openStorefront,
  ROOT,
  type ShowCart,
  type ShowOptions,
  type ThemePage,
} from './stage.ts';

const LAMP = '40001';
const THROW = '40003';
const one = (ref: string, quantity = 1) => [{ ref, quantity }];

const THEMES: Readonly<
  Record<string, { readonly theme: object; set(place: HTMLElement): ThemePage }>
> = {
  'a theme like Dawn, with a drawer': {
    theme: { schema_version: '15.4.1' },
    set: (place) => setDawn(place, ROOT),
  },
  'a theme like Horizon 4': {
    theme: { schema_version: '4.1.3' },
    set: (place) => setHorizon(place, { root: ROOT }),
  },
  'a theme like Horizon 3': {
    theme: { schema_version: '3.5.1' },
    set: (place) => setHorizon(place, { root: ROOT, isEarly: true }),
  },
};

for (const [name, { theme, set }] of Object.entries(THEMES)) {
  describe(`a Shopify cart in ${name}`, () => {
    let place: HTMLElement;
    let page: ThemePage;
    let show: ShowCart;
    let leaving = 0;
    const leaves = (): void => void (leaving += 1);
    const { href } = location;
    const open = async (options?: ShowOptions): Promise<ShowCart> =>
      (show = await openShow(options));
    beforeEach(() => {
      place = openStorefront(theme);
      page = set(place);
      leaving = 0;
      addEventListener('beforeunload', leaves);
      addEventListener('pagehide', leaves);
    });
    afterEach(() => {
      removeEventListener('beforeunload', leaves);
      removeEventListener('pagehide', leaves);
      show.close();
      page.clear();
      closeStorefront(place);
      expect([leaving, location.href], 'the page stays').to.deep.equal([0, href]);
    });
    const shows = (count: string, lines: string[]) =>
      eventually(
        () => page.count() === count && page.lines().join('|') === lines.join('|'),
        `the theme shows ${count}: ${lines.join(', ')}; it shows ${page.count()}: ${page.lines().join(', ')}`,
      );

    it('takes the counter and the drawer’s lines along, and leaves the drawer closed', async () => {
      const { cart } = await open();
      await cart.add(one(LAMP, 2));
      await shows('2', ['Lamp <b> × 2']);
      await cart.add(one(LAMP));
      await shows('3', ['Lamp <b> × 3']);
      await cart.setQuantity(cart.state.cart!.lines[0]!.id, 1);
      await shows('1', ['Lamp <b> × 1']);
      await cart.remove(cart.state.cart!.lines[0]!.id);
      await shows('0', []);
      expect(page.opened()).to.equal(0);
    });

    it('opens the drawer where the page allows it', async () => {
      const { cart } = await open({ opensDrawer: () => true });
      await cart.add(one(LAMP));
      await shows('1', ['Lamp <b> × 1']);
      expect(page.opened()).to.equal(1);
      await cart.setQuantity(cart.state.cart!.lines[0]!.id, 0);
      await shows('0', []);
      expect(page.opened()).to.equal(1);
    });

    it('shows what the theme’s own button added', async () => {
      const { cart } = await open();
      await cart.add(one(LAMP));
      page.press();
      await eventually(() => cart.state.cart?.count === 2, 'the show has both');
      expect(cart.state.cart?.lines.map(({ title }) => title)).to.have.members(['Lamp <b>', 'Bag']);
    });

    it('does not take its own news for the theme’s', async () => {
      const { adapter, cart } = await open();
      const life = new AbortController();
      let heard = 0;
      adapter.watch!(() => (heard += 1), life.signal);
      await cart.add(one(LAMP));
      await shows('1', ['Lamp <b> × 1']);
      expect(heard).to.equal(0);
      page.press();
      await eventually(() => heard > 0, 'the theme is heard');
      life.abort();
      heard = 0;
      page.press();
      await eventually(() => cart.state.cart?.count === 3, 'the other one still hears');
      expect(heard).to.equal(0);
    });

    it('takes the theme along where a refusal added some', async () => {
      const { cart } = await open();
      const result = await cart.add(one(THROW, 5));
      expect([result.status, result.added]).to.deep.equal(['partial', 3]);
      await shows('3', ['Throw × 3']);
      const none = await cart.add(one(THROW));
      expect(none.status).to.equal('rejected');
      await shows('3', ['Throw × 3']);
      expect(page.opened()).to.equal(0);
    });

    it('takes the theme along where the answer was lost', async () => {
      const { cart, asked } = await open({ losesChange: 1 });
      expect((await cart.add(one(LAMP, 2))).status).to.equal('ok');
      expect(asked.filter((request) => request.startsWith('POST'))).to.have.length(1);
      await shows('2', ['Lamp <b> × 2']);
    });

    it('asks for the parts of the page with the change, not after it', async () => {
      const { cart, asked } = await open();
      await cart.add(one(LAMP));
      await shows('1', ['Lamp <b> × 1']);
      expect(asked.filter((request) => !/cart\.js$|add\.js$/.test(request))).to.deep.equal([]);
    });
  });
}
