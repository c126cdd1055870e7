import { html, nothing, type TemplateResult } from 'lit';
import { millionths } from '../../../commerce/catalogue/decimal.ts';
import type { LandedCost } from '../../../core/cart.ts';
import { icon } from '../../../icons/icon.ts';
import { receiptTextLines } from '../../../icons/lines/receipt-text.ts';
import type { Money } from '../../../protocol/money.ts';
import type { WrittenText } from '../../../protocol/text.ts';
import type { SheetFace } from '../sheet-face.ts';

/**
 * What the shop reckons for this very thing. Its place is kept while it is asked, and where it
 * cannot tell: nothing below it moves.
 */
export function landedRow(face: SheetFace, duties: WrittenText | null): TemplateResult {
  const { own, landed } = face;
  const cost = landed?.status === 'told' ? landed.cost : null;
  const isAsking = landed?.status === 'asking';
  const plain = duties ? html`<bdi lang=${duties.lang}>${duties.text}</bdi>` : null;
  const title = plain ?? (isAsking ? own.t('sheet.landed') : '');
  const isEmpty = !cost && title === '';
  return html`<li class="term landed ${isEmpty ? 'empty' : ''}" part="landed">
    ${isEmpty ? nothing : icon(receiptTextLines)}
    <div aria-live="polite">
      ${
        cost
          ? landedLines(face, cost)
          : html`<p class="lead">${title}</p>
              <p class="second">${isAsking ? own.t('sheet.landed-asking') : ''}</p>`
      }
    </div>
  </li>`;
}

function landedLines({ i18n, own }: SheetFace, cost: LandedCost): TemplateResult {
  const { duty, tax, total, paid, asOf } = cost;
  const amount = (
    money: Money | undefined,
    key: 'sheet.duty' | 'sheet.import-tax',
  ): string | null => {
    if (!money) return null;
    return isNone(money) ? own.t(`${key}-none`) : own.t(key, { price: i18n.formats.money(money) });
  };
  const parts = [amount(duty, 'sheet.duty'), amount(tax, 'sheet.import-tax')].filter(Boolean);
  const all = total && own.t('sheet.landed-total', { price: i18n.formats.money(total) });
  const [lead, ...more] = [parts.join(' · ') || own.t('sheet.landed'), all].filter(Boolean);
  return html`<p class="lead number">${lead}</p>
    ${more.map((line) => html`<p class="second number">${line}</p>`)}
    ${isNone(duty) && isNone(tax) ? nothing : html`<p class="second">${own.t(`sheet.paid-${paid}`)}</p>`}
    <p class="second small number">
      ${own.t('sheet.reckoned', { time: i18n.formats.time(asOf) })}
    </p>`;
}

const isNone = (money: Money | undefined): boolean => !!money && millionths(money.amount) === 0n;
