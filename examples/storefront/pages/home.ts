import type { PageContext } from '../catalogue/types.ts';
import { FAQ, WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { faqEntry } from './faq.ts';
import { goodsList } from './goods.ts';
import { html, type Markup } from './html.ts';
import { ARROW_ICON, STORE_ICON } from './icons.ts';
import { poster } from './picture.ts';

/** The shop's front: the show, the four goods, what people ask. */
export function homePage(ctx: PageContext): string {
  const { home } = WORDS[ctx.lang];
  return document(ctx, {
    title: home.title,
    sheet: 'home',
    description: home.description,
    body: [lead(ctx), goods(ctx), questions(ctx)],
  });
}

function lead({ lang }: PageContext): Markup {
  const { home } = WORDS[lang];
  return html`<section class="lead">
    <div class="lead-words">
      <p class="small with-icon">${STORE_ICON} ${home.place}</p>
      <h1>${home.title}</h1>
      <p class="lead-text">${home.lead}</p>
      <div class="lead-act">
        <a class="filled" href="/live">${home.open}</a>
        <p class="small">${home.when}</p>
      </div>
    </div>
    <a class="poster" href="/live">
      <span class="unseen">${home.open}.</span>
      ${poster({
        alt: '',
        sizes: '(min-width: 960px) 760px, 100vw',
        isFirst: true,
      })}
      <span class="chip">${home.chip}</span>
    </a>
  </section>`;
}

function goods(ctx: PageContext): Markup {
  const { lang, market } = ctx;
  const { home } = WORDS[lang];
  return html`<section class="block" aria-labelledby="goods">
    <div class="block-head">
      <h2 id="goods">${home.goods}</h2>
      <p class="small">
        ${home.terms(market.name[lang], market.tax[lang], market.duty.words[lang])}
      </p>
    </div>
    ${goodsList(ctx, ctx.goods)}
  </section>`;
}

/** The first question of three sections: where to, back again, and what at the door. */
function questions({ lang }: PageContext): Markup {
  const { home } = WORDS[lang];
  const asked = FAQ[lang].slice(0, 3).flatMap(({ entries }) => entries.slice(0, 1));
  return html`<section class="block narrow" aria-labelledby="questions">
    <h2 id="questions">${home.questions}</h2>
    ${asked.map(faqEntry)}
    <p><a class="onward" href="/faq">${home.allQuestions} ${ARROW_ICON}</a></p>
  </section>`;
}
