import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { Localization } from '../../controllers/localization.ts';
import { nearestLanguage } from '../../controllers/nearest-language.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { askStyles } from './ask.styles.ts';
import { askAgain, askDraft, drop, vote } from './asking.ts';
import { isSendable } from './ask-form.ts';
import type { TabName } from './entries.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { notesOf, NotesView, writeDraft, type LocalQuestion } from './notes.ts';
import { skeletonTemplate } from './notices.ts';
import { PanelModel, SELECTORS, type Selected } from './panel-model.ts';
import { PAGE, panelTemplate } from './panel-template.ts';
import type { Panel, PanelActs } from './panel.ts';
import { styles } from './questions.styles.ts';
import { rowStyles } from './row.styles.ts';
import { Told } from './told.ts';
import { writtenIn } from './written-in.ts';

/**
 * The questions of a show: asked, in line, answered; and the field to ask one. It fills its container's
 * height; the list scrolls, the field stays at the foot.
 * @summary Asks, finds and shows questions and their answers.
 * @tagname onair-questions
 * @slot actions - At the end of the header: a container's close button.
 * @csspart base - All of it.
 * @csspart header - Title, figures, search and actions.
 * @csspart title - “Questions”. Hidden from sight where the element is `embedded`.
 * @csspart figures - How many are answered, and how soon.
 * @csspart search-toggle - Opens and closes the search.
 * @csspart search - The row of the search.
 * @csspart search-field - Where to write what is looked for.
 * @csspart clear - Empties the search.
 * @csspart found - How many were found.
 * @csspart tabs - The product's questions, all, the viewer's own.
 * @csspart tab - One of them.
 * @csspart chosen - The tab that is shown.
 * @csspart count - How many are in a tab.
 * @csspart trouble - Says that the line is interrupted.
 * @csspart body - What scrolls.
 * @csspart list - The list of questions.
 * @csspart question - One question.
 * @csspart now - The one that is being answered.
 * @csspart icon - Each icon.
 * @csspart state - What became of a question, in words.
 * @csspart aside - Who wants to know it, or when it was asked.
 * @csspart words - The question itself.
 * @csspart answer - Its answer, with what corrects it.
 * @csspart correction - What was said before and is wrong.
 * @csspart note - Why a question is not answered by itself.
 * @csspart target - Leads to the question that it was merged into.
 * @csspart vote - “I want to know this too”.
 * @csspart why - Why something was refused.
 * @csspart again - Sends a refused question once more.
 * @csspart put-back - Puts a refused question back into the field.
 * @csspart dismiss - Deletes a refused question.
 * @csspart more - Shows more of a long list.
 * @csspart empty - Says that nothing is in the list.
 * @csspart skeleton - Stands in while the questions load.
 * @csspart ask - The foot: the field and what it is about.
 * @csspart about - What the question is about.
 * @csspart picture - The product's picture.
 * @csspart field - Where the question is written.
 * @csspart left - How many characters are left.
 * @csspart send - Sends the question.
 * @csspart closed - Says why nothing can be asked.
 * @cssstate loading - The questions are on their way.
 * @cssstate empty - There is nothing in the chosen list.
 * @cssstate searching - The search is open.
 * @cssstate read-only - Nothing can be asked.
 * @cssstate offline - The line is interrupted.
 * @fires {QuestionAskEvent} onair-question-ask - The viewer asks. The element would send it to the show.
 * @fires {QuestionVoteEvent} onair-question-vote - The viewer wants to know a question too.
 */
export class OnairQuestions extends LitElement {
  static readonly tagName = 'onair-questions';
  static override styles: CSSResultGroup = [
    ...baseStyles,
    controlStyles,
    styles,
    rowStyles,
    askStyles,
  ];

  /** Id of the show's element, where this one is not in it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** The product of the first tab and of what is asked; empty: the one that is pinned. */
  @property({ attribute: 'product-id' }) productId = '';
  /** The container has the title: figures and search alone stand above the list, the tabs come with the search. */
  @property({ type: Boolean }) embedded = false;
  /** What is looked for in questions and answers. */
  @property() query = '';
  @state() private chosen: TabName | null = null;
  @state() private isSearchOpen = false;
  @state() private limit = PAGE;

  readonly #i18n = new Localization(this, 'whole');
  readonly #view = new ShowView<Selected>(this, SELECTORS);
  readonly #notes = new NotesView(this, this.#view);
  readonly #states = createStates(this.attachInternals());
  readonly #model = new PanelModel();
  readonly #told = new Told();
  #panel: Panel | null = null;
  #said = '';

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** Puts the cursor into the field, where something can be asked. */
  async focusAsk(): Promise<void> {
    await this.updateComplete;
    this.#find('.ask-field')?.focus();
  }

  /** Derived here, not in `willUpdate`: by now the controllers know the show. */
  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.limit = PAGE;
    const panel = (this.#panel = this.#read());
    this.#states.toggle('loading', panel?.isLoading ?? true);
    this.#states.toggle('empty', panel !== null && panel.tab.entries.length === 0);
    this.#states.toggle('searching', panel?.searching ?? false);
    this.#states.toggle('read-only', panel !== null && panel.closed !== null);
    this.#states.toggle('offline', panel?.isOffline ?? false);
    if (panel) this.#said = this.#told.next(panel);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { lang, dir } = this.#i18n;
    const panel = this.#panel;
    const names = this.embedded ? 'root embedded' : 'root';
    return html`<div class=${names} part="base" lang=${lang} dir=${dir}>
      ${panel ? panelTemplate(panel, this.#said) : skeletonTemplate(this.#i18n)}
    </div>`;
  }

  #read(): Panel | null {
    const { show, state } = this.#view;
    const { productId, query, embedded, chosen, limit } = this;
    if (!show || !state || !this.#i18n.ready) return null;
    return this.#model.read({
      i18n: this.#i18n,
      show,
      state,
      notes: this.#notes.value,
      productId,
      query,
      embedded,
      chosen,
      limit,
      searching: this.isSearchOpen || query !== '',
      acts: this.#acts,
    });
  }

  readonly #acts: PanelActs = {
    choose: (tab) => {
      this.chosen = tab;
      this.limit = PAGE;
      this.#find('#panel')?.scrollTo(0, 0);
    },
    find: (query) => {
      this.query = query;
    },
    toggleSearch: () => void this.#toggleSearch(),
    showMore: () => void this.#showMore(),
    goTo: (questionId) => void this.#goTo(questionId),
    vote: (questionId) => this.#withShow((show) => vote(this, show, questionId)),
    write: (text) =>
      this.#withShow((show) =>
        writeDraft(show, { text, productId: this.#panel?.asked?.id ?? null }),
      ),
    send: () => this.#withShow((show) => this.#send(show)),
    again: (local) => this.#withShow((show) => askAgain(this, show, local)),
    putBack: (local) => this.#withShow((show) => this.#putBack(show, local)),
    dismiss: (local) => this.#withShow((show) => drop(show, local)),
  };

  #withShow(act: (show: Show) => Promise<void> | void): void {
    const { show } = this.#view;
    if (show) void act(show);
  }

  #send(show: Show): Promise<void> | void {
    const { text, productId } = notesOf(show).get().draft;
    if (!isSendable(text)) return;
    const lang = writtenIn(nearestLanguage(this), this.#i18n.lang);
    const about = productId === null ? {} : { productId };
    return askDraft(this, show, { text: text.trim(), lang, ...about });
  }

  /** In front of what is being written: no word is lost. */
  async #putBack(show: Show, local: LocalQuestion): Promise<void> {
    const { text, productId } = notesOf(show).get().draft;
    drop(show, local);
    const both = text.trim() ? `${local.data.text}\n${text}` : local.data.text;
    writeDraft(show, { text: both, productId: local.data.productId ?? productId });
    await this.focusAsk();
  }

  async #toggleSearch(): Promise<void> {
    const opens = !(this.isSearchOpen || this.query !== '');
    this.isSearchOpen = opens;
    if (!opens) this.query = '';
    await this.updateComplete;
    this.#find(opens ? '.search-field' : '.search-toggle')?.focus();
  }

  async #showMore(): Promise<void> {
    const before = this.limit;
    this.limit += PAGE;
    await this.updateComplete;
    this.#rows()[before]?.focus();
  }

  async #goTo(questionId: string): Promise<void> {
    const key = `q:${questionId}`;
    const place = (): number =>
      this.#panel?.tab.entries.findIndex((entry) => entry.key === key) ?? -1;
    if (place() < 0) {
      this.query = '';
      this.chosen = 'all';
      await this.updateComplete;
    }
    this.limit = Math.max(this.limit, place() + 1);
    await this.updateComplete;
    this.#rows()[place()]?.focus();
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-questions': OnairQuestions;
  }
}
