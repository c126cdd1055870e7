import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shopifyConsent, tell } from '../../../src/insight/shopify.ts';

/** A double of Shopify's Customer Privacy API, as documented: what it says, and how often it was asked. */
function doublePrivacy(allowed: boolean, analytics: '' | 'yes' | 'no') {
  const said = { allowed, analytics };
  const customerPrivacy = {
    analyticsProcessingAllowed: () => said.allowed,
    currentVisitorConsent: () => ({ analytics: said.analytics, marketing: 'yes' }),
    setTrackingConsent: () => assert.fail('nothing is decided for the visitor'),
  };
  const loadFeatures = () => assert.fail('nothing is loaded');
  return { said, page: { Shopify: { customerPrivacy, loadFeatures } } };
}

describe('shopifyConsent', () => {
  it('consents where the storefront allows it, whether it was asked for or need not be', () => {
    assert.equal(shopifyConsent(doublePrivacy(true, 'yes').page)(), true);
    assert.equal(shopifyConsent(doublePrivacy(true, '').page)(), true);
  });

  it('takes a "no" for one, and silence for none', () => {
    assert.equal(shopifyConsent(doublePrivacy(false, 'no').page)(), false);
    assert.equal(shopifyConsent(doublePrivacy(false, '').page)(), null);
  });

  it('has no answer where the page has none', () => {
    const fails = () => {
      throw new Error('not yet');
    };
    const pages = [
      {},
      { Shopify: null },
      { Shopify: 'open' },
      { Shopify: { customerPrivacy: null } },
      { Shopify: { customerPrivacy: { analyticsProcessingAllowed: fails } } },
      { Shopify: { customerPrivacy: { currentVisitorConsent: () => null } } },
      { Shopify: { customerPrivacy: { analyticsProcessingAllowed: () => 'yes' } } },
    ];
    for (const page of pages) assert.equal(shopifyConsent(page)(), null);
  });

  it('tells the page of each decision, from the start and later', () => {
    const { said, page } = doublePrivacy(false, '');
    const document = new EventTarget();
    const heard: unknown[] = [];
    document.addEventListener('onair-consent', (event) =>
      heard.push((event as CustomEvent<unknown>).detail),
    );
    tell(document, page);
    assert.deepEqual(heard, []);
    Object.assign(said, { allowed: true, analytics: 'yes' });
    document.dispatchEvent(new Event('visitorConsentCollected'));
    Object.assign(said, { allowed: false, analytics: 'no' });
    document.dispatchEvent(new Event('visitorConsentCollected'));
    assert.deepEqual(heard, [{ analytics: true }, { analytics: false }]);
  });

  it('tells of what was decided before', () => {
    const document = new EventTarget();
    let heard = 0;
    document.addEventListener('onair-consent', () => heard++);
    tell(document, doublePrivacy(true, 'yes').page);
    assert.equal(heard, 1);
  });

  it('hears of an API that comes later', () => {
    const page: { Shopify?: unknown } = {};
    const document = new EventTarget();
    const heard: unknown[] = [];
    document.addEventListener('onair-consent', (event) =>
      heard.push((event as CustomEvent<unknown>).detail),
    );
    tell(document, page);
    page.Shopify = doublePrivacy(true, '').page.Shopify;
    document.dispatchEvent(new Event('shopifyCustomerPrivacyApiLoaded'));
    assert.deepEqual(heard, [{ analytics: true }]);
  });
});
