import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { later, type LaterBody } from '../../../src/controllers/later.ts';
import { eventually } from '../../../src/testing/assert.ts';

const body: LaterBody = { template: () => html`<p>It is here.</p>` };
/** What each new element loads its body by. */
let load: () => Promise<LaterBody> = () => Promise.resolve(body);

class LaterElement extends LitElement {
  readonly #template = later(this, () => load());
  protected override render(): unknown {
    return this.#template();
  }
}
customElements.define('test-later', LaterElement);

describe('a body that is loaded later', () => {
  let element: LaterElement;
  const wait = globalThis.setTimeout;
  /** Waits that were asked for, in milliseconds; they are over at once. */
  let waits: number[];
  beforeEach(() => {
    waits = [];
    element = document.createElement('test-later') as LaterElement;
  });
  afterEach(() => {
    globalThis.setTimeout = wait;
    element.remove();
  });
  const skipWaits = (): void => {
    globalThis.setTimeout = ((task: () => void, ms = 0) => {
      if (ms >= 1_000) waits.push(ms);
      return wait(task, ms >= 1_000 ? 0 : ms);
    }) as typeof setTimeout;
  };
  const said = (): string => element.shadowRoot?.textContent ?? '';

  it('is not asked for before the element is in a page, and once then', async () => {
    let times = 0;
    load = () => {
      times++;
      return Promise.resolve(body);
    };
    await Promise.resolve();
    expect(times).to.equal(0);
    document.body.append(element);
    await eventually(() => said().includes('It is here.'), 'the body is shown');
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(times).to.equal(1);
  });

  it('leaves in sight what the page put inside until it is there', async () => {
    let give: (body: LaterBody) => void = () => undefined;
    load = () => new Promise((resolve) => (give = resolve));
    element.textContent = 'A link';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('slot:not([name])')).not.to.equal(null);
    give(body);
    await eventually(() => said().includes('It is here.'), 'the body is shown');
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('is asked for again where it could not be loaded', async () => {
    skipWaits();
    let times = 0;
    load = () => (times++ ? Promise.resolve(body) : Promise.reject(new Error('offline')));
    document.body.append(element);
    await eventually(() => said().includes('It is here.'), 'the body is shown');
    expect(times).to.equal(2);
    expect(waits).to.deep.equal([3_000]);
  });

  it('is not asked for again by an element that has left, until it is back', async () => {
    skipWaits();
    let times = 0;
    load = () => {
      times++;
      element.remove();
      return times > 1 ? Promise.resolve(body) : Promise.reject(new Error('offline'));
    };
    document.body.append(element);
    await eventually(() => waits.length > 0, 'it waits');
    await new Promise((resolve) => wait(resolve, 20));
    expect(times).to.equal(1);
    document.body.append(element);
    expect(times).to.equal(2);
  });
});
