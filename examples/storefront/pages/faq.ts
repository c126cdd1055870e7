import { COMMA } from '../catalogue/words.ts';
import type { PageContext } from '../catalogue/types.ts';
import type { FaqEntry, FaqSection } from '../../live-server/show/faq/faq.ts';
import { FAQ, WORDS } from '../words/words.ts';
import { document } from './document.ts';
import { html, type Markup } from './html.ts';
import { CHEVRON_ICON } from './icons.ts';
import { money } from './prices.ts';

/** What people ask before they buy. */
export function faqPage(ctx: PageContext): string {
  const { faq } = WORDS[ctx.lang];
  return document(ctx, {
    title: faq.title,
    sheet: 'faq',
    description: faq.lead,
    body: html`<div class="narrow">
      <h1>${faq.title}</h1>
      <p class="lead-text">${faq.lead}</p>
      <nav class="jumps" aria-label="${faq.title}">
        ${FAQ[ctx.lang].map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}
      </nav>
      ${FAQ[ctx.lang].map((section) => faqSection(ctx, section))}
    </div>`,
  });
}

/** A question that opens to its answer; without script too. */
export function faqEntry({ question, answer }: FaqEntry): Markup {
  return html`<details class="question">
    <summary>${question} ${CHEVRON_ICON}</summary>
    <p>${answer}</p>
  </details>`;
}

function faqSection(ctx: PageContext, { id, title, entries }: FaqSection): Markup {
  return html`<section class="block" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${id === 'delivery' && marketTable(ctx)} ${entries.map(faqEntry)}
  </section>`;
}

/** What holds in each country, from the same figures that the bag reckons with. */
function marketTable({ lang, markets }: PageContext): Markup {
  const { faq } = WORDS[lang];
  const row = (label: string, value: string | Markup): Markup =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<ul class="markets">
    ${markets.map(
      ({ name, currency, delivery, duty, returns }) =>
        html`<li>
          <h3>${name[lang]}</h3>
          <dl class="facts">
            ${row(
              faq.delivery,
              html`${delivery.label[lang]}${COMMA[lang]}${money(lang, { amount: delivery.price, currency })}`,
            )}
            ${row(faq.duty, duty.words[lang])} ${row(faq.returns, returns[lang])}
          </dl>
        </li>`,
    )}
  </ul>`;
}
