import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Every } from '../../controllers/every.ts';
import { performIntent, ReturnEvent } from '../../controllers/intents.ts';
import { Localization } from '../../controllers/localization.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import { icon } from '../../icons/icon.ts';
import { calendarPlusLines } from '../../icons/lines/calendar-plus.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import type { FirstMessageKey } from '../../i18n/messages.ts';
import type { ShowSlice } from '../../protocol/snapshot.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { wishStyles } from '../../styles/wish.styles.ts';
import { styles } from './reminder.styles.ts';

/** What became of the viewer's wish. `saved`: a file; `noted`: the page did it. */
type Step = 'idle' | 'pending' | 'saved' | 'noted' | 'failed';

/**
 * Reminds of a show that is still to come: one button, with the time in the viewer's own zone.
 * Where the page does not answer, it saves a calendar file. Not there once the show has begun.
 * @summary Reminds of a scheduled show.
 * @tagname onair-reminder
 * @csspart base - All of it.
 * @csspart button - The button.
 * @csspart icon - The icon in it.
 * @csspart label - What it does.
 * @csspart time - When the show begins, in the viewer's own zone.
 * @csspart told - What became of it, in words.
 * @cssstate absent - There is no show to come.
 * @cssstate pending - The page is noting it.
 * @cssstate done - It is noted, or the file is saved.
 * @cssstate failed - It was not noted.
 * @fires {ReturnEvent} onair-reminder-add - The viewer wants to be reminded. The element would save a calendar file.
 */
export class OnairReminder extends LitElement {
  static readonly tagName = 'onair-reminder';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, wishStyles, styles];

  /** Id of the show's element, where this one is not in it. */
  @property({ attribute: 'for' }) htmlFor = '';
  @state() private step: Step = 'idle';

  readonly #i18n = new Localization(this);
  readonly #view = new ShowView<{ readonly show: ShowSlice }>(this, { show: (all) => all.show });
  readonly #states = createStates(this.attachInternals());

  constructor() {
    super();
    new Every(this, 30_000, () => this.requestUpdate());
  }

  protected override willUpdate(): void {
    this.#states.toggle('absent', !isToCome(this.#view.show));
    this.#states.toggle('pending', this.step === 'pending');
    this.#states.toggle('done', this.step === 'saved' || this.step === 'noted');
    this.#states.toggle('failed', this.step === 'failed');
  }

  protected override render(): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    const { show } = this.#view;
    if (!i18n.ready || !show || !isToCome(show)) return nothing;
    const { startsAt } = show.manifest;
    const time = i18n.formats.dayAndTime(startsAt, show.clock.now());
    const isNoted = this.step === 'noted';
    return html`<div class="root" part="base" lang=${i18n.lang} dir=${i18n.dir}>
      <button
        class="button ${isNoted ? 'done' : ''}"
        part="button"
        type="button"
        aria-disabled=${this.step === 'pending' || isNoted}
        @click=${() => void this.#remind(show)}
      >
        <span class="words"
          >${icon(ICONS[this.step])}<span part="label">${i18n.t(WORDS[this.step])}</span></span
        >
        <time class="when number" part="time" datetime=${startsAt}
          ><bdi>${i18n.t('follow.when', { time })}</bdi></time
        >
      </button>
      <p
        class="told ${this.step} ${isNoted ? 'hidden' : ''}"
        part="told"
        role="status"
        .textContent=${told(i18n, this.step)}
      ></p>
    </div>`;
  }

  async #remind(show: Show): Promise<void> {
    if (this.step === 'pending' || this.step === 'noted') return;
    const act = async (answer: Promise<void> | null): Promise<void> => {
      this.step = 'pending';
      await (answer ?? this.#save(show));
      this.step = answer ? 'noted' : 'saved';
    };
    try {
      await performIntent(this, new ReturnEvent('onair-reminder-add', show.manifest.id), act);
    } catch {
      this.step = 'failed';
    }
  }

  async #save({ manifest, clock }: Show): Promise<void> {
    const [{ calendarFile }, { showEvent }, { saveFile }] = await Promise.all([
      import('./ics.ts'),
      import('./show-event.ts'),
      import('./save-file.ts'),
    ]);
    const { ownerDocument } = this;
    const event = showEvent(manifest, {
      title: this.#i18n.text(manifest.title, manifest.lang).text,
      summary: this.#i18n.text(manifest.summary ?? '', manifest.lang).text,
      page: ownerDocument.location.href,
      now: clock.now(),
    });
    const name = `${manifest.id.replace(/[^\p{L}\p{N}]+/gu, '-')}.ics`;
    saveFile(ownerDocument, calendarFile(event), 'text/calendar;charset=utf-8', name);
  }
}

const ICONS = {
  idle: calendarPlusLines,
  pending: loaderCircleLines,
  saved: calendarPlusLines,
  noted: checkLines,
  failed: calendarPlusLines,
} as const;

const WORDS = {
  idle: 'follow.remind',
  pending: 'follow.reminding',
  saved: 'follow.remind',
  noted: 'follow.reminded',
  failed: 'follow.remind',
} as const satisfies Record<Step, FirstMessageKey>;

const TOLD: Readonly<Partial<Record<Step, FirstMessageKey>>> = {
  saved: 'follow.saved',
  noted: 'follow.reminded',
  failed: 'follow.not-saved',
};

function told(i18n: Localization, step: Step): string {
  const key = TOLD[step];
  return key ? i18n.t(key) : '';
}

function isToCome(show: Show | null): boolean {
  return show?.phase === 'scheduled' && Date.parse(show.manifest.startsAt) > show.clock.now();
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-reminder': OnairReminder;
  }
}
