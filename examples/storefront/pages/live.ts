import type { PageContext } from '../catalogue/types.ts';
import { WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { goodsList } from './goods.ts';
import { html, type Markup } from './html.ts';
import { pictureUrl, POSTER_WIDTHS, srcset } from './picture.ts';
import { structuredData } from './structured-data.ts';

/** The show, with the shop's own cart; without script its poster and what it shows. */
export function livePage(ctx: PageContext): string {
  const { live, home } = WORDS[ctx.lang];
  return document(ctx, {
    title: live.title,
    sheet: 'live',
    description: home.description,
    head: html`<link rel="stylesheet" href="/onair/styles/preflight.css" />
      <script async src="/cdn/embed.js"></script>
      ${structuredData(ctx, ctx.goods)}`,
    body: html`<div class="page-lead">
        <h1>${live.title}</h1>
        <p class="lead-text">${live.lead}</p>
      </div>
      ${show(ctx)}
      <section class="block narrow" aria-labelledby="holds">
        <h2 id="holds">${live.holds}</h2>
        <ul class="plain">
          ${live.facts.map((fact) => html`<li>${fact}</li>`)}
        </ul>
      </section>`,
  });
}

function show(ctx: PageContext): Markup {
  const { lang, market, liveUrl, goods } = ctx;
  const { live, home } = WORDS[lang];
  return html`<onair-shop
    id="show"
    src="${liveUrl}/live/show.json"
    cart="/api/cart codes plans attributes landed-cost"
    market="${market.country}"
    lang="${lang}"
    autoplay
  >
    <img
      slot="poster"
      src="${pictureUrl('poster', 640)}"
      srcset="${srcset('poster', POSTER_WIDTHS, 'jpg')}"
      sizes="(min-width: 960px) 66vw, 100vw"
      width="1280"
      height="720"
      alt="${home.poster}"
      fetchpriority="high"
    />
    <noscript><p class="no-script">${live.noScript}</p></noscript>
    ${goodsList(ctx, goods, 'compact')}
  </onair-shop>`;
}
