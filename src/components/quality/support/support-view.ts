import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import type { Show } from '../../../core/show.ts';
import { knownTemplate } from './known.ts';
import { MinuteWatch } from './minute-watch.ts';
import { plotsTemplate } from './plots.ts';
import { reportText, surroundings } from './report.ts';
import { styles } from './support.styles.ts';

/** What the details say and do once they are opened. While they are folded nothing is measured. */
export class SupportView {
  readonly #host: LitElement;
  readonly #home: { readonly show: Show | null };
  readonly #i18n: Localization<'whole'>;
  readonly #watch: MinuteWatch;
  /** When the report was copied, milliseconds since 1970. */
  #copiedAt: number | null = null;
  /** The report, to be copied by hand where the page may not. */
  #byHand: string | null = null;

  /** `view`: the show of the element, whose root has the one `<details>`. */
  constructor(host: LitElement, view: { readonly show: Show | null }, i18n: Localization<'whole'>) {
    this.#host = host;
    this.#i18n = i18n;
    const { renderRoot } = host;
    this.#home = {
      get show() {
        return renderRoot.querySelector('details')?.open ? view.show : null;
      },
    };
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(renderRoot as ShadowRoot, [...elementStyles, styles]);
    this.#watch = new MinuteWatch(host, this.#home);
  }

  template(): TemplateResult | typeof nothing {
    const { show } = this.#home;
    if (!show) return nothing;
    const i18n = this.#i18n;
    const { samples } = this.#watch;
    return html`<div class="support-body" part="support-body">
      ${samples.length > 0 ? nothing : html`<p class="next">${i18n.t(emptyWords(show))}</p>`}
      ${plotsTemplate(samples, i18n)} ${knownTemplate(samples, show.clockError(), i18n)}
      ${this.#copyTemplate()}
    </div>`;
  }

  #copyTemplate(): TemplateResult {
    const i18n = this.#i18n;
    const at = this.#copiedAt;
    const told =
      at === null
        ? this.#byHand && i18n.t('quality.copy-by-hand')
        : i18n.t('quality.copied', { time: i18n.formats.timeWithSeconds(at) });
    return html`<div class="copying">
        <button class="button" part="copy" @click=${this.#copy}>${i18n.t('quality.copy')}</button>
        <p class="next" part="copied" role="status">${told}</p>
      </div>
      ${
        this.#byHand === null
          ? nothing
          : html`<textarea
              class="field report"
              part="report"
              readonly
              rows="6"
              dir="ltr"
              aria-label=${i18n.t('quality.report')}
              .value=${this.#byHand}
            ></textarea>`
      }`;
  }

  readonly #copy = async (): Promise<void> => {
    const { show } = this.#home;
    if (!show) return;
    const text = reportText(show, this.#watch.samples, surroundings(navigator));
    // Missing where the page is not secure, refused where a frame may not.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#copiedAt = isCopied ? show.clock.now() : null;
    this.#byHand = isCopied ? null : text;
    this.#host.requestUpdate();
    if (isCopied) return;
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.report');
    field?.focus();
    field?.select();
  };
}

function emptyWords({ playback, state }: Show): 'quality.measuring' | 'quality.not-measured' {
  const { phase } = state.media;
  const comes = phase !== 'idle' && phase !== 'ended' && phase !== 'failed';
  return playback && comes ? 'quality.measuring' : 'quality.not-measured';
}
