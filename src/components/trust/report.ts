import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { performIntent } from '../../controllers/intents.ts';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import type { TermsMessages } from '../../i18n/terms-locales.ts';
import { ProductReportEvent } from './report-event.ts';
import { titleOf } from './safety.ts';
import type { TermsSight } from './terms-sight.ts';

/** What became of a report. `nobody`: the page said that it takes it, and did not. */
export type ReportStep = 'idle' | 'pending' | 'done' | 'failed' | 'nobody';

const TOLD: Readonly<Partial<Record<ReportStep, keyof TermsMessages>>> = {
  pending: 'terms.reporting',
  done: 'terms.reported',
  failed: 'terms.report-failed',
  nobody: 'terms.report-nobody',
};

/** Reports one product: by the page where it takes that over, else by the manifest's link. */
export class Report {
  readonly #host: LitElement & { readonly report: boolean };
  #step: ReportStep = 'idle';
  /** Of which product it is told. */
  #productId = '';

  constructor(host: LitElement & { readonly report: boolean }) {
    this.#host = host;
  }

  /** How the report of that product stands. */
  step(productId: string | undefined): ReportStep {
    return productId === this.#productId ? this.#step : 'idle';
  }

  template(sight: TermsSight): TemplateResult | typeof nothing {
    const { words, product, reportLink } = sight;
    if (!product || !(reportLink || this.#host.report)) return nothing;
    const step = this.step(product.id);
    const told = TOLD[step];
    const label = html`${icon(circleAlertLines, 'small')}
    ${words.t('terms.report', { product: titleOf(sight) })}`;
    const act = (event: Event): void => this.#ask(event, product.id);
    return html`<div class="report">
      ${
        reportLink
          ? html`<a
              class="to"
              part="report"
              href=${reportLink.url}
              target="_blank"
              rel="noopener"
              @click=${act}
              >${label}<span class="hidden"> ${words.t('terms.new-tab')}</span></a
            >`
          : html`<button
              class="to"
              part="report"
              aria-disabled=${step === 'pending' || step === 'done'}
              @click=${act}
            >
              ${label}
            </button>`
      }
      <p class="second ${step}" part="told" role="status">${told ? words.t(told) : ''}</p>
    </div>`;
  }

  /** The link is followed by the browser itself, unless the page takes it over. */
  #ask(event: Event, productId: string): void {
    const step = this.step(productId);
    if (step === 'pending' || step === 'done') return event.preventDefault();
    const isLink = event.currentTarget instanceof HTMLAnchorElement;
    const intent = new ProductReportEvent(productId);
    const tell = (next: ReportStep): void => {
      this.#productId = productId;
      this.#step = next;
      this.#host.requestUpdate();
    };
    performIntent(this.#host, intent, async (answer) => {
      if (!answer) return tell(isLink ? 'idle' : 'nobody');
      tell('pending');
      await answer;
      tell('done');
    }).catch(() => tell('failed'));
    if (intent.defaultPrevented || intent.answer) event.preventDefault();
  }
}
