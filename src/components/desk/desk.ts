import { ContextProvider } from '@lit/context';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { Every } from '../../controllers/every.ts';
import { ManifestSource } from '../../controllers/manifest-source.ts';
import { showContext } from '../../controllers/show-context.ts';
import { createStates } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import type { Desk } from '../../staff/desk.ts';
import type { LoadDesk, LoadedDesk } from '../../staff/loaded-desk.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { FocusKeeper } from '../questions/focus-keeper.ts';
import { frameStyles } from './frame/frame.styles.ts';
import { headerStyles } from './frame/header.styles.ts';
import { columnStyles } from './columns.styles.ts';
import { DeskActing } from './desk-acting.ts';
import { DeskModel } from './desk-model.ts';
import { deskTemplate } from './desk-template.ts';
import { FIRST_UI, type DeskUi } from './desk-ui.ts';
import type { DeskView } from './desk-view.ts';
import { DeskWords } from './desk-words.ts';
import { styles } from './desk.styles.ts';
import { FollowDesk } from './follow-desk.ts';
import { gateOf, gateTemplate, type GateState } from './gate.ts';
import { KeptActs } from './kept-acts.ts';
import { queueStyles } from './queue.styles.ts';
import { rowStyles } from './row.styles.ts';
import { sideStyles } from './side.styles.ts';
import { TokenEnteredEvent } from './token-entered.ts';
import { Told } from './told.ts';

/** Milliseconds: running times count in seconds. */
const TICK = 1_000;

/**
 * The desk of a show's staff: the queue of questions with all that is done to them, what viewers see,
 * the agenda, the products. All of it by keyboard: single keys act while the queue has the focus.
 * It fills its container, and is never part of what viewers load.
 * J K move, Enter takes a question in hand (or lets a held one in), A answers aloud, S starts to show, W writes,
 * M merges, D declines, H holds, X removes, E edits an answer, Space marks as answered, U takes back, N is the
 * next step, 1–9 pin, C corrects, R reviews what is held, P takes over from the script, T is read at 2 m, / finds,
 * Y answers like a question that is about the same, ? lists all keys.
 * What has not reached the show outlives a reload and the link: see `docs/desk.md`.
 * @summary Where host and moderators run a show.
 * @tagname onair-desk
 * @csspart base - All of it.
 * @csspart header - Title, and what is so of the whole show.
 * @csspart title - “Desk”.
 * @csspart show-title - The show's title.
 * @csspart chip - Whether the show is on air, and since when.
 * @csspart dot - The dot in it.
 * @csspart header-toggle - Where there is little room: shows the rest of the header.
 * @csspart audience - How many watch.
 * @csspart present - Who else of the staff is here.
 * @csspart saved - Whether all that was done has reached the show.
 * @csspart script-toggle - Takes over from the show's script, or gives back to it.
 * @csspart read-toggle - Fills the desk with the question that is being answered.
 * @csspart gate - In the place of the desk: why there is none.
 * @csspart notices - What stands between the staff and the show.
 * @csspart notice - One of them.
 * @csspart refused - An act that was refused.
 * @csspart kept - Acts that are not done yet.
 * @csspart send-kept - Sends what was kept.
 * @csspart copy - Copies what was kept, as text.
 * @csspart again - Tries once more.
 * @csspart dismiss - Takes a refused or kept act out of sight.
 * @csspart rooms - Chooses the part that a narrow desk shows.
 * @csspart room - One of them.
 * @csspart chosen - The room, tab, question or segment that is chosen.
 * @csspart preview - What viewers see.
 * @csspart player - The player in it.
 * @csspart still - The show's poster in its place.
 * @csspart picture - The box of a picture.
 * @csspart image - A picture.
 * @csspart lines - How the show reaches its viewers.
 * @csspart line - The viewers of one path.
 * @csspart stalls - How many viewers' pictures stood.
 * @csspart agenda - The steps of the show.
 * @csspart segment - One step.
 * @csspart next-step - Enters the next one.
 * @csspart needs - What waits for a person.
 * @csspart need - One such thing; leads to it.
 * @csspart queue - The queue of questions.
 * @csspart queue-head - Tabs and order.
 * @csspart tabs - Open, show me, answered, held.
 * @csspart tab - One of them.
 * @csspart count - How many are in it.
 * @csspart sort - The order.
 * @csspart find - The row of the search.
 * @csspart find-field - Where to write what is looked for.
 * @csspart find-toggle - Opens it.
 * @csspart list-box - What scrolls.
 * @csspart list - The questions.
 * @csspart question - One question.
 * @csspart votes - How many want to know it.
 * @csspart answer - Its answer.
 * @csspart acts - What can be done to it.
 * @csspart act - One such thing.
 * @csspart acts-toggle - Where there is little room: shows what is seldom done.
 * @csspart close-questions - What is about the same.
 * @csspart close-question - One such question.
 * @csspart reuse - Begins an answer with that question's.
 * @csspart owner - Who has it in hand.
 * @csspart moving - An act on it that is on its way.
 * @csspart late - Says that it has waited long.
 * @csspart form - What is open under a question.
 * @csspart field - Where something is written.
 * @csspart choices - Ready reasons, or questions to merge into.
 * @csspart choice - One of them.
 * @csspart send - Does what the form is for.
 * @csspart cancel - Closes the form. What was written stays.
 * @csspart more - Shows more of a long list.
 * @csspart empty - Says that nothing is in the list.
 * @csspart last-answer - What was answered last.
 * @csspart edit - Edits that answer.
 * @csspart foot - Keys, and how many are answered.
 * @csspart undo - Takes the latest act back.
 * @csspart keys-toggle - Shows all keys.
 * @csspart keys - All keys.
 * @csspart keys-close - Closes that.
 * @csspart figures - How many are answered.
 * @csspart now - The question that is being answered aloud.
 * @csspart timer - For how long.
 * @csspart read-out - The question itself, to be read from afar.
 * @csspart reading - Holds it while it fills the desk.
 * @csspart mark-answered - It was answered aloud.
 * @csspart put-back - It was not, after all.
 * @csspart products - What the show sells.
 * @csspart product - One product.
 * @csspart pin - Pins it.
 * @csspart unpin - Unpins it.
 * @csspart correction - Says what is right.
 * @csspart key - The cap of a key.
 * @csspart icon - An icon.
 * @cssstate gated - There is no desk, or not yet.
 * @cssstate connecting - It is on its way.
 * @cssstate refused - The token is not taken.
 * @cssstate offline - The line is interrupted.
 * @cssstate unsaved - Something that was done has not reached the show.
 * @cssstate ended - The show is over.
 * @cssstate reading - The question that is being answered fills the desk.
 * @fires onair-token-entered - One of the staff pasted a link: its `token` is taken. Keep it for a reload, if at all, in this tab.
 * @cssproperty [--onair-text-read] - Size of the question that is being answered.
 */
export class OnairDesk extends LitElement {
  static readonly tagName = 'onair-desk';
  static override styles: CSSResultGroup = [
    ...baseStyles,
    controlStyles,
    frameStyles,
    styles,
    headerStyles,
    rowStyles,
    queueStyles,
    sideStyles,
    columnStyles,
  ];
  /** What makes a desk from its show's URL and a token. The define file hands it in. */
  static loadDesk: LoadDesk | null = null;

  /** URL of the show's manifest, relative to the page. */
  @property() src = '';
  /** The signed token of one of the staff. It is no attribute, so that no markup has it. */
  @property({ attribute: false }) token = '';
  /** A desk of the page's own. It outranks `src`, and is the page's to close. */
  @property({ attribute: false }) desk: Desk | null = null;
  /** What plays beside a desk of the page's own; null: the show's poster stands there. */
  @property({ attribute: false }) preview: Show | null = null;

  readonly #words = new DeskWords(this);
  readonly #states = createStates(this.attachInternals());
  readonly #source = new ManifestSource<{ readonly token: string }, LoadedDesk>(this, {
    load: () => (this.constructor as typeof OnairDesk).loadDesk,
  });
  readonly #shows = new ContextProvider(this, { context: showContext, initialValue: null });
  readonly #told = new Told();
  readonly #model = new DeskModel();
  #ui: DeskUi = FIRST_UI;
  /** What gets the focus after the next rendering. */
  #focus = '';
  #view: DeskView | null = null;
  #said = '';
  readonly #set = (change: Partial<DeskUi>, focus = ''): void => {
    this.#ui = { ...this.#ui, ...change };
    this.#focus = focus || this.#focus;
    this.requestUpdate();
  };
  readonly #kept = new KeptActs();
  readonly #acting = new DeskActing({ desk: () => this.#desk, kept: this.#kept, set: this.#set });

  constructor() {
    super();
    new FollowDesk(this, () => this.#desk);
    new FocusKeeper(this);
    new Every(this, TICK, () => this.requestUpdate());
  }

  protected override willUpdate(): void {
    this.#source.want(this.desk || !this.token ? '' : this.src, { token: this.token });
    this.#shows.setValue(this.#preview);
  }

  /** Derived here, not in `willUpdate`: by now the controllers know the desk. */
  protected override update(changed: PropertyValues<this>): void {
    const gate = this.#gate;
    this.#kept.follow(this.#desk);
    this.#view = gate === null && this.#words.ready ? this.#read() : null;
    const { state } = this.#desk ?? {};
    this.#states.toggle('gated', gate !== null);
    this.#states.toggle('connecting', gate === 'connecting' || gate === 'waiting');
    this.#states.toggle('refused', state?.status === 'refused');
    this.#states.toggle('offline', this.#view?.isOffline ?? false);
    this.#states.toggle('unsaved', this.#kept.kept.length + (state?.pending.length ?? 0) > 0);
    this.#states.toggle('ended', this.#view?.hasEnded ?? false);
    this.#states.toggle('reading', this.#view?.ui.isReading ?? false);
    if (this.#view) this.#said = this.#told.next(this.#view);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { lang, dir } = this.#words;
    return html`<div class="root" part="base" lang=${lang} dir=${dir}>
      ${this.#view ? deskTemplate(this.#view, this.#said) : this.#gateTemplate()}
    </div>`;
  }

  protected override updated(): void {
    const { renderRoot: root } = this;
    root.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const selector = this.#focus;
    if (selector === '' || !this.#view) return;
    this.#focus = '';
    const found = ['#panel', selector].map((one) => root.querySelector<HTMLElement>(one));
    found.findLast((one) => one !== null)?.focus();
  }

  get #desk(): Desk | null {
    const { loaded } = this.#source;
    return this.desk ?? (loaded?.ok ? loaded.desk : null);
  }

  get #preview(): Show | null {
    const { loaded } = this.#source;
    return this.desk ? this.preview : loaded?.ok ? loaded.preview : null;
  }

  /** Why there is nothing to act on; null: there is. */
  get #gate(): GateState | null {
    return gateOf(this.#desk, { token: this.token, loaded: this.#source.loaded });
  }

  #gateTemplate(): TemplateResult | null {
    if (!this.#words.ready) return null;
    return gateTemplate({
      state: this.#gate ?? 'connecting',
      words: this.#words,
      show: this.#desk?.show ?? null,
      unsaved: this.#kept.unsaved(),
      isCopied: this.#ui.isCopied,
      copied: () => this.#set({ isCopied: true }),
      again: () => this.#source.reload(),
      enter: (token) => {
        this.token = token;
        this.#set({}, '[part=send-kept], .question.current');
        this.dispatchEvent(new TokenEnteredEvent(token));
      },
    });
  }

  #read(): DeskView | null {
    const desk = this.#desk;
    if (!desk) return null;
    const read = this.#model.read({
      desk,
      words: this.#words,
      preview: this.#preview,
      ui: this.#ui,
      acts: this.#acting.acts,
      canUndo: this.#acting.canUndo,
      kept: this.#kept.kept,
    });
    this.#ui = read.ui;
    return read;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-desk': OnairDesk;
  }
}
