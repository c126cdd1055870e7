import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import '../../../src/elements/all.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import { addPseudoLocale, PSEUDO_LANG } from '../../doubles/pseudo-locale.ts';
import { untranslated } from './untranslated.ts';
import { wordsOf } from './words-of.ts';

const MOMENTS: Readonly<Record<string, StoryShowOptions>> = {
  'that is live': {},
  'that is scheduled': { manifest: { state: 'scheduled' }, log: [] },
  'that has ended': { manifest: { state: 'ended' }, log: [] },
  'that was cancelled': { manifest: { state: 'cancelled' }, log: [] },
  'without a feed': { feed: false, log: [] },
};
const ELEMENTS: Readonly<Record<string, TemplateResult>> = {
  player: html`<onair-player></onair-player>`,
  'player that plays': html`<onair-player autoplay></onair-player>`,
  captions: html`<onair-captions></onair-captions>`,
  quality: html`<onair-quality></onair-quality>`,
  products: html`<onair-products></onair-products>`,
  'product-card': html`<onair-product-card layout="pinned"></onair-product-card>`,
  'product-sheet': html`<onair-product-sheet product-id="mug"></onair-product-sheet>`,
  cart: html`<onair-cart></onair-cart>`,
  questions: html`<onair-questions></onair-questions>`,
  follow: html`<onair-follow></onair-follow>`,
  reminder: html`<onair-reminder></onair-reminder>`,
  shop: html`<onair-shop></onair-shop>`,
};
/** In these moments these have nothing to say. */
const SILENT = /captions|quality|reminder|product-card|cart|follow/;

describe('in a language that nobody speaks', () => {
  let place: HTMLElement;
  before(addPseudoLocale);
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
    place.lang = PSEUDO_LANG;
  });
  afterEach(() => place.remove());

  it('finds words that were not translated, so that none found means something', () => {
    expect(untranslated('Check out')).to.equal('Checkout');
    expect(untranslated('⟦Ádd ⟦tö⟧ bág···⟧, €24.00, Thu 26 Nov')).to.equal('');
  });

  for (const [name, element] of Object.entries(ELEMENTS)) {
    for (const [moment, options] of Object.entries(MOMENTS)) {
      it(`onair-${name} of a show ${moment} says nothing in English`, async () => {
        const { show } = storyShow(options);
        render(html`<onair-show .show=${show} market="DE">${element}</onair-show>`, place);
        if (!SILENT.test(name)) {
          await eventually(() => wordsOf(place).some((text) => text.includes('⟦')), 'it speaks');
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        const left = wordsOf(place).filter((text) => untranslated(text) !== '');
        expect(left).to.deep.equal([]);
        render(html``, place);
        show.close();
      });
    }
  }
});
