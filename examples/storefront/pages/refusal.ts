import type { CartIssue } from '../../../src/core/cart.ts';
import type { CartRefusal, Good, PageContext } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { html, type Markup } from './html.ts';

/** What the shop did not do, or did in part, and how much there is. Focused by the page's address. */
export function refusalNote(ctx: PageContext, refusal: CartRefusal, before?: string): Markup {
  const { added = 0, issues } = refusal;
  const words = WORDS[ctx.lang].refusal;
  return html`<div class="note" role="alert">
    ${before && html`<p class="strong">${before}</p>`}
    ${added > 0 && html`<p class="strong">${words.added(added)}</p>`}
    ${issues.map((issue) => html`<p>${issueText(ctx, issue)}</p>`)}
  </div>`;
}

function issueText(ctx: PageContext, { code, available = 0, ref }: CartIssue): string {
  const words = WORDS[ctx.lang].refusal;
  const good = ctx.goods.find(({ skus }) => skus.some(({ id }) => id === ref));
  const said = sentence(words, good, code, available);
  return good ? `${good.title[ctx.lang]}: ${said}` : said.charAt(0).toUpperCase() + said.slice(1);
}

function sentence(
  words: (typeof WORDS)['en']['refusal'],
  good: Good | undefined,
  code: CartIssue['code'],
  available: number,
): string {
  switch (code) {
    case 'out-of-stock':
      return words.outOfStock;
    case 'not-enough-stock':
      return available > 0 ? words.notEnough(available) : words.gone;
    case 'limit':
      return good?.limit ? words.limit(good.limit) : words.limitAny;
    case 'options-required':
      return words.options;
    case 'variant-unavailable':
      return words.unavailable;
    case 'quantity-rule':
      return words.quantity;
    case 'line-gone':
      return words.lineGone;
    case 'cart-gone':
      return words.cartGone;
    case 'conflict':
      return words.changed;
    case 'rate-limited':
      return words.busy;
    default:
      return words.other;
  }
}
