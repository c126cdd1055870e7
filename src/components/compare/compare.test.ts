import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, says, textOf } from '../../../test/browser/product-stage.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { pin } from '../../../stories/show/story-log.ts';
import { PLAIN, products } from '../../../stories/show/story-products.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import { termsManifest } from '../../../stories/show/story-terms.ts';
import '../../elements/compare.ts';
import type { ProductOpenEvent } from '../../events.ts';
import type { ProductOption } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';
import { eventually } from '../../testing/assert.ts';

type Value = ProductOption['values'][number];

describe('<onair-compare>', () => {
  const stage = productStage();
  const compare = (ids = ''): TemplateResult =>
    html`<onair-compare product-ids=${ids}></onair-compare>`;
  const side = (ids = '', options: StoryShowOptions = {}) =>
    stage.add('onair-compare', compare(ids), { manifest: termsManifest(), ...options });

  const heads = (root: ShadowRoot): string[] =>
    [...root.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim());
  /** What stands in the row of that label, for each product. */
  const row = (root: ShadowRoot, label: string): string[] | null => {
    const found = [...root.querySelectorAll('tbody tr')].find((one) =>
      one.querySelector('th')?.textContent.trim().startsWith(label),
    );
    const cells = found && [...found.querySelectorAll('td')];
    return cells ? cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()) : null;
  };
  const isMarked = (root: ShadowRoot, label: string): boolean =>
    [...root.querySelectorAll('tbody th')].some(
      (one) => one.textContent.trim().startsWith(label) && one.querySelector('[part=differs]'),
    );
  const box = (root: ShadowRoot, name: string): HTMLInputElement => {
    const label = [...root.querySelectorAll('[part=choice]')].find((one) =>
      one.textContent.includes(name),
    );
    return label!.querySelector('input')!;
  };

  it('passes the accessibility audit', async () => {
    const { root } = await side();
    await says(root, 'Look closer');
    root.querySelector('details')!.open = true;
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('compares the two that were shown last, in a table with heads', async () => {
    const { root } = await side();
    await says(root, 'Linen throw');
    expect(heads(root)).to.deep.equal(['Stoneware mug', 'Linen throw']);
    expect(root.querySelectorAll('thead th[scope=col]')).to.have.length(2);
    expect(root.querySelectorAll('tbody th:not([scope=row])')).to.have.length(0);
  });

  it('says what it is for while fewer than two were shown', async () => {
    const { root, element } = await side('', { at: '13:40:00' });
    await says(root, 'Nothing to compare yet');
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(root.querySelector('table')).to.equal(null);
  });

  it('compares as soon as the second is shown', async () => {
    const { root, feed, clock } = await side('', { at: '13:40:00' });
    await says(root, 'Nothing to compare yet');
    feed.push(pin('13:40:00', 'lamp'));
    await clock.advance(1_000);
    await says(root, 'Table lamp');
    expect(heads(root)).to.deep.equal(['Table lamp', 'Saddle bag']);
  });

  it('keeps the two that stand there when another one is shown', async () => {
    const { root, feed, clock, show } = await side();
    await says(root, 'Linen throw');
    const see = root.querySelector<HTMLElement>('[part=see]')!;
    see.focus();
    feed.push(pin('14:03:20', 'lamp'));
    await clock.advance(1_000);
    await eventually(() => show.state.products.pinned?.productId === 'lamp', 'it is shown');
    await eventually(() => root.activeElement === see, 'the focus stays');
    expect(heads(root)).to.deep.equal(['Stoneware mug', 'Linen throw']);
    expect(see.ariaLabel).to.contain('Stoneware mug');
  });

  it('compares what the page names, leaving out what was not shown yet', async () => {
    const { root } = await side('throw lamp bag', { at: '13:50:00' });
    await says(root, 'Table lamp');
    expect(heads(root)).to.deep.equal(['Table lamp', 'Saddle bag']);
  });

  it('tells the price with its tax, the stock with its time, and the options', async () => {
    const { root } = await side();
    await says(root, 'incl. VAT');
    expect(row(root, 'Price')).to.deep.equal(['From €24.00 incl. VAT', 'From €118.00 incl. VAT']);
    expect(row(root, 'Stock')?.[0]).to.match(/^64 in stock Shop’s own count at \d\d:\d\d$/);
    expect(row(root, 'Stock')?.[1]).to.equal('not told');
    expect(row(root, 'Glaze')?.[0]).to.equal('cream, moss, and slate');
    expect(row(root, 'Set')?.[0]).to.contain('set of 4 (sold out)');
  });

  it('lists Latin choices among Arabic words from right to left', async () => {
    stage.place.lang = 'ar';
    stage.place.style.inlineSize = '700px';
    const { root } = await side('lamp mug');
    await says(root, 'القابس');
    expect(row(root, 'القابس')?.[0]).to.equal('EU وUK وUS وCH (نفد)');
    const plugs = root.querySelector('td:has(.note)')!;
    const choices = [...plugs.querySelectorAll('bdi, .note')];
    expect(choices[0]?.textContent).to.equal('EU');
    const lefts = choices.map((one) => one.getBoundingClientRect().left);
    expect(lefts).to.have.length(5);
    expect(lefts).to.deep.equal([...lefts].sort((one, other) => other - one));
    stage.place.style.inlineSize = '';
  });

  it('marks what differs in words, and says once what is alike', async () => {
    const { root } = await side();
    await says(root, 'differs');
    expect(isMarked(root, 'Price')).to.equal(true);
    expect(isMarked(root, 'Delivery')).to.equal(false);
    expect(row(root, 'Delivery')).to.have.length(1);
    // What is told of one alone is no difference.
    expect(row(root, 'Glaze')?.[1]).to.equal('not told');
    expect(isMarked(root, 'Glaze')).to.equal(false);
    expect(root.querySelector('[part=told]')?.textContent).to.match(/\d+ of \d+ rows differ/);
  });

  it('aligns facts by their label, whatever its case, across products', async () => {
    const fact = (label: string, value: string) => ({ label, value });
    const { root } = await side('', {
      manifest: products({
        mug: { facts: [fact('Weight', '310 g'), fact('Holds', '240 ml')] },
        throw: { facts: [fact('Wash', '40 °C'), fact('weight ', '310 g')] },
      }),
    });
    await says(root, '310 g');
    expect(row(root, 'Weight')).to.deep.equal(['310 g']);
    expect(row(root, 'Holds')).to.deep.equal(['240 ml', 'not told']);
    expect(row(root, 'Wash')).to.deep.equal(['not told', '40 °C']);
  });

  it('leaves out what is alike where the viewer asks for that', async () => {
    const { root } = await side();
    await says(root, 'Only what differs');
    root.querySelector<HTMLInputElement>('[role=switch]')!.click();
    await eventually(() => row(root, 'Delivery') === null, 'the delivery is gone');
    expect(row(root, 'Price')).to.have.length(2);
    expect(row(root, 'Glaze')).to.equal(null);
  });

  it('lets the viewer choose up to four', async () => {
    const { root } = await side();
    await says(root, '2 chosen');
    root.querySelector('details')!.open = true;
    box(root, 'Saddle bag').click();
    await says(root, '3 chosen');
    box(root, 'Table lamp').click();
    await says(root, '4 chosen');
    expect(heads(root)).to.have.length(4);
    box(root, 'Stoneware mug').click();
    await eventually(() => heads(root).length === 3, 'one is gone');
    expect(heads(root)).not.to.contain('Stoneware mug');
  });

  it('stays unfolded around the viewer, who leaves one and takes another', async () => {
    const { root } = await side();
    await says(root, '2 chosen');
    const details = root.querySelector('details')!;
    details.open = true;
    box(root, 'Stoneware mug').click();
    await says(root, '1 chosen');
    const other = box(root, 'Saddle bag');
    other.focus();
    other.click();
    await says(root, '2 chosen');
    expect(details.open).to.equal(true);
    expect(root.activeElement).to.equal(other);
    details.open = false;
    box(root, 'Table lamp').click();
    await says(root, '3 chosen');
    expect(details.open, 'the viewer folded it').to.equal(false);
  });

  it('refuses a fifth', async () => {
    const manifest = products({});
    const [first] = manifest.products;
    const fifth = { ...first!, id: 'fifth', title: 'A fifth' };
    const { root } = await side('mug bag lamp throw', {
      manifest: { products: [...manifest.products, fifth] },
      log: ['bag', 'lamp', 'throw', 'mug', 'fifth'].map((id, n) => pin(`13:3${n}:00`, id)),
    });
    await says(root, '4 chosen, 4 at most');
    root.querySelector('details')!.open = true;
    expect(box(root, 'A fifth').disabled).to.equal(true);
    expect(box(root, 'Saddle bag').disabled).to.equal(false);
  });

  it('tells a unit price as the card does: none of a price that varies, or in another currency', async () => {
    const per = { value: '100', unit: 'g' } as const;
    const unitPrice = { amount: '9.60', currency: 'EUR', per };
    const price = { amount: '24.00', currency: 'EUR', unitPrice };
    const items = { ...unitPrice, per: { value: '1', unit: 'item' } } as const;
    const [jar, sack] = ['jar', 'sack'].map((id) => ({ id, label: id })) as [Value, Value];
    const goods = {
      mug: { ...PLAIN, price },
      throw: { ...PLAIN, price: { ...price, unitPrice: items } },
      bag: { ...PLAIN, price: { ...price, unitPrice: { ...unitPrice, currency: 'USD' } } },
      lamp: {
        options: [{ id: 'size', label: 'Size', values: [jar, sack] }],
        price,
        variants: [
          { id: 'jar', refs: {}, options: { size: 'jar' }, price },
          { id: 'sack', refs: {}, options: { size: 'sack' }, price: was },
        ],
      },
    };
    const { root } = await side('mug throw bag lamp', { manifest: products(goods) });
    await says(root, 'Unit price');
    expect(row(root, 'Price')).to.deep.equal(['€24.00', '€24.00', '€24.00', 'From €24.00']);
    const told = row(root, 'Unit price')?.map((text) => text.replaceAll('\u00a0', ' '));
    expect(told).to.deep.equal(['€9.60 / 100 g', '€9.60 / item', 'not told', 'not told']);
  });

  const reduced = (price: Partial<Price>): StoryShowOptions => ({
    manifest: products({
      lamp: {
        price: { amount: '189.00', currency: 'EUR', ...price },
        variants: [],
        options: [],
      },
    }),
  });
  const was = { amount: '219.00', currency: 'EUR' };
  const lowest = { amount: '199.00', currency: 'EUR' };

  it('shows a reduction only with the lowest price where the law asks for it', async () => {
    const bare = await side('lamp mug', reduced({ was }));
    await says(bare.root, '€189.00');
    expect(bare.root.querySelector('[part=was]')).to.equal(null);
    const whole = await side('lamp mug', reduced({ was, lowest }));
    await says(whole.root, 'Lowest in the last 30 days: €199.00');
    expect(whole.root.querySelector('[part=was]')?.textContent).to.equal('€219.00');
  });

  it('shows the price before alone where the law allows it', async () => {
    const { show } = storyShow({
      ...reduced({ was }),
      manifest: { ...reduced({ was }).manifest, markets: {} },
    });
    render(inShow(compare('lamp mug'), { show }, 'US'), stage.place);
    const { shadowRoot } = stage.place.querySelector('onair-compare')!;
    await eventually(() => shadowRoot?.querySelector('[part=was]'), 'the price before');
    expect(textOf(shadowRoot!)).not.to.contain('Lowest');
  });

  it('asks to see a product, and shows it itself where nobody does', async () => {
    const { root } = await side();
    await says(root, 'Look closer');
    const asked: string[] = [];
    const listen = (event: ProductOpenEvent): void => {
      asked.push(event.productId);
      event.preventDefault();
    };
    stage.place.addEventListener('onair-product-open', listen);
    const [first] = root.querySelectorAll<HTMLElement>('[part=see]');
    first!.click();
    expect(asked).to.deep.equal(['mug']);
    expect(root.querySelector('dialog')).to.equal(null);
    stage.place.removeEventListener('onair-product-open', listen);
    first!.click();
    await eventually(() => root.querySelector('dialog[open]'), 'the dialog');
  });

  it('keeps its labels in sight while the table moves sideways', async () => {
    stage.place.style.inlineSize = '320px';
    const { root } = await side('mug bag lamp throw');
    await says(root, 'Linen throw');
    const scroller = root.querySelector('.scroller')!;
    expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth + 100);
    const label = root.querySelector('tbody th')!;
    const before = label.getBoundingClientRect().left;
    scroller.scrollLeft = 100;
    expect(label.getBoundingClientRect().left).to.be.closeTo(before, 1);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    stage.place.style.inlineSize = '';
  });
});
