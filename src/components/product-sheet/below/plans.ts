import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { written } from '../../../controllers/written.ts';
import type { SellingPlan } from '../../../protocol/details.ts';
import type { SheetFace } from '../sheet-face.ts';

/** The ways to buy it: one time, or by a plan. Nothing where this cart has no plans. */
export function plans(face: SheetFace): unknown {
  if (face.plans.length === 0) return nothing;
  return html`<fieldset class="option" part="plans">
    <legend class="legend">${face.own.t('sheet.how')}</legend>
    ${face.details.plansOnly ? nothing : way(face, null)}
    ${face.plans.map((plan) => way(face, plan))}
  </fieldset>`;
}

function way(face: SheetFace, plan: SellingPlan | null): TemplateResult {
  const { i18n, own, manifest } = face;
  const price = face.priceBy(plan);
  const money = price && i18n.formats.money(price);
  const cost = plan && money ? own.t('sheet.each-time', { price: money }) : money;
  return html`<label class="way" part="plan">
    <input
      type="radio"
      name="onair-plan"
      .checked=${live(face.plan === plan)}
      @change=${() => face.pick(plan && plan.id)}
    />
    <span class="way-top">
      <span class="way-name"
        >${plan ? written(i18n.text(plan.label, manifest.lang)) : own.t('sheet.one-time')}</span
      >
      ${cost ? html`<bdi class="number">${cost}</bdi>` : nothing}
    </span>
    ${
      plan?.summary
        ? html`<span class="way-terms second"
            >${written(i18n.text(plan.summary, manifest.lang))}</span
          >`
        : nothing
    }
  </label>`;
}
