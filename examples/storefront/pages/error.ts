import type { PageContext } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import type { ShopWords } from '../words/en.ts';
import { document } from './document.ts';
import { goodsList } from './goods.ts';
import { html, type Markup } from './html.ts';

/** What went wrong, what became of the bag, and the way on. */
export function errorPage(ctx: PageContext, status: number): string {
  const { error } = WORDS[ctx.lang];
  const { title, text } = wordsFor(error, status);
  return document(ctx, {
    title,
    isPrivate: true,
    body: html`<div class="narrow">
        <h1>${title}</h1>
        <p class="lead-text">${text}</p>
        <p><a class="filled" href="/">${error.home}</a></p>
      </div>
      ${status === 404 && goods(ctx)}`,
  });
}

/** A way on for who came by an old address. */
function goods(ctx: PageContext): Markup {
  return html`<section class="block" aria-labelledby="goods">
    <h2 id="goods">${WORDS[ctx.lang].error.goods}</h2>
    ${goodsList(ctx, ctx.goods)}
  </section>`;
}

function wordsFor(
  words: ShopWords['error'],
  status: number,
): { readonly title: string; readonly text: string } {
  const known = [403, 404, 413, 429, 500, 503] as const;
  const found = known.find((one) => one === status);
  if (found) return words[found];
  return status > 500 ? words[503] : words.other;
}
