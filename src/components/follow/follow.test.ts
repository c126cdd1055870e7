import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import type { ReturnEvent } from '../../controllers/intents.ts';
import '../../elements/follow.ts';
import type { Link, Manifest } from '../../protocol/manifest.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairFollow } from './follow.ts';

const link = (rel: string): Link => ({ label: 'Letters', url: `https://shop.example/${rel}`, rel });

describe('<onair-follow>', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    render(html``, place);
    place.remove();
  });

  const show = async (manifest: Partial<Manifest> = {}, byPage = false): Promise<OnairFollow> => {
    render(
      inShow(html`<onair-follow ?answered-by-page=${byPage}></onair-follow>`, { manifest }),
      place,
    );
    const element = place.querySelector('onair-follow')!;
    await eventually(
      () => element.shadowRoot?.querySelector('.button') ?? element.matches(':state(absent)'),
      'it is rendered',
    );
    return element;
  };
  const ready = async (...given: Parameters<typeof show>): Promise<OnairFollow> => {
    const element = await show(...given);
    await eventually(() => button(element), 'there is a button');
    return element;
  };
  const button = ({ shadowRoot }: OnairFollow): HTMLElement | null =>
    shadowRoot?.querySelector<HTMLElement>('.button') ?? null;
  const words = ({ shadowRoot }: OnairFollow): string =>
    (shadowRoot?.textContent ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ');
  const answer = (act: (event: ReturnEvent) => void): void =>
    place.addEventListener('onair-follow-add', (event) => act(event as ReturnEvent));

  it('passes the accessibility audit', async () => {
    const element = await ready({ links: [link('newsletter')] });
    expect(words(element)).to.contain('Follow Kiln & Cloth');
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('is not there where nobody takes followers', async () => {
    const element = await show();
    expect(element.matches(':state(absent)')).to.equal(true);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('leads to the best of the shop’s links, in a new tab', async () => {
    const element = await ready({ links: [link('about'), link('community'), link('newsletter')] });
    const anchor = button(element) as HTMLAnchorElement;
    expect(anchor.href).to.equal('https://shop.example/newsletter');
    expect(anchor.target).to.equal('_blank');
    expect(anchor.rel).to.equal('noopener');
    expect(anchor.textContent).to.contain('Letters, in a new tab');
  });

  it('opens nothing where the page owns it', async () => {
    const element = await ready({ links: [link('newsletter')] });
    const ids: string[] = [];
    answer((event) => {
      ids.push(event.showId);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button(element)?.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(ids).to.deep.equal(['small-home']);
  });

  it('says that it is noted once the page says so, and not before', async () => {
    let note: () => void = () => undefined;
    answer((event) => event.respondWith(new Promise<void>((resolve) => (note = resolve))));
    const element = await ready({}, true);
    button(element)?.click();
    await element.updateComplete;
    expect(element.matches(':state(pending)')).to.equal(true);
    expect(words(element)).not.to.contain('You follow');
    note();
    await eventually(() => element.matches(':state(done)'), 'it is noted');
    expect(words(element)).to.contain('You follow Kiln & Cloth');
    let again = 0;
    answer(() => again++);
    button(element)?.click();
    expect(again).to.equal(0);
  });

  it('says that it failed, and can be tried again', async () => {
    let times = 0;
    answer((event) =>
      event.respondWith(times++ ? Promise.resolve() : Promise.reject(new Error('offline'))),
    );
    const element = await ready({ links: [link('newsletter')] });
    button(element)?.click();
    await eventually(() => element.matches(':state(failed)'), 'it failed');
    expect(words(element)).to.contain('The shop did not take it. Try again.');
    button(element)?.click();
    await eventually(() => element.matches(':state(done)'), 'it is noted');
  });

  it('is honest where the page does not answer after all', async () => {
    const element = await ready({}, true);
    button(element)?.click();
    await eventually(() => words(element).includes('does not take followers'), 'it is said');
    expect(element.matches(':state(done)')).to.equal(false);
  });
});
