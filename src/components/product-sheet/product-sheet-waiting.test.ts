import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import '../../elements/product-sheet.ts';
import { eventually } from '../../testing/assert.ts';

/** A page to which a part of the sheet never comes: it counts the tries, and does not wait between them. */
const BROKEN = `<!doctype html>
<script type="importmap">
  { "imports": { "/src/components/product-sheet/below/below.ts": "/no-such-file.js" } }
</script>
<script>
  window.tries = 0;
  const wait = window.setTimeout;
  window.setTimeout = (task, ms) => (ms === 3000 ? window.tries++ : 0, wait(task, Math.min(ms, 20)));
</script>
<script type="module" src="/src/elements/product-sheet.ts"></script>
<onair-product-sheet></onair-product-sheet>`;

describe('<onair-product-sheet> that is not there yet', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  it('passes the accessibility audit', async () => {
    render(html`<onair-product-sheet><a href="#lamp">Table lamp</a></onair-product-sheet>`, place);
    await place.querySelector('onair-product-sheet')!.updateComplete;
    expect(await violationsIn(place)).to.deep.equal([]);
  });

  it('can be closed by the container’s button, unless the container has it elsewhere', async () => {
    const sheet = (embedded: boolean) =>
      html`<onair-product-sheet ?embedded=${embedded}>
        <button slot="actions">Close</button><a href="#lamp">Table lamp</a>
      </onair-product-sheet>`;
    render(sheet(false), place);
    const element = place.querySelector('onair-product-sheet')!;
    await element.updateComplete;
    const [button, link] = element.querySelectorAll<HTMLElement>('button, a');
    expect(button!.checkVisibility() && button!.getBoundingClientRect().height > 0).to.equal(true);
    expect(link!.getBoundingClientRect().height).to.be.greaterThan(0);
    render(sheet(true), place);
    await element.updateComplete;
    expect(button!.checkVisibility()).to.equal(false);
  });

  it('is asked for again while it is in the page, and not once it has left', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = BROKEN;
    place.append(frame);
    const tries = (): number =>
      (frame.contentWindow as unknown as { tries?: number } | null)?.tries ?? 0;
    await eventually(() => tries() >= 2, 'it tries again');
    const element = frame.contentDocument!.querySelector('onair-product-sheet')!;
    const { parentElement } = element;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = tries();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tries()).to.equal(before);
    parentElement!.append(element);
    await eventually(() => tries() > before, 'it is back, and tries again');
  });
});
