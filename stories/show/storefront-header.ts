import { html, svg, type TemplateResult } from 'lit';
import { icon } from '../../src/icons/icon.ts';
import { searchLines } from '../../src/icons/lines/search.ts';
import { shoppingBagLines } from '../../src/icons/lines/shopping-bag.ts';
import '../storefront.css';

const globeLines = () =>
  svg`<circle cx="12" cy="12" r="10"/><path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20"/>`;

/** The head of the shop's own pages. */
export const storefrontHeader = (): TemplateResult =>
  html`<header class="shop-header">
    <strong class="serif">Kiln &amp; Cloth</strong>
    <nav aria-label="Shop">
      ${['Table', 'Linen', 'Light', 'Leather', 'Live'].map(
        (name) =>
          html`<a href="#${name}" aria-current=${name === 'Live' ? 'page' : 'false'}>${name}</a>`,
      )}
    </nav>
    <span class="shop-market">${icon(globeLines, 'small')} Germany, EUR</span>
    <button aria-label="Search">${icon(searchLines)}</button>
    <button aria-label="Bag, 1 item" class="shop-bag">
      ${icon(shoppingBagLines)}<b aria-hidden="true">1</b>
    </button>
  </header>`;

/** A live show on a page of the shop, below its head. */
export const onShopPage = (story: () => unknown): TemplateResult =>
  html`<div class="shop-page">
    ${storefrontHeader()}
    <main class="shop-live">${story()}</main>
  </div>`;
