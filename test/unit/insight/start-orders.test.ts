import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { startInsight } from '../../../src/insight/start-orders.ts';
import { eventually } from '../../../src/testing/assert.ts';

type Put = Record<'document' | 'customElements' | 'Shopify', unknown>;
const page = globalThis as unknown as Partial<Put>;

describe('insight="orders" on a page of a Shopify storefront, by a double of it', () => {
  afterEach(() => {
    delete page.document;
    delete page.customElements;
    delete page.Shopify;
  });

  it('hears what its visitor decides, as the data layer does', async () => {
    const said = { isAllowed: false };
    const document = new EventTarget();
    const customerPrivacy = { analyticsProcessingAllowed: () => said.isAllowed };
    const customElements = { whenDefined: () => new Promise(() => undefined) };
    Object.assign(page, { document, customElements, Shopify: { customerPrivacy } });
    const heard: unknown[] = [];
    document.addEventListener('onair-consent', (event) =>
      heard.push((event as CustomEvent<unknown>).detail),
    );
    startInsight({ ownerDocument: document, localName: 'onair-show' } as unknown as HTMLElement);
    said.isAllowed = true;
    await eventually(() => {
      document.dispatchEvent(new Event('visitorConsentCollected'));
      return heard.length > 0;
    }, 'the visitor’s consent');
    assert.deepEqual(heard[0], { analytics: true });
  });
});
