import type { Good, PageContext } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { html, type Markup } from './html.ts';
import { still } from './picture.ts';
import { goodPrice } from './prices.ts';

/** Goods side by side, each a link to its page; `compact` has the words beside the picture. */
export function goodsList(
  ctx: PageContext,
  goods: readonly Good[],
  look: keyof typeof SIZES = 'large',
): Markup {
  return html`<ul class="goods ${look}">
    ${goods.map((good) => goodCard(ctx, good, SIZES[look]))}
  </ul>`;
}

/** How wide a picture is, as `<img sizes>` takes it. */
const SIZES = { large: '(min-width: 960px) 280px, 46vw', compact: '132px' };

function goodCard(ctx: PageContext, good: Good, sizes: string): Markup {
  const { lang } = ctx;
  const isSoldOut = good.skus.every(({ stock }) => stock === 0);
  return html`<li>
    <a class="good" href="/products/${good.id}">
      ${still(good.pictures[0]?.name ?? good.id, { alt: '', sizes })}
      <span class="good-name">${good.title[lang]}</span>
      <span><bdi>${goodPrice(ctx, good)}</bdi></span>
      <span class="small">${good.summary[lang]}</span>
      ${isSoldOut && html`<span class="small strong">${WORDS[lang].good.soldOut}</span>`}
    </a>
  </li>`;
}
