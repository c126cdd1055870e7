import { expect } from 'chai';
import { violationsIn } from '../../../test/browser/axe.ts';
import { eur, STORY_CODES, storyBag, storyCart } from '../../../stories/show/story-cart.ts';
import {
  clearStage,
  setStage,
  find,
  heard,
  MUG,
  show,
  stage,
  words,
  working,
} from '../../../test/browser/cart-stage.ts';
import type { CartCodesEvent } from '../../controllers/cart-codes-event.ts';
import type { CartDiscount, CartResult } from '../../core/cart.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairCart } from './cart.ts';

const part = <E extends HTMLElement = HTMLElement>({ shadowRoot }: OnairCart, name: string) =>
  eventually(() => shadowRoot?.querySelector<E>(`.codes [part~=${name}]`), `the ${name}`);

/** Opens the form, types a code and sends it, as the keyboard does. */
async function enter(element: OnairCart, code: string): Promise<HTMLInputElement> {
  const form = await part<HTMLFormElement>(element, 'form');
  form!.closest('details')!.open = true;
  const field = (await part<HTMLInputElement>(element, 'field'))!;
  field.focus();
  field.value = code;
  form!.requestSubmit();
  return field;
}

const says = (element: OnairCart, text: string): Promise<unknown> =>
  eventually(() => words(element).includes(text), text);

const spoken = ({ shadowRoot }: OnairCart): string =>
  shadowRoot?.querySelector('.codes [role=status]')?.textContent?.replace(/[\u2068\u2069]/g, '') ??
  '';

const withCodes = () => working({}, { codes: STORY_CODES });
/** A page's answer to a wish for codes. */
const answered = (result: Partial<CartResult>) =>
  heard<CartCodesEvent>('onair-cart-codes', (event) =>
    event.respondWith({ status: 'rejected', cart: null, issues: [], ...result }),
  );

const focused = ({ shadowRoot }: OnairCart): Element | null => shadowRoot?.activeElement ?? null;

const DISCOUNTS: readonly CartDiscount[] = [
  { label: 'Opening week', applies: true, amount: eur('3.00') },
  { code: 'EVENING10', label: '10 % this evening', applies: true, amount: eur('4.80') },
  { code: 'LAMPS', applies: false },
];

describe('the discount codes of <onair-cart>', () => {
  beforeEach(setStage);
  afterEach(clearStage);

  it('pass the accessibility audit, folded, open, refused and asked', async () => {
    const cart = storyBag([MUG], { discounts: DISCOUNTS });
    const still = await show(storyCart({ cart }, 'memory', { takesCodes: true }));
    await part(still, 'discount');
    expect(await violationsIn(stage())).to.deep.equal([]);
    await enter(still, 'MORE');
    await says(still, 'Applying, waiting for the shop');
    expect(await violationsIn(stage())).to.deep.equal([]);
    const { element } = await withCodes();
    await enter(element, 'MORNING90');
    await says(element, 'does not know');
    expect(await violationsIn(stage())).to.deep.equal([]);
  });

  it('are not there where the shop takes none, nor while the bag is empty', async () => {
    const none = await show(storyCart({ cart: storyBag([MUG]) }));
    await eventually(() => none.shadowRoot?.querySelector('[part=foot]'), 'the foot');
    expect(none.shadowRoot?.querySelector('[part=codes]')).to.equal(null);
    const empty = await show(storyCart({}, 'memory', { takesCodes: true }));
    await says(empty, 'Your bag is empty');
    expect(empty.shadowRoot?.querySelector('[part=codes]')).to.equal(null);
  });

  it('say what each takes off, and which is not for what is in the bag', async () => {
    const cart = storyBag([MUG], { discounts: DISCOUNTS });
    const element = await show(storyCart({ cart }, 'memory', { takesCodes: true }));
    await part(element, 'discount');
    const rows = [...element.shadowRoot!.querySelectorAll('[part=discount]')].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.deep.equal([
      'Opening week -€3.00',
      'EVENING10 Remove: EVENING10 10 % this evening -€4.80',
      'LAMPS Remove: LAMPS Not for what is in the bag',
    ]);
  });

  it('come in, are said aloud with what they take off, and fold the form', async () => {
    const { element } = await withCodes();
    const events = heard<CartCodesEvent>('onair-cart-codes');
    const field = await enter(element, ' evening10 ');
    await says(element, '-€2.40');
    expect(events.map(({ codes }) => codes)).to.deep.equal([['evening10']]);
    expect(words(element)).to.contain('€28.50');
    expect(spoken(element)).to.equal('evening10 takes €2.40 off');
    expect(field.value).to.equal('');
    expect(field.closest('details')!.open).to.equal(false);
    expect(focused(element)?.localName).to.equal('summary');
  });

  it('are kept beside those that are there, and taken out one by one', async () => {
    const { element, shop } = await withCodes();
    await enter(element, 'EVENING10');
    await says(element, '-€2.40');
    const events = heard<CartCodesEvent>('onair-cart-codes');
    await enter(element, 'LAMPS');
    await says(element, 'Not for what is in the bag');
    const remove = find(element, 'Remove: EVENING10');
    remove.focus();
    remove.click();
    await eventually(() => !words(element).includes('-€2.40'), 'it is gone');
    expect(events.map(({ codes }) => codes)).to.deep.equal([['EVENING10', 'LAMPS'], ['LAMPS']]);
    expect(spoken(element)).to.equal('EVENING10 removed');
    await eventually(() => focused(element)?.localName === 'summary', 'the focus is kept');
    const { discounts } = (await shop.read({ signal: AbortSignal.timeout(5_000) }))!;
    expect(discounts?.map(({ code }) => code)).to.deep.equal(['LAMPS']);
  });

  it('that the shop does not know are said to be so, and stay to be mended', async () => {
    const { element } = await withCodes();
    const field = await enter(element, 'MORNING90');
    await says(element, 'The shop does not know “MORNING90”. Check how it is written.');
    expect(field.value).to.equal('MORNING90');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(element.shadowRoot?.getElementById(described)?.textContent).to.contain('does not know');
    expect(focused(element)).to.equal(field);
    await enter(element, 'EVENING10');
    await says(element, '-€2.40');
    expect(words(element)).not.to.contain('does not know');
  });

  it('that the shop knows and does not take are not said to be unknown', async () => {
    const { element } = await withCodes();
    const results = [
      [{ code: 'limit', severity: 'error' }],
      [{ code: 'unknown', severity: 'error', message: 'From 50 euros.' }],
    ] as const;
    answered({ issues: results[0] });
    const field = await enter(element, 'summer10');
    await says(element, 'The shop did not take “summer10”.');
    expect(spoken(element)).to.equal('The shop did not take “summer10”.');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(focused(element)).to.equal(field);
    expect(words(element)).not.to.contain('does not know');
    clearStage();
    setStage();
    const { element: again } = await withCodes();
    answered({ issues: results[1] });
    await enter(again, 'summer10');
    await says(again, 'From 50 euros.');
    expect(words(again)).to.contain('The shop did not take “summer10”.');
    expect(words(again)).not.to.contain('does not know');
    expect(await violationsIn(stage())).to.deep.equal([]);
  });

  it('that are still there are not said to be taken out', async () => {
    const { element } = await withCodes();
    await enter(element, 'EVENING10');
    await says(element, '-€2.40');
    answered({ status: 'ok', cart: storyBag([MUG], { discounts: DISCOUNTS }) });
    find(element, 'Remove: EVENING10').click();
    await says(element, 'Not changed: the shop gave no reason. Try again.');
    expect(spoken(element)).not.to.contain('removed');
    expect(await part(element, 'retry')).not.to.equal(null);
  });

  it('are shown where the shop gives some and takes none, without what would change them', async () => {
    const element = await show(storyCart({ cart: storyBag([MUG], { discounts: DISCOUNTS }) }));
    await says(element, 'Opening week');
    const { shadowRoot } = element;
    expect(shadowRoot?.querySelectorAll('[part=off]').length).to.equal(2);
    const changes = '.codes :is([part=summary], [part=form], [part=remove])';
    expect(shadowRoot?.querySelectorAll(changes).length).to.equal(0);
    expect(await violationsIn(stage())).to.deep.equal([]);
  });

  it('are left as they are typed', async () => {
    const { element } = await withCodes();
    const field = await part(element, 'field');
    expect(field?.getAttribute('autocapitalize')).to.equal('none');
  });

  it('that are there already are not asked for again', async () => {
    const { element } = await withCodes();
    await enter(element, 'EVENING10');
    await says(element, '-€2.40');
    const events = heard<CartCodesEvent>('onair-cart-codes');
    await enter(element, 'Evening10');
    await says(element, 'EVENING10 is in your bag already.');
    await enter(element, '   ');
    expect(events).to.deep.equal([]);
  });

  it('are never said to be in before the shop says so, and asked for once at a time', async () => {
    const { element, shop, clock } = await withCodes();
    await part(element, 'form');
    shop.set({ latency: 500 });
    const events = heard<CartCodesEvent>('onair-cart-codes');
    await enter(element, 'EVENING10');
    await says(element, 'Applying, waiting for the shop');
    expect(words(element)).not.to.contain('-€2.40');
    expect(find(element, 'Apply').getAttribute('aria-disabled')).to.equal('true');
    await enter(element, 'LAMPS');
    expect(events.length).to.equal(1);
    await clock.advance(500);
    await says(element, '-€2.40');
  });

  it('can be asked for again where the shop did not answer', async () => {
    const { element, shop } = await withCodes();
    await part(element, 'form');
    shop.set({ line: 'down' });
    const field = await enter(element, 'EVENING10');
    await says(element, 'We do not know yet whether this was changed.');
    expect(field.value).to.equal('EVENING10');
    shop.set({ line: 'good' });
    (await part(element, 'retry'))!.click();
    await says(element, '-€2.40');
  });

  it('are the page’s, where it answers or takes over', async () => {
    const { element, shop } = await withCodes();
    const events = heard<CartCodesEvent>('onair-cart-codes', (event) => {
      if (events.length === 1) return event.preventDefault();
      event.respondWith({
        status: 'rejected',
        cart: null,
        issues: [{ code: 'unauthorized', severity: 'error' }],
      });
    });
    await enter(element, 'EVENING10');
    await element.updateComplete;
    expect(words(element)).not.to.contain('Applying');
    await enter(element, 'EVENING10');
    await says(element, 'Not changed: the shop asks you to sign in first.');
    const { discounts } = (await shop.read({ signal: AbortSignal.timeout(5_000) }))!;
    expect(discounts).to.equal(undefined);
  });

  it('show markup as text, and stay within 320 pixels', async () => {
    const long = '<b>x</b>'.repeat(40);
    const cart = storyBag([MUG], {
      discounts: [{ code: long, label: long, applies: true, amount: eur('123456789012.99') }],
    });
    const element = await show(storyCart({ cart }, 'memory', { takesCodes: true }));
    stage().style.width = '320px';
    const codes = (await part(element, 'discount'))!.closest<HTMLElement>('.codes')!;
    expect(codes.querySelector('b')).to.equal(null);
    codes.querySelector('details')!.open = true;
    expect(codes.scrollWidth).to.be.at.most(codes.clientWidth);
    for (const control of codes.querySelectorAll('button, summary, input'))
      expect(control.getBoundingClientRect().height).to.be.at.least(44);
  });
});
