import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localization } from '../../controllers/localization.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { MediaPlayback } from '../../core/ports.ts';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { headphonesLines } from '../../icons/lines/headphones.ts';
import { triangleAlertLines } from '../../icons/lines/triangle-alert.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { choicesStyles } from '../captions/choices.styles.ts';
import { factsTemplate } from './facts.ts';
import { headingOf, type Heading, type Relief } from './heading.ts';
import { judge, type LineVerdict } from './line-verdict.ts';
import { LineWatch } from './line-watch.ts';
import { styles } from './quality.styles.ts';
import type { pictureChoices } from './picture-choices.ts';
import type { SupportView } from './support/support-view.ts';

/**
 * How well the show comes through, in plain words: a verdict on the last 30 s, then the delay, the
 * line, what it uses and how often the picture stood. What the line in use can do can be chosen:
 * the size of the picture, the data saver (kept for the next show), or sound only. What is not known, or cannot be had, is not there.
 * Folded below is what support staff ask for: the last minute as plots, figures, and a copy as JSON.
 * @summary The quality of the viewer's line, and what to ask of it.
 * @tagname onair-quality
 * @csspart base - All of it.
 * @csspart header - The verdict, and the picture beside it.
 * @csspart verdict - The verdict in two words.
 * @csspart detail - The size of the picture, and whether it is steady.
 * @csspart next - What the verdict means, and what helps.
 * @csspart rows - What is known of the line.
 * @csspart row - One thing that is known.
 * @csspart label - What it is.
 * @csspart value - How much.
 * @csspart choices - What can be chosen.
 * @csspart choice - A button.
 * @csspart chosen - The button of what is chosen.
 * @csspart icon - An icon beside its words.
 * @csspart support - The details for support, folded or not.
 * @csspart summary - What unfolds them.
 * @csspart support-body - All that is in them.
 * @csspart plots - The last minute.
 * @csspart plot - One plot: delay, loss or bitrate.
 * @csspart plot-label - Its name and latest value.
 * @csspart plot-value - The latest value.
 * @csspart curve - Its line.
 * @csspart change - Where the picture began to come another way.
 * @csspart scale - How high the plot is.
 * @csspart times - When it begins and ends.
 * @csspart copy - Copies the details.
 * @csspart copied - That they were copied, or what to do where the page may not.
 * @csspart report - The details as text, where the page may not copy.
 * @csspart announcement - For assistive technology: a verdict that changed.
 * @cssstate idle - Nothing plays yet.
 * @cssstate measuring - It connects, or was only just heard.
 * @cssstate good - The line is good.
 * @cssstate uneven - Some of it is lost, late, or stood.
 * @cssstate weak - Much of it is.
 * @cssstate broken - Nothing comes through.
 * @cssstate ended - The show has ended.
 * @cssstate sound-only - The sound comes without its picture.
 * @cssproperty --onair-answered - Beside a good verdict.
 * @cssproperty --onair-warning - Beside one that is not.
 * @cssproperty --onair-ink - Edge of what is chosen.
 * @cssproperty --onair-line-strong - Edge of the other buttons.
 * @cssproperty --onair-radius-m - Corners of the buttons.
 */
export class OnairQuality extends LitElement {
  static readonly tagName = 'onair-quality';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, choicesStyles, styles];

  /** Id of the show element that it belongs to; empty: the one around it. */
  @property({ attribute: 'for' }) htmlFor = '';

  readonly #view = new ShowView(this, { media: (state) => state.media });
  readonly #watch = new LineWatch(this, this.#view);
  readonly #i18n = new Localization(this, 'whole');
  readonly #states = createStates(this.attachInternals());
  #verdict: LineVerdict | null = null;
  #heading: Heading | null = null;
  /** What was said before, so that only a change is announced. */
  #said = '';
  #announcement = '';
  /** Its name is the state of the element. */
  #named = '';
  #support: SupportView | null = null;
  #pictureChoices: typeof pictureChoices | null = null;

  protected override willUpdate(): void {
    const { show, state } = this.#view;
    const { history } = this.#watch;
    this.#verdict = show && judge(history, show.delay());
    this.#heading =
      state && this.#i18n.ready
        ? headingOf(state.media.phase, this.#verdict, reliefOf(show?.playback), this.#i18n)
        : null;
    this.#states.toggle(this.#named, false);
    this.#named = this.#heading?.state ?? '';
    if (this.#named) this.#states.toggle(this.#named, true);
    this.#states.toggle('sound-only', state?.media.soundOnly === true);
    const title = this.#heading?.title ?? '';
    if (this.#said && title !== this.#said) this.#announcement = title;
    this.#said = title;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lang, dir } = this.#i18n;
    if (!this.#heading) return nothing;
    const { title, next, state } = this.#heading;
    return html`<div class="root" part="base" lang=${lang} dir=${dir}>
      <div class="header" part="header">
        <h3 class="verdict" part="verdict">${title}</h3>
        ${this.#detail(state)}
      </div>
      ${next ? html`<p class="next" part="next">${next}</p>` : nothing} ${this.#facts(state)}
      ${this.#choices()}
      <details part="support" @toggle=${this.#unfold}>
        <summary class="link" part="summary">${this.#i18n.t('quality.support')}</summary>
        ${this.#support?.template()}
      </details>
      <p class="hidden" part="announcement" role="status">${this.#announcement}</p>
    </div>`;
  }

  #detail(state: Heading['state']): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    if (this.#view.state?.media.soundOnly)
      return detail(headphonesLines, '', i18n.t('quality.sound-only'));
    if (!this.#verdict?.height || !isMeasured(state)) return nothing;
    const { height, steady } = this.#verdict;
    const isGood = state === 'good';
    const key = isGood && steady ? 'quality.steady' : 'quality.height';
    const text = i18n.t(key, { lines: String(height) });
    return isGood || state === 'measuring'
      ? detail(checkLines, isGood ? 'good' : '', text)
      : detail(triangleAlertLines, 'warned', text);
  }

  #facts(state: Heading['state']): TemplateResult | typeof nothing {
    const { show } = this.#view;
    if (!show || state === 'idle') return nothing;
    const measured = isMeasured(state);
    return factsTemplate(
      {
        delay: measured ? show.delay() : null,
        transport: measured ? show.state.media.transport : null,
        use: measured ? (this.#verdict?.use ?? null) : null,
        stops: this.#watch.history.stops,
      },
      this.#i18n,
    );
  }

  /** What can be chosen is loaded once anything can; where that fails, the next look at the line tries again. */
  #choices(): TemplateResult | typeof nothing {
    const { show } = this.#view;
    const { levels, setSoundOnly } = show?.playback ?? {};
    if (!show || !(levels ?? setSoundOnly)) return nothing;
    if (this.#pictureChoices)
      return this.#pictureChoices(show, this.#i18n, () => this.requestUpdate());
    import('./picture-choices.ts').then(
      ({ pictureChoices }) => {
        this.#pictureChoices = pictureChoices;
        this.requestUpdate();
      },
      () => undefined,
    );
    return nothing;
  }

  /** What is inside is loaded when it is first opened. Where it cannot be, it folds again: opened anew, it is asked for anew. */
  readonly #unfold = async ({ target }: Event): Promise<void> => {
    try {
      const { SupportView } = await import('./support/support-view.ts');
      this.#support ??= new SupportView(this, this.#view, this.#i18n);
      this.requestUpdate();
    } catch {
      (target as HTMLDetailsElement).open = false;
    }
  };
}

/** In these something comes through. */
function isMeasured(state: Heading['state']): boolean {
  return state === 'good' || state === 'uneven' || state === 'weak' || state === 'measuring';
}

function detail(
  lines: Parameters<typeof icon>[0],
  tone: '' | 'good' | 'warned',
  text: string,
): TemplateResult {
  return html`<span class="detail ${tone}" part="detail">${icon(lines, 'small')}${text}</span>`;
}

function reliefOf(playback: MediaPlayback | null | undefined): Relief {
  if (playback?.levels) return 'less';
  return playback?.setSoundOnly ? 'least' : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-quality': OnairQuality;
  }
}
