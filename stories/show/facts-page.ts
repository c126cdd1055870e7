import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { PLACES, type Place } from './facts-places.ts';
import { factsShow } from './facts-show.ts';
import { inShow } from './in-show.ts';
import { storefrontHeader } from './storefront-header.ts';
import '../facts.css';

/** One element, in the room that the page has for it. */
export type Stand = (place: Place, room: { readonly isWide: boolean }) => TemplateResult;

const WIDE = '(min-width: 900px)';

/** A page of the shop in one place, in its language: with one element on it, and the words that must be seen. */
export const inPlace = (
  country: keyof typeof PLACES,
  stand: Stand,
  text: readonly string[],
): StoryObj => {
  const place: Place = PLACES[country];
  const { lang, page } = place;
  return {
    render: () => {
      const isWide = matchMedia(WIDE).matches;
      return html`<div class="shop-page facts" lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
        ${storefrontHeader({ ...page, count: 4 })}
        ${inShow(html`<main>${stand(place, { isWide })}</main>`, factsShow(place), country)}
      </div>`;
    },
    parameters: { text },
  };
};
