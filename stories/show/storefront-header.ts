import { html, svg, type TemplateResult } from 'lit';
import { icon } from '../../src/icons/icon.ts';
import { searchLines } from '../../src/icons/lines/search.ts';
import { shoppingBagLines } from '../../src/icons/lines/shopping-bag.ts';
import '../storefront.css';

const globeLines = () =>
  svg`<circle cx="12" cy="12" r="10"/><path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20"/>`;

const LINKS = ['Table', 'Linen', 'Light', 'Leather', 'Live'];

/** The head of the shop's own pages; the last of its links is where one is. */
export const storefrontHeader = ({
  links = LINKS,
  market = 'Germany, EUR',
  count = 1,
}: {
  readonly links?: readonly string[];
  readonly market?: string;
  /** Of things in the bag. */
  readonly count?: number;
} = {}): TemplateResult =>
  html`<header class="shop-header">
    <strong class="serif">Kiln &amp; Cloth</strong>
    <nav aria-label="Shop">
      ${links.map(
        (name) =>
          html`<a href="#${name}" aria-current=${name === links.at(-1) ? 'page' : 'false'}
            >${name}</a
          >`,
      )}
    </nav>
    <span class="shop-market">${icon(globeLines, 'small')} ${market}</span>
    <button aria-label="Search">${icon(searchLines)}</button>
    <button aria-label=${`Bag, ${count} item${count === 1 ? '' : 's'}`} class="shop-bag">
      ${icon(shoppingBagLines)}<b aria-hidden="true">${count}</b>
    </button>
  </header>`;

/** A live show on a page of the shop, below its head. */
export const onShopPage = (story: () => unknown): TemplateResult =>
  html`<div class="shop-page">
    ${storefrontHeader()}
    <main class="shop-live">${story()}</main>
  </div>`;
