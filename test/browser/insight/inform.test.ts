import { expect } from 'chai';
import { html, render } from 'lit';
import { MEDIA } from '../../../stories/show/story-manifest.ts';
import { products } from '../../../stories/show/story-products.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { CAPTIONS_KEY, CaptionsChangeEvent } from '../../../src/controllers/caption-settings.ts';
import { followInsight, type InsightEvent } from '../../../src/insight/index.ts';
import '../../../src/elements/caption-settings.ts';
import '../../../src/elements/shop.ts';
import '../../../src/elements/show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { inside } from '../inside.ts';
import { addPlace, BOXES, clearStage, stageShop } from '../shop-stage.ts';

/** A mug with many facts and pictures: its sheet scrolls. */
const LONG_MUG = products({
  mug: {
    facts: Array.from({ length: 6 }, (_, n) => ({ label: `Fact ${n}`, value: 'So' })),
    pictures: Array.from({ length: 8 }, (_, n) => ({ url: `${MEDIA}stills/poster-640.jpg?${n}` })),
  },
});

/** Resolves once whoever watches it has been told that it is in sight. */
const lookedAt = (element: Element): Promise<void> =>
  new Promise((done) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        done();
      },
      { threshold: 0.34 },
    );
    observer.observe(element);
  });

describe('insight into what informs a viewer', () => {
  let end = new AbortController();
  beforeEach(() => (end = new AbortController()));
  afterEach(() => {
    end.abort();
    clearStage();
    localStorage.removeItem(CAPTIONS_KEY);
  });

  const follow = (element: HTMLElement): InsightEvent[] => {
    const events: InsightEvent[] = [];
    const sink = (event: InsightEvent): unknown => events.push(event);
    followInsight(element, { sink, consent: () => true, signal: end.signal });
    return events;
  };

  it('tells what is looked at in the sheet, once it was in sight for a second', async () => {
    const { shop, clock, soon } = await stageShop(BOXES.phone, { manifest: LONG_MUG });
    const events = follow(shop);
    const looked = (): string[] =>
      events.flatMap((event) =>
        event.name === 'details_view' ? [`${event.productId} ${event.part}`] : [],
      );
    shop.open({ productId: 'mug' });
    const sheet = inside(await soon('onair-product-sheet'));
    const facts = await sheet.soon('[part=facts]');
    facts.scrollIntoView({ block: 'start' });
    await lookedAt(facts);
    expect(looked(), 'not at a glance').to.deep.equal([]);
    const told = (part: string): Promise<unknown> =>
      eventually(async () => {
        await clock.advance(1_000);
        return looked().includes(`mug ${part}`);
      }, part);
    await told('facts');
    sheet.get('[part=delivery]').scrollIntoView({ block: 'start' });
    await told('delivery');
    expect(new Set(looked()).size, 'each once').to.equal(looked().length);
  });

  it('tells that pictures were turned, once a product', async () => {
    const { shop, soon } = await stageShop(BOXES.phone, { manifest: LONG_MUG });
    const events = follow(shop);
    const turned = (): unknown[] =>
      events.flatMap((event) => (event.name === 'pictures_turn' ? [event.productId] : []));
    shop.open({ productId: 'mug' });
    const gallery = await inside(await soon('onair-product-sheet')).soon('[part=gallery]');
    for (const left of [168, 336]) {
      const scrolled = new Promise((done) => gallery.addEventListener('scroll', done));
      gallery.scrollLeft = left;
      await scrolled;
    }
    expect(turned()).to.deep.equal(['mug']);
  });

  it('tells how the captions are wanted, and no language that the show does not have', async () => {
    const place = addPlace();
    const { show } = storyShow();
    render(
      html`<onair-show .show=${show}
        ><onair-caption-settings></onair-caption-settings
      ></onair-show>`,
      place,
    );
    const events = follow(place.querySelector('onair-show') as HTMLElement);
    const settings = place.querySelector('onair-caption-settings')!;
    const { soon } = inside(settings);
    (await soon('button', 'Off')).click();
    (await soon('button', 'العربية')).click();
    const fake = new CaptionsChangeEvent({ on: true, size: 1, lang: 'somebody@example.com' });
    settings.dispatchEvent(fake);
    const wanted = events.flatMap((event) =>
      event.name === 'captions_change' ? [[event.on, event.size, event.lang]] : [],
    );
    expect(wanted).to.deep.equal([
      [false, 1, null],
      [false, 1, 'ar'],
      [true, 1, null],
    ]);
  });
});
