import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import {
  productStage,
  says,
  textOf,
  type StagedProduct,
} from '../../../test/browser/product-stage.ts';
import { eur, refusal, storyBag, storyCart, storyLine } from '../../../stories/show/story-cart.ts';
import {
  BUNDLE,
  datedMarket,
  DATES,
  detailed,
  LANDED,
  landedCart,
  planCart,
  PLANS,
  SAFETY,
  workingPlanCart,
} from '../../../stories/show/story-details.ts';
import { PLAIN } from '../../../stories/show/story-products.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-sheet.ts';
import '../../elements/show.ts';
import type { CartAddEvent, ProductOpenEvent } from '../../controllers/intents.ts';
import type { LandedCost } from '../../core/cart.ts';
import type { Price } from '../../protocol/money.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairProductSheet } from './product-sheet.ts';

describe('<onair-product-sheet> that tells more', () => {
  const stage = productStage();
  const add = (
    productId: string,
    options: StoryShowOptions = {},
  ): Promise<StagedProduct<OnairProductSheet>> =>
    stage.add(
      'onair-product-sheet',
      html`<onair-product-sheet product-id=${productId}></onair-product-sheet>`,
      options,
    );
  const one = <E extends HTMLElement>(root: ShadowRoot, selector: string, index = 0): E =>
    root.querySelectorAll<E>(selector)[index]!;
  const nextAdd = (): Promise<CartAddEvent> =>
    new Promise((resolve) =>
      stage.place.addEventListener('onair-cart-add', (event) => resolve(event as CartAddEvent)),
    );
  const price: Price = { amount: '24.15', currency: 'EUR' };

  it('passes the accessibility audit with all that can be told', async () => {
    const all = { plans: PLANS, bundle: BUNDLE, safety: SAFETY };
    const manifest = { ...detailed('lamp', all), ...datedMarket() };
    const { root } = await add('lamp', { manifest, cart: planCart() });
    one<HTMLDetailsElement>(root, 'details').open = true;
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('counts in the packs that the shop sells, and adds up to the cent', async () => {
    const manifest = detailed('lamp', { ...PLAIN, price, quantity: { min: 6, step: 6, max: 20 } });
    const { root } = await add('lamp', { manifest, cart: storyCart() });
    expect(textOf(root)).to.include('Sold in packs of 6');
    expect(textOf(root)).to.include('At most 20 per order');
    await says(root, 'Add to bag, €144.90');
    const [fewer, more] = root.querySelectorAll<HTMLElement>('[part=stepper] button');
    expect(fewer!.getAttribute('aria-disabled')).to.equal('true');
    expect(more!.getAttribute('aria-label')).to.equal('6 more');
    more!.click();
    await says(root, 'Add to bag, €289.80');
    more!.click();
    await says(root, 'Add to bag, €434.70');
    expect(more!.getAttribute('aria-disabled')).to.equal('true');
    const asked = nextAdd();
    one(root, '[part=add]').click();
    expect((await asked).lines[0]).to.include({ ref: 'lamp', quantity: 18 });
  });

  it('offers of what is left only what the shop sells at once', async () => {
    const manifest = detailed('lamp', { ...PLAIN, quantity: { min: 2, step: 2 } });
    const left = (available: number): StoryShowOptions => ({
      manifest,
      cart: storyCart({ refused: { lamp: refusal({ code: 'not-enough-stock', available }) } }),
    });
    const { root } = await add('lamp', left(5));
    await says(root, 'Add 4');
    const { root: other } = await add('lamp', left(1));
    await says(other, '1 left');
    expect(one(other, '[part=offer]')).to.equal(undefined);
  });

  it('tells what a measure costs, in the viewer’s language', async () => {
    const per = { value: '100', unit: 'ml' } as const;
    const unitPrice = { amount: '4.83', currency: 'EUR', per };
    const manifest = detailed('lamp', { ...PLAIN, price: { ...price, unitPrice } });
    stage.place.lang = 'de';
    const { root } = await add('lamp', { manifest });
    await says(root, '4,83');
    expect(one(root, '[part=unit-price]').textContent).to.match(/^\(4,83\s€ \/ 100\sml\)$/);
  });

  it('lets the viewer buy by a plan where the cart can', async () => {
    const { cart, clock } = workingPlanCart();
    const manifest = detailed('lamp', { plans: PLANS });
    const { root } = await add('lamp', { manifest, cart });
    one(root, '[part=plans] input', 1).click();
    await says(root, 'Add to bag, €170.10');
    one(root, '[part=plans] input', 2).click();
    await eventually(
      () => !/Add to bag,/.test(textOf(root)),
      'a price that is not known is not told',
    );
    one(root, '[part=plans] input', 1).click();
    await says(root, 'Add to bag, €170.10');
    const asked = nextAdd();
    one(root, '[part=add]').click();
    expect((await asked).lines[0]!.ref).to.equal('lamp-eu+monthly-10');
    await clock.advance(5_000);
    await says(root, 'In your bag: 1');
    cart.close();
  });

  it('knows the bag and its refusals by plan', async () => {
    const manifest = detailed('lamp', { plans: PLANS });
    const line = storyLine('lamp-eu', 2, { ref: 'lamp-eu+quarterly' });
    const bag = { ...planCart(), state: storyCart({ cart: storyBag([line]) }).state };
    const { root } = await add('lamp', { manifest, cart: bag });
    await says(root, 'In your bag: 2');
    const refused = { 'lamp-eu+monthly-10': refusal({ code: 'limit' }) };
    const no = { ...planCart(), state: storyCart({ refused }).state };
    const { root: other } = await add('lamp', { manifest, cart: no });
    await says(other, 'the shop allows no more of it');
  });

  it('hides plans where the cart has none, and says where a subscription is sold', async () => {
    const { planRef: _, ...cart } = storyCart();
    const { root } = await add('lamp', { manifest: detailed('lamp', { plans: PLANS }), cart });
    expect(root.querySelectorAll('[part=plans]').length).to.equal(0);
    const manifest = detailed('lamp', { plans: PLANS, plansOnly: true });
    const { root: only } = await add('lamp', { manifest, cart });
    const link = one<HTMLAnchorElement>(only, '[part=add]');
    expect(link.textContent).to.include('Sold by subscription, on the product’s page');
    expect(link.href).to.include('#lamp');
    expect(only.querySelectorAll('[part=stepper]').length).to.equal(0);
  });

  it('begins with the first plan of what is sold by plans alone', async () => {
    const manifest = detailed('lamp', { ...PLAIN, plans: PLANS, plansOnly: true });
    const { root } = await add('lamp', { manifest, cart: planCart() });
    expect(textOf(root)).not.to.include('One time');
    const asked = nextAdd();
    one(root, '[part=add]').click();
    expect((await asked).lines[0]!.ref).to.equal('lamp+monthly-10');
  });

  it('lists what is in a set, and opens what this show has of it', async () => {
    const { root } = await add('lamp', { manifest: detailed('lamp', { bundle: BUNDLE }) });
    expect(textOf(root)).to.include('In this set 2 × Stoneware mug, cream');
    expect(root.querySelectorAll('[part=set-part] button').length).to.equal(2);
    const opened = new Promise<ProductOpenEvent>((resolve) =>
      stage.place.addEventListener('onair-product-open', (event) => {
        event.preventDefault();
        resolve(event as ProductOpenEvent);
      }),
    );
    one(root, '[part=set-part] button', 1).click();
    expect((await opened).productId).to.equal('throw');
  });

  it('shows a thing of a set over itself where nobody else does', async () => {
    const { root } = await add('lamp', { manifest: detailed('lamp', { bundle: BUNDLE }) });
    one(root, '[part=set-part] button').click();
    const dialog = await eventually(() => root.querySelector('dialog'), 'the dialog');
    const inner = dialog!.querySelector('onair-product-sheet')!;
    await eventually(() => inner.shadowRoot?.textContent?.includes('Glaze: cream'), 'the mug');
    dialog!.querySelector('button')!.click();
    await eventually(() => !root.querySelector('dialog'), 'it is gone');
  });

  it('asks once for each choice what comes on top, and takes no late answer for another', async () => {
    const asked: string[] = [];
    const answers = new Map<string, (cost: LandedCost | null) => void>();
    const cart = {
      ...landedCart(Promise.resolve(null)),
      landedCost: (ref: string, market: string): Promise<LandedCost | null> => {
        asked.push(`${market} ${ref}`);
        return new Promise((resolve) => answers.set(ref, resolve));
      },
    };
    const { root } = await add('lamp', { cart });
    await says(root, 'Asking the shop');
    one(root, 'input[name=plug]', 1).click();
    await says(root, 'Plug: UK');
    answers.get('lamp-eu')!({ ...LANDED, duty: eur('9.99') });
    answers.get('lamp-uk')!(LANDED);
    await says(root, 'Duty €8.51 · Import tax €39.50');
    const { textContent } = one(root, '[part=landed]');
    for (const words of [
      '€237.01 in all for one',
      'Paid with the order',
      'Reckoned by the shop at',
    ])
      expect(textContent).to.include(words);
    one(root, 'input[name=plug]', 0).click();
    await says(root, 'Duty €9.99');
    expect(asked).to.deep.equal(['DE lamp-eu', 'DE lamp-uk']);
  });

  it('outranks what the manifest says of duty, moves nothing below it, and leaves out what is unknown', async () => {
    let answer = (_: LandedCost | null): void => undefined;
    const pending = new Promise<LandedCost | null>((resolve) => (answer = resolve));
    const { root } = await add('lamp', { manifest: datedMarket(), cart: landedCart(pending) });
    const facts = one(root, '[part=facts]');
    const top = facts.getBoundingClientRect().top;
    expect(one(root, '[part=delivery]').textContent).not.to.include('No duty');
    answer(LANDED);
    await says(root, 'Duty €8.51');
    expect(textOf(root)).not.to.include('ships from Porto');
    expect(facts.getBoundingClientRect().top).to.equal(top);
    const { root: unknown } = await add('lamp', { cart: landedCart(Promise.resolve(null)) });
    await eventually(() => !textOf(unknown).includes('Asking'), 'it was answered');
    expect(one(unknown, '[part=landed]').textContent?.trim()).to.equal(
      'No duty: it ships from Porto',
    );
  });

  it('says when duty and tax are paid only where there is something to pay', async () => {
    const [nothing, some] = [eur('0.00'), eur('9.95')];
    const told = (tax: LandedCost['tax']): StoryShowOptions => ({
      cart: landedCart(Promise.resolve({ ...LANDED, duty: nothing, ...(tax && { tax }) })),
    });
    const { root: free } = await add('lamp', told(nothing));
    await says(free, 'No duty · No import tax');
    expect(textOf(free)).not.to.include('Paid with the order');
    const { root: taxed } = await add('lamp', told(some));
    await says(taxed, 'No duty · Import tax €9.95');
    expect(textOf(taxed)).to.include('Paid with the order');
  });

  it('tells the market’s dates, and none that are over', async () => {
    const { root } = await add('lamp', { manifest: datedMarket() });
    expect(one(root, '[part=delivery]').textContent).to.match(/Arrives 28 Nov\s–\s2 Dec/);
    expect(one(root, '[part=delivery]').textContent).to.include('DHL, €6.90');
    expect(one(root, '[part=returns]').textContent).to.include('Return until 31 Jan');
    const past = { arrives: { from: '2026-11-20', to: '2026-11-24' }, returnsUntil: '2026-11-24' };
    const { root: late } = await add('lamp', {
      manifest: datedMarket('DE', { ...DATES, ...past }),
    });
    expect(textOf(late)).not.to.match(/Arrives|Return until/);
    expect(one(late, '[part=delivery]').textContent).to.include('DHL, €6.90');
  });

  it('never folds a warning away, and says who answers for safety', async () => {
    const { root } = await add('lamp', { manifest: detailed('lamp', { safety: SAFETY }) });
    expect(one(root, '[part=warning]').checkVisibility()).to.equal(true);
    const safety = one<HTMLDetailsElement>(root, '[part=safety]');
    expect(safety.open).to.equal(false);
    for (const words of [
      'Olaria do Bairro',
      '4000-001 Porto',
      'Kiln & Cloth GmbH',
      'TL-2 / 2026-08',
    ])
      expect(safety.textContent).to.include(words);
  });
});
