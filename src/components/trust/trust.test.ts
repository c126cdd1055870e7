import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, says, textOf } from '../../../test/browser/product-stage.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { GUESTS, REPORT_LINK, termsManifest } from '../../../stories/show/story-terms.ts';
import '../../elements/trust.ts';
import { formatsFor } from '../../i18n/formats.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import { eventually } from '../../testing/assert.ts';
import { dayIn } from './days.ts';
import type { ProductReportEvent } from './report-event.ts';
import type { OnairTrust } from './trust.ts';

describe('<onair-trust>', () => {
  const stage = productStage();
  const trust = (productId = '', report = false): TemplateResult =>
    html`<onair-trust product-id=${productId} ?report=${report}></onair-trust>`;
  const told = (content = trust(), manifest: Partial<Manifest> = {}) =>
    stage.add('onair-trust', content, { manifest: { ...termsManifest(), ...manifest } });

  /** Seen from another market. */
  const from = async (market: string, content = trust()): Promise<ShadowRoot> => {
    const { show } = storyShow({ manifest: termsManifest() });
    render(inShow(content, { show }, market), stage.place);
    const element = stage.place.querySelector('onair-trust')!;
    await eventually(() => element.shadowRoot?.querySelector('.root'), 'it is there');
    return element.shadowRoot!;
  };
  /** Engines do not write days alike. */
  const day = (text: string): string => dayIn(formatsFor('en'), text).replaceAll('\u00a0', ' ');
  const reportOf = (root: ShadowRoot): HTMLElement => root.querySelector('[part=report]')!;
  const answer = (act: (event: ProductReportEvent) => void): void =>
    stage.place.addEventListener('onair-product-report', act, { once: true });

  it('passes the accessibility audit', async () => {
    const { root } = await told(trust('lamp'));
    await says(root, 'Report');
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('says who sells, where they can be reached, and under which terms', async () => {
    const { root } = await told();
    await says(root, 'Kiln & Cloth');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[part=link]')];
    expect(links[0]?.getAttribute('href')).to.equal('mailto:hello@kilnandcloth.example');
    expect(links[1]?.textContent).to.contain('kilnandcloth.example');
    expect(links.filter(({ target }) => target === '_blank')).to.have.length(links.length - 1);
    expect(textOf(root)).to.contain('Rua do Forno 12');
  });

  it('labels who is paid as advertising, and nobody else', async () => {
    const { root } = await told();
    const labelled = [...root.querySelectorAll('[part~=host]')].map((host) => [
      host.querySelector('[part=name]')?.textContent,
      host.querySelector('[part=ad]') !== null,
    ]);
    expect(labelled).to.deep.equal([
      ['the potter', false],
      ['Mina Ortega', true],
      ['Jonas Weber', false],
    ]);
  });

  it('labels what says of itself that it is advertising, whoever speaks', async () => {
    const hosts = [{ ...GUESTS[1], speaksAs: 'employee', advertising: true }];
    const { root } = await told(trust(), { hosts: hosts as unknown as Manifest['hosts'] });
    expect(root.querySelector('[part=ad]')?.textContent.trim()).to.equal('Werbung · Advertising');
  });

  it('uses the market’s own word for advertising beside the viewer’s', async () => {
    const root = await from('FR');
    const ad = root.querySelector('[part=ad]');
    expect(ad?.querySelector('[lang=fr]')?.textContent).to.equal('Publicité');
    expect(ad?.textContent).to.contain('Advertising');
  });

  it('tells tax by the name and the way of the market', async () => {
    await says(await from('DE'), 'VAT is in the price');
    await says(await from('US'), 'Tax is not in the price: it comes on top');
  });

  it('says nothing of tax where not all prices tell it alike', async () => {
    const products = termsManifest().products!.map((product, index) => ({
      ...product,
      variants: [],
      ...(index === 0 && { price: { amount: '1.00', currency: 'EUR', taxIncluded: false } }),
    }));
    const { root } = await told(trust(), { products });
    await says(root, 'Delivery and returns: Germany');
    expect(root.querySelector('[part~=tax]')).to.equal(null);
  });

  it('promises no day that is over, and none once the show is', async () => {
    const { root } = await told();
    await says(root, `it arrives ${day('2026-11-30')} – ${day('2026-12-02')}`);
    const later = await stage.add('onair-trust', trust(), {
      manifest: { ...termsManifest(), state: 'ended' },
      log: [],
    });
    await says(later.root, `Can be given back until ${day('2027-01-04')}`);
    expect(textOf(later.root)).not.to.contain('it arrives');
    const { markets } = termsManifest();
    const past = { ...markets?.['DE'], returnsUntil: '2026-11-25', arrives: undefined };
    const over = await told(trust(), { markets: { DE: past } as unknown as Manifest['markets'] });
    await says(over.root, 'Return within 30 days');
    expect(textOf(over.root)).not.to.contain('given back until');
  });

  it('says that something is missing which the market asks for', async () => {
    const withContact = await told(trust('lamp'));
    await says(withContact.root, 'Lumen Atelier');
    expect(withContact.element.matches(':state(incomplete)')).to.equal(false);
    const without = await told(trust('mug'));
    await says(without.root, 'Report');
    expect(without.element.matches(':state(incomplete)')).to.equal(true);
    expect(textOf(without.root)).not.to.contain('Product safety');
    const root = await from('US', trust('mug'));
    expect(root.host.matches(':state(incomplete)')).to.equal(false);
  });

  it('shows nothing where nothing is known', async () => {
    const { show } = storyShow({
      manifest: {
        seller: undefined,
        hosts: [],
        markets: {},
        products: [],
        links: [],
      } as Partial<Manifest>,
    });
    render(inShow(trust(), { show }), stage.place);
    const element = stage.place.querySelector('onair-trust')!;
    await eventually(() => element.matches(':state(empty)'), 'it is empty');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('leads to where a product is reported, unless the page takes that over', async () => {
    const { root } = await told(trust('mug'));
    await says(root, 'Report');
    const link = reportOf(root) as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.contain(REPORT_LINK.url);
    const ids: string[] = [];
    answer((event) => {
      ids.push(event.productId);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(ids).to.deep.equal(['mug']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('has no way to report where there is neither link nor page, nor without a product', async () => {
    const nobody = await told(trust('mug'), { links: [] });
    await says(nobody.root, 'Who speaks');
    expect(reportOf(nobody.root)).to.equal(null);
    const nothing = await told(trust('', true));
    await says(nothing.root, 'Who speaks');
    expect(reportOf(nothing.root)).to.equal(null);
  });

  it('finds the link among the shop’s terms, too, and shows it once', async () => {
    const { seller } = termsManifest();
    const { root } = await told(trust('mug'), {
      links: [],
      seller: { ...seller!, policies: [REPORT_LINK] },
    });
    await says(root, 'Report');
    expect(reportOf(root).tagName).to.equal('A');
    expect(root.querySelector('[part=policies]')).to.equal(null);
  });

  it('says that the shop was told once the page says so, and of that product alone', async () => {
    let note: () => void = () => undefined;
    answer((event) => event.respondWith(new Promise<void>((resolve) => (note = resolve))));
    const { root, element } = await told(trust('lamp', true), { links: [] });
    await says(root, 'Report');
    reportOf(root).click();
    await says(root, 'The shop is being told');
    expect(textOf(root)).not.to.contain('The shop was told');
    note();
    await says(root, 'The shop was told');
    expect(element.matches(':state(done)')).to.equal(true);
    (element as OnairTrust).productId = 'mug';
    await element.updateComplete;
    expect(textOf(root)).not.to.contain('The shop was told');
    expect(element.matches(':state(done)')).to.equal(false);
  });

  it('says that it failed, and that nobody took it', async () => {
    answer((event) => event.respondWith(Promise.reject(new Error('offline'))));
    const { root, element } = await told(trust('lamp', true), { links: [] });
    await says(root, 'Report');
    reportOf(root).click();
    await says(root, 'Try again');
    expect(element.matches(':state(failed)')).to.equal(true);
    reportOf(root).click();
    await says(root, 'takes no reports');
  });

  it('takes markup for text', async () => {
    const seller = {
      name: '<img src=x>',
      email: 'a@b.example',
      url: 'javascript:alert(1)',
      policies: [],
    };
    const { root } = await told(trust(), { seller });
    await says(root, '<img src=x>');
    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('[href^="javascript"]')).to.equal(null);
  });
});
