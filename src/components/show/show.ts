import { ContextProvider } from '@lit/context';
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { relayFacts } from '../../controllers/relay-facts.ts';
import { showContext } from '../../controllers/show-context.ts';
import { ShowSource } from '../../controllers/show-source.ts';
import { createStates } from '../../controllers/states.ts';
import { FailureEvent } from '../../core/events.ts';
import type { LoadShow } from '../../core/loaded-show.ts';
import type { Show } from '../../core/show.ts';
import { styles } from './show.styles.ts';

/**
 * One show, for the elements in it. It has no look of its own (`display: contents`).
 * @summary Loads a show and provides it to the elements in it.
 * @tagname onair-show
 * @slot - The elements that show it.
 * @cssstate loading - The manifest is on its way.
 * @cssstate ready - There is a show.
 * @cssstate failed - There is none; `onair-failed` said why.
 * @fires {FailureEvent} onair-failed - Something went wrong; `error` says where and why.
 * @fires {MediaEvent} onair-media-changed - Sound and picture came to another state.
 * @fires {CueEvent} onair-product-pinned - The host shows a product, and this viewer's picture shows it. Each other fact of the show is fired likewise.
 */
export class OnairShow extends LitElement {
  static readonly tagName = 'onair-show';
  static override styles: CSSResultGroup = styles;
  /** What makes a show from its URL. The define file hands in the one of the presets. */
  static loadShow: LoadShow | null = null;

  /** URL of the show's manifest, relative to the page. */
  @property() src = '';

  readonly #states = createStates(this.attachInternals());
  readonly #provider = new ContextProvider(this, { context: showContext, initialValue: null });
  readonly #source = new ShowSource(this, {
    load: () => (this.constructor as typeof OnairShow).loadShow,
    failed: (error) => this.dispatchEvent(new FailureEvent(error)),
  });
  #given: Show | null = null;
  #relay = new AbortController();

  /** The show; null until there is one. One that the page sets outranks `src`, and is the page's to close. */
  @property({ attribute: false })
  get show(): Show | null {
    return this.#given ?? this.#source.show;
  }
  set show(show: Show | null) {
    this.#given = show;
  }

  protected override willUpdate(): void {
    this.#source.want(this.#given ? '' : this.src);
    const { show } = this;
    this.#states.toggle('loading', !show && this.#source.status === 'loading');
    this.#states.toggle('failed', !show && this.#source.status === 'failed');
    this.#states.toggle('ready', show !== null);
    if (show !== this.#provider.value) this.#provide(show);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(show: Show | null): void {
    this.#relay.abort();
    this.#relay = new AbortController();
    if (show) relayFacts(show, this, this.#relay.signal);
    this.#provider.setValue(show);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-show': OnairShow;
  }
}
