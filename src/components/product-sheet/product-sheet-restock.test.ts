import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, says, textOf } from '../../../test/browser/product-stage.ts';
import { storyCart } from '../../../stories/show/story-cart.ts';
import '../../elements/product-sheet.ts';
import '../../elements/show.ts';
import type { RestockAnswer, RestockRequestEvent } from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';

describe('<onair-product-sheet> with a wish for each thing that is sold out', () => {
  const stage = productStage();
  const one = <E extends HTMLElement>(root: ShadowRoot, selector: string): E =>
    root.querySelector<E>(selector)!;
  /** All cups of four are sold out, of either glaze. */
  const glaze = async (root: ShadowRoot, name: 'cream' | 'moss'): Promise<void> => {
    root.querySelectorAll<HTMLElement>('input[name=colour]')[name === 'cream' ? 0 : 1]!.click();
    await says(root, `Glaze: ${name}`);
  };
  const soldOut = async (): Promise<ShadowRoot> => {
    const element = html`<onair-product-sheet product-id="mug" restock></onair-product-sheet>`;
    const { root } = await stage.add('onair-product-sheet', element, { cart: storyCart() });
    root.querySelectorAll<HTMLElement>('input[name=set]')[2]!.click();
    await eventually(() => one(root, '[part=email]'), 'the form');
    return root;
  };
  const write = (root: ShadowRoot, email: string): HTMLInputElement => {
    const field = one<HTMLInputElement>(root, '[part=email]');
    field.value = email;
    field.dispatchEvent(new Event('input'));
    return field;
  };
  /** A page that keeps everybody waiting, and its answer in the end. */
  const slowPage = (): { asked: string[]; answer: (answer: RestockAnswer) => void } => {
    const page = { asked: [] as string[], answer: (_: RestockAnswer): void => undefined };
    stage.place.addEventListener('onair-restock-request', (event) => {
      const request = event as RestockRequestEvent;
      page.asked.push(request.email);
      request.respondWith(new Promise((resolve) => (page.answer = resolve)));
    });
    return page;
  };

  it('passes the accessibility audit while the wish is on its way', async () => {
    const root = await soldOut();
    slowPage();
    write(root, 'first@example.com');
    one(root, '[part=restock-send]').click();
    await says(root, 'Sending');
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('sends it once, and names the address that was sent', async () => {
    const root = await soldOut();
    const page = slowPage();
    write(root, 'first@example.com');
    one(root, '[part=restock-send]').click();
    await says(root, 'Sending');
    const field = write(root, 'second@example.com');
    expect(field.readOnly).to.equal(true);
    one(root, '[part=restock-send]').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    one(root, '[part=restock-send]').click();
    expect(page.asked).to.deep.equal(['first@example.com']);
    page.answer({ status: 'ok' });
    await says(root, 'Noted. The shop writes to first@example.com when it is back.');
  });

  it('names the same address also after another one was written elsewhere', async () => {
    const root = await soldOut();
    const page = slowPage();
    write(root, 'first@example.com');
    one(root, '[part=restock-send]').click();
    page.answer({ status: 'ok' });
    await says(root, 'Noted. The shop writes to first@example.com');
    await glaze(root, 'moss');
    expect(one<HTMLInputElement>(root, '[part=email]').value).to.equal('first@example.com');
    write(root, 'second@example.com');
    await glaze(root, 'cream');
    await says(root, 'Noted. The shop writes to first@example.com');
  });

  it('keeps the address that was not taken, whatever was written elsewhere meanwhile', async () => {
    const root = await soldOut();
    const page = slowPage();
    write(root, 'first@example.com');
    one(root, '[part=restock-send]').click();
    await glaze(root, 'moss');
    write(root, 'second@example.com');
    page.answer({ status: 'failed' });
    await glaze(root, 'cream');
    await says(root, 'Your address is still here.');
    expect(one<HTMLInputElement>(root, '[part=email]').value).to.equal('first@example.com');
  });

  it('leaves the focus where it is when an answer comes for another thing', async () => {
    const root = await soldOut();
    const page = slowPage();
    write(root, 'first@example.com');
    one(root, '[part=restock-send]').click();
    await glaze(root, 'moss');
    one(root, '[part=email]').focus();
    page.answer({ status: 'ok' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.activeElement?.getAttribute('part')).to.equal('email');
    expect(textOf(root)).not.to.include('Noted');
  });

  it('says nothing of what the page took over, and keeps the form and the focus', async () => {
    const root = await soldOut();
    const asked: Event[] = [];
    stage.place.addEventListener('onair-restock-request', (event) => {
      asked.push(event);
      event.preventDefault();
    });
    write(root, 'me@example.com');
    one(root, '[part=restock-send]').focus();
    one(root, '[part=restock-send]').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked.length).to.equal(1);
    expect(one(root, '[part=restock-told]').textContent?.trim()).to.equal('');
    expect(root.activeElement?.getAttribute('part')).to.equal('restock-send');
    expect(one<HTMLInputElement>(root, '[part=email]').value).to.equal('me@example.com');
  });
});
