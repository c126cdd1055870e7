import { expect } from 'chai';
import { html, render } from 'lit';
import { storyShow } from '../../../stories/show/story-show.ts';
import { startInsight } from '../../../src/insight/start.ts';
import '../../../src/elements/show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { addPlace, clearStage } from '../shop-stage.ts';

const own = window as { Shopify?: unknown; dataLayer?: { event?: string }[] | undefined };

describe('insight on a page of a Shopify storefront', () => {
  afterEach(() => {
    clearStage();
    delete own.Shopify;
    delete own.dataLayer;
  });

  it('hands nothing on before the visitor consented by the double of Shopify’s own banner, and what was kept then', async () => {
    const said = { isAllowed: false };
    const customerPrivacy = {
      analyticsProcessingAllowed: () => said.isAllowed,
      currentVisitorConsent: () => ({ analytics: said.isAllowed ? 'yes' : '' }),
    };
    own.Shopify = { customerPrivacy };
    own.dataLayer = [];
    const { dataLayer } = own;
    const events = () => dataLayer.flatMap(({ event }) => event ?? []);
    const place = addPlace();
    const { show } = storyShow();
    render(html`<onair-show .show=${show}></onair-show>`, place);
    const home = place.querySelector('onair-show')!;
    startInsight(home);
    await home.updateComplete;
    let heard = 0;
    document.addEventListener('onair-consent', () => heard++, { once: true });
    // Whatever is loaded for it has time to be.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([events(), heard]).to.deep.equal([[], 0]);
    said.isAllowed = true;
    await eventually(() => {
      document.dispatchEvent(new Event('visitorConsentCollected'));
      return events().includes('onair_show_view');
    }, 'what was kept');
  });
});
