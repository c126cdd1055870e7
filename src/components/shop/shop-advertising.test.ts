import { expect } from 'chai';
import { violationsIn } from '../../../test/browser/axe.ts';
import { BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import type { ShopBox } from '../../../stories/show/shop-stage.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import { termsManifest } from '../../../stories/show/story-terms.ts';
import '../../elements/shop.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import { eventually } from '../../testing/assert.ts';
import { OnairShop } from './shop.ts';

const WORDS = 'Werbung · Advertising';

describe('<onair-shop> labels who is paid as advertising', () => {
  const { partLoaders } = OnairShop;
  afterEach(() => {
    clearStage();
    OnairShop.partLoaders = partLoaders;
  });

  /** A shop in a show where the second of three who speak is paid. */
  const staged = (box: ShopBox, options: StoryShowOptions = {}) =>
    stageShop(box, { manifest: termsManifest(), ...options });

  const inSight = (node: HTMLElement): boolean =>
    node.checkVisibility({ visibilityProperty: true }) && node.getBoundingClientRect().height > 0;

  it('passes the accessibility audit, with and without a sheet over the picture', async () => {
    const { shop, soon, place } = await staged(BOXES.phone);
    await soon('.heading [part~=ad]');
    expect(await violationsIn(place)).to.deep.equal([]);
    shop.open('bag');
    await soon('.sheet onair-cart');
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('beside the name, and beside nobody else’s', async () => {
    const { soon } = await staged(BOXES.desktop);
    await soon('.seller [part~=ad]', WORDS);
    const { textContent } = await soon('.seller');
    expect(textContent.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ')).to.contain(
      `Kiln & Cloth. Speaking: the potter, an employee, Mina Ortega, interior designer ${WORDS}, and Jonas Weber.`,
    );
  });

  for (const name of ['embedded', 'middle', 'phone', 'small', 'landscape', 'low'] as const)
    it(`once in sight in the box ${name}`, async () => {
      const { soon, all } = await staged(BOXES[name]);
      await soon('[part~=ad]', WORDS);
      const seen = (): HTMLElement[] => all('[part~=ad]').filter(inSight);
      await eventually(() => seen().length === 1, 'one label is in sight');
      const { left, right } = seen()[0]!.getBoundingClientRect();
      expect(right - left).to.be.greaterThan(40);
    });

  it('on the picture while a sheet is over the names', async () => {
    const { shop, soon, all, find } = await staged(BOXES.phone);
    await soon('.heading [part~=ad]', WORDS);
    shop.open('bag');
    await soon('.sheet onair-cart');
    const seen = all('[part~=ad]').filter(inSight);
    expect(seen).to.have.length(1);
    const { bottom } = seen[0]!.getBoundingClientRect();
    expect(bottom).to.be.below(find('.sheet')!.getBoundingClientRect().top);
  });

  it('in the viewer’s language alone where that has the law’s word', async () => {
    const { soon } = await staged({ ...BOXES.desktop, lang: 'de' });
    expect((await soon('.seller [part~=ad]')).textContent.trim()).to.equal('Werbung');
  });

  it('and shows no name before its label is there', async () => {
    let give: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (give = resolve));
    const asides = async (): Promise<unknown> => {
      await gate;
      return partLoaders['asides']?.();
    };
    OnairShop.partLoaders = { ...partLoaders, asides };
    const { soon } = await staged(BOXES.desktop);
    const line = await soon('.seller', 'Mina Ortega');
    expect(inSight(line)).to.equal(false);
    give();
    await soon('.seller [part~=ad]', WORDS);
    expect(inSight(line)).to.equal(true);
  });

  it('and shows the names at once where nobody is said to be paid', async () => {
    OnairShop.partLoaders = { ...partLoaders, asides: () => new Promise(() => undefined) };
    const { soon, find } = await stageShop(BOXES.desktop);
    expect(inSight(await soon('.seller', 'the potter'))).to.equal(true);
    expect(find('[part~=ad]')).to.equal(null);
  });

  it('whatever signs are in a name', async () => {
    const [host, guest] = termsManifest().hosts!.slice(0, 2);
    const hosts = [{ ...host!, name: 'A\uFFFCB' }, guest!] as unknown as Manifest['hosts'];
    const { soon, all } = await staged(BOXES.desktop, { manifest: { ...termsManifest(), hosts } });
    await soon('.seller [part~=ad]', WORDS);
    expect(all('.seller [part~=ad]')).to.have.length(1);
    expect((await soon('.seller')).textContent).to.match(/AB.*Mina Ortega.*Werbung/s);
  });
});
