import { expect } from 'chai';
import { html, LitElement, render, type TemplateResult } from 'lit';
import { inShow } from '../../../stories/show/in-show.ts';
import { storyBag, storyCart } from '../../../stories/show/story-cart.ts';
import { clearStage, MUG, setStage, stage } from '../../../test/browser/cart-stage.ts';
import { Localization } from '../../controllers/localization.ts';
import type { CartPort } from '../../core/cart.ts';
import { eventually } from '../../testing/assert.ts';
import * as codesView from './codes/codes-view.ts';
import * as face from './face.ts';
import { LaterParts } from './later-parts.ts';
import * as plans from './plans.ts';

/** What has to be loaded, in turn: the name of each part that was asked for. */
let asked: string[];
let isDown: boolean;
const from = <File>(name: string, file: File) => {
  return (): Promise<File> => {
    asked.push(name);
    return isDown
      ? Promise.reject(new TypeError('Failed to fetch a module'))
      : Promise.resolve(file);
  };
};

class LaterBag extends LitElement {
  cart: CartPort | null = null;
  readonly parts = new LaterParts(this, new Localization(this, 'whole'), {
    face: from('face', face),
    plans: from('plans', plans),
    codes: from('codes', codesView),
  });
  protected override willUpdate(): void {
    this.parts.load(this.cart);
  }
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
customElements.define('test-later-bag', LaterBag);

/** A bag in the page. */
async function bag(cart: CartPort | null = null): Promise<LaterBag> {
  const element = document.createElement('test-later-bag') as LaterBag;
  element.cart = cart;
  stage().append(element);
  await element.updateComplete;
  return element;
}

describe('the parts of <onair-cart> that are loaded later', () => {
  const wait = globalThis.setTimeout;
  /** What waits for more than a second; it is over when the test says so. */
  let waiting: (() => void)[];
  beforeEach(() => {
    setStage();
    asked = [];
    isDown = false;
    waiting = [];
    globalThis.setTimeout = ((task: () => void, ms = 0) =>
      ms < 1_000 ? wait(task, ms) : waiting.push(task)) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = wait;
    clearStage();
  });
  const over = (): void => waiting.splice(0).forEach((task) => task());

  it('are each asked for once, however often the bag changes meanwhile', async () => {
    const cart = storyCart({ cart: storyBag([MUG]) }, 'memory', { takesCodes: true });
    const element = await bag(cart);
    for (let times = 0; times < 3; times++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(asked).to.deep.equal(['face', 'plans', 'codes']);
    await eventually(() => element.parts.face && element.parts.codes, 'they are there');
  });

  it('are tried again after a while where they cannot be loaded, and once at a time', async () => {
    isDown = true;
    const element = await bag();
    await eventually(() => waiting.length === 1, 'it waits');
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.deep.equal(['face']);
    isDown = false;
    over();
    await eventually(() => element.parts.face, 'it is there');
    expect(asked).to.deep.equal(['face', 'face']);
  });

  it('are not asked for by an element that has left, until it is back', async () => {
    isDown = true;
    const element = await bag();
    await eventually(() => waiting.length === 1, 'it waits');
    element.remove();
    over();
    await element.updateComplete;
    expect(asked).to.deep.equal(['face']);
    stage().append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.deep.equal(['face', 'face']);
  });

  it('are no reason to take the container’s close button away', async () => {
    const close = html`<button slot="actions" type="button">Close</button>`;
    render(inShow(html`<onair-cart>${close}</onair-cart>`), stage());
    const element = stage().querySelector('onair-cart')!;
    await element.updateComplete;
    const { shadowRoot } = element;
    const slot = shadowRoot?.querySelector<HTMLSlotElement>('slot[name=actions]');
    expect(shadowRoot?.querySelector('.root')).to.equal(null);
    expect(slot?.assignedElements().length).to.equal(1);
    await eventually(() => shadowRoot?.querySelector('.root slot[name=actions]'), 'it is rendered');
  });
});
