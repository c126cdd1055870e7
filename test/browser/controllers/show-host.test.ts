import { expect } from 'chai';
import { LitElement } from 'lit';
import { OnairShow } from '../../../src/components/show/show.ts';
import { Provided } from '../../../src/controllers/provided.ts';
import { marketContext } from '../../../src/controllers/show-context.ts';
import type { FailureEvent } from '../../../src/core/events.ts';
import type { LoadShow } from '../../../src/core/loaded-show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { add, defineFresh, defineShow, settled, showElement, testShow } from './stage.ts';

/** A show element whose shows come from a loader of the test's. */
function loading(load: LoadShow): string {
  return defineFresh(
    class extends OnairShow {
      static override loadShow = load;
    },
  );
}
const failureOf = (element: Element): Promise<FailureEvent> =>
  new Promise((resolve) =>
    element.addEventListener('onair-failed', (event) => resolve(event as FailureEvent), {
      once: true,
    }),
  );

describe('ShowHost', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  it('says that there is no show when its code cannot be fetched', async () => {
    const tag = loading(() => Promise.reject(new TypeError('Failed to fetch a module')));
    const element = document.createElement(tag) as OnairShow;
    const failed = failureOf(element);
    element.src = '/live/show.json';
    place.append(element);
    const { error } = await failed;
    expect(error).to.include({ area: 'manifest', reason: 'unreachable' });
    await settled(element);
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('says so when its src is no address at all', async () => {
    let asked = 0;
    const tag = loading(() => {
      asked++;
      return new Promise(() => undefined);
    });
    const element = document.createElement(tag) as OnairShow;
    const failed = failureOf(element);
    element.src = 'http://:x';
    place.append(element);
    expect((await failed).error.message).to.contain('http://:x');
    expect(asked).to.equal(0);
  });

  it('drops a show that is loaded when nobody wants it any more', async () => {
    const { show } = testShow('late');
    const signals: AbortSignal[] = [];
    let come: () => void = () => undefined;
    const tag = loading((_url, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) => (come = () => resolve({ ok: true, show, issues: [] })));
    });
    const element = add<OnairShow>(tag, place, { src: 'late.json' });
    await eventually(() => signals.length === 1, 'it is loading');
    element.remove();
    await eventually(() => signals[0]?.aborted, 'it is given up');
    come();
    await settled(element);
    expect(element.show).to.equal(null);
  });

  it('loads by the market that holds by then, and begins no show anew for another', async () => {
    const asked: (() => string | undefined)[] = [];
    const tag = loading((_url, { market }) => {
      asked.push(() => market?.());
      return Promise.resolve({ ok: true, show: testShow('evening').show, issues: [] });
    });
    const element = add<OnairShow>(tag, place, { src: 'evening.json', market: 'de' });
    await eventually(() => element.show, 'it is loaded');
    element.market = 'us';
    await settled(element);
    expect(asked.map((market) => market())).to.deep.equal(['us']);
    element.remove();
    await eventually(() => !element.show, 'it is closed');
    element.market = 'jp';
    place.append(element);
    await eventually(() => asked.length === 2, 'it is loaded anew');
    expect(asked[1]?.()).to.equal('jp');
  });

  it('fires nothing of the page’s own show once its element is removed, and all again when it is back', async () => {
    const { show, feed } = testShow('evening');
    const element = place.appendChild(showElement(defineShow(), 'evening', show));
    let heard = 0;
    element.addEventListener('onair-product-pinned', () => heard++);
    show.connect();
    await settled(element);
    await eventually(() => show.state.feed.status === 'open', 'the feed is open');
    const pin = async (productId: string): Promise<void> => {
      feed.push({ type: 'product.pin', data: { productId } });
      await eventually(() => show.state.products.pinned?.productId === productId, productId);
    };
    await pin('mug');
    expect(heard).to.equal(1);
    element.remove();
    await pin('lamp');
    expect(heard).to.equal(1);
    place.append(element);
    await settled(element);
    await pin('bag');
    expect(heard).to.equal(2);
    show.close();
  });

  it('tells those in it where the viewer buys, in the way that countries are written', async () => {
    class Buyer extends LitElement {
      readonly market = new Provided(this, marketContext);
    }
    const element = add<OnairShow>(defineShow(), place, { market: 'de' });
    const buyer = add<Buyer>(defineFresh(Buyer), element);
    await settled(element, buyer);
    expect(buyer.market.value).to.equal('DE');
    element.market = '';
    await settled(element, buyer);
    expect(buyer.market.value).to.equal(null);
    expect(element.getAttributeNames()).to.deep.equal(['market']);
  });
});
