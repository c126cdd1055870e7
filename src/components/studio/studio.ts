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
import { createStates } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import type { LoadedStudio, LoadStudio, StudioWishes } from '../../studio/loaded-studio.ts';
import type { Studio } from '../../studio/studio.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { frameStyles } from '../desk/frame/frame.styles.ts';
import { headerStyles } from '../desk/frame/header.styles.ts';
import { FollowStudio } from './follow-studio.ts';
import { gateTemplate, type GateState } from './gate.ts';
import { listStyles } from './list.styles.ts';
import { studioTemplate } from './studio-template.ts';
import { FIRST_UI, type StudioUi, type StudioView } from './studio-view.ts';
import { StudioWords } from './studio-words.ts';
import { styles } from './studio.styles.ts';
import { Told } from './told.ts';

/** Milliseconds: running times count in seconds, a voice moves faster. */
const TICK = 1_000;
const METER_TICK = 100;

/**
 * Where a host goes live from a browser: camera, microphone or a screen, a look at them before the show (level,
 * noise, light, ten seconds of the line), then on air: pause, end. A device that is unplugged takes nothing else
 * along, and a line that is gone comes back by itself. Goes up by WHIP or into a LiveKit room.
 * It fills its container, and is never part of what viewers load: see `docs/studio.md`.
 * @summary Where a host goes live.
 * @tagname onair-studio
 * @csspart base - All of it.
 * @csspart header - Title, and whether it is on air.
 * @csspart title - “Studio”.
 * @csspart show-title - The show's title.
 * @csspart chip - Whether it is on air, and since when.
 * @csspart dot - The dot in it.
 * @csspart audience - How many watch.
 * @csspart gate - In the place of the studio: why there is none.
 * @csspart notices - What stands between the host and the viewers.
 * @csspart notice - One of them.
 * @csspart failed - Why it is not on air.
 * @csspart again - Tries once more.
 * @csspart use-other - Uses another device.
 * @csspart dismiss - Takes a notice out of sight.
 * @csspart retry - Tries the line at once.
 * @csspart stage - Holds the picture.
 * @csspart preview - The picture.
 * @csspart empty - In its place: that there is none.
 * @csspart paused - Says that viewers see the last picture.
 * @csspart open - Asks for camera and microphone.
 * @csspart panel - All that is beside the picture.
 * @csspart checks - What is looked at before the show.
 * @csspart check - One such thing.
 * @csspart grade - How it is, in a word.
 * @csspart finding - What was found, and what to do.
 * @csspart measure - Measures the line.
 * @csspart devices - Camera, microphone, screen.
 * @csspart picker - One choice.
 * @csspart select - Its list.
 * @csspart meter - How loud it is.
 * @csspart screen - Shows a screen, or stops that.
 * @csspart line - How the line does, on air.
 * @csspart figures - The same in figures.
 * @csspart foot - Goes live, pauses, ends.
 * @csspart go-live - Goes live.
 * @csspart cancel-live - Does not, after all.
 * @csspart pause - Pauses.
 * @csspart resume - Goes on.
 * @csspart end - Asks whether to end.
 * @csspart sure - The question.
 * @csspart end-not - Stays on air.
 * @csspart end-now - Ends the show.
 * @csspart live-again - Goes live once more.
 * @csspart icon - An icon.
 * @cssstate gated - There is no studio, or not yet.
 * @cssstate on-air - Viewers see what happens now.
 * @cssstate paused - They see the last picture.
 * @cssstate interrupted - The line is gone.
 * @cssstate ended - The show was on air.
 */
export class OnairStudio extends LitElement {
  static readonly tagName = 'onair-studio';
  static override styles: CSSResultGroup = [
    ...baseStyles,
    controlStyles,
    frameStyles,
    headerStyles,
    styles,
    listStyles,
  ];
  /** What makes a studio from its addresses and a token. The define file hands it in. */
  static loadStudio: LoadStudio | null = null;

  /** URL of the show's manifest, relative to the page. Our server takes the picture beside it. */
  @property() src = '';
  /** A WHIP endpoint, where it is not beside the manifest. */
  @property() whip = '';
  /** Address of a LiveKit server (`wss://…`), in place of WHIP. */
  @property() livekit = '';
  /** The host's token. It is no attribute, so that no markup has it. */
  @property({ attribute: false }) token = '';
  /** A studio of the page's own. It outranks the addresses, and is the page's to close. */
  @property({ attribute: false }) studio: Studio | null = null;
  /** The show that a studio of the page's own is for: its title, and how many watch. */
  @property({ attribute: false }) show: Show | null = null;

  readonly #words = new StudioWords(this);
  readonly #states = createStates(this.attachInternals());
  readonly #source = new ManifestSource<StudioWishes, LoadedStudio>(this, {
    load: () => (this.constructor as typeof OnairStudio).loadStudio,
  });
  readonly #told = new Told();
  #ui: StudioUi = FIRST_UI;
  #view: StudioView | null = null;
  #said = '';
  /** What gets the focus after the next rendering. */
  #focus = '';
  #picture: MediaStreamTrack | null = null;
  #stream: MediaStream | null = null;

  constructor() {
    super();
    new FollowStudio(this, () => ({ studio: this.#studio, show: this.#show }));
    new Every(this, TICK, () => this.requestUpdate());
    new Every(this, METER_TICK, () => this.#meter());
  }

  protected override willUpdate(): void {
    const wishes = {
      token: this.token,
      whip: this.#at(this.whip),
      livekit: this.#at(this.livekit),
    };
    const isWanted = !this.studio && this.token !== '';
    this.#source.want(isWanted ? this.src || wishes.whip || wishes.livekit : '', wishes);
  }

  /** Derived here, not in `willUpdate`: by now the controllers know the studio. */
  protected override update(changed: PropertyValues<this>): void {
    const studio = this.#studio;
    this.#view = studio && this.#words.ready ? this.#read(studio) : null;
    const { phase, isPaused } = studio?.state.air ?? {};
    this.#states.toggle('gated', studio === null);
    this.#states.toggle('on-air', phase === 'live' && !isPaused);
    this.#states.toggle('paused', phase === 'live' && isPaused === true);
    this.#states.toggle('interrupted', phase === 'waiting');
    this.#states.toggle('ended', phase === 'ended');
    if (this.#view) this.#said = this.#told.next(this.#view);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { lang, dir } = this.#words;
    return html`<div class="root" part="base" lang=${lang} dir=${dir}>
      ${this.#view ? studioTemplate(this.#view, this.#said) : this.#gateTemplate()}
    </div>`;
  }

  protected override updated(): void {
    this.#meter();
    if (this.#focus === '') return;
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  get #studio(): Studio | null {
    const { loaded } = this.#source;
    return this.studio ?? (loaded?.ok ? loaded.studio : null);
  }

  get #show(): Show | null {
    const { loaded } = this.#source;
    return this.studio ? this.show : loaded?.ok ? loaded.show : null;
  }

  /** An address, absolute; what is none stays as it is, and fails as one. */
  #at(address: string): string {
    return URL.canParse(address, this.baseURI) && address !== ''
      ? new URL(address, this.baseURI).href
      : address;
  }

  get #gate(): GateState {
    if (this.token === '') return 'no-token';
    if (!this.src && !this.whip && !this.livekit) return 'no-address';
    return this.#source.loaded ? 'failed' : 'connecting';
  }

  #gateTemplate(): TemplateResult | null {
    if (!this.#words.ready) return null;
    return gateTemplate(this.#gate, this.#words, () => this.#source.reload());
  }

  #read(studio: Studio): StudioView {
    const { state } = studio;
    const picture = studio.picture();
    if (picture !== this.#picture) {
      this.#picture = picture;
      this.#stream = picture && new MediaStream([picture]);
    }
    return {
      words: this.#words,
      studio,
      state,
      show: this.#show,
      now: studio.clock.now(),
      ui: this.#ui,
      checks: studio.checks(),
      stream: this.#stream,
      isMirrored: state.screen.status !== 'on' && !facesAway(picture),
      isOn: ['connecting', 'live', 'waiting'].includes(state.air.phase),
      set: (change, focus = '') => {
        this.#ui = { ...this.#ui, ...change };
        this.#focus = focus;
        this.requestUpdate();
      },
    };
  }

  /** Ten times a second, without a rendering. */
  #meter(): void {
    const meter = this.renderRoot?.querySelector('meter');
    const studio = this.#studio;
    if (meter && studio) meter.value = studio.level().rms;
  }
}

/** A phone's rear camera shows the world as it is; people know themselves from the mirror. */
function facesAway(picture: MediaStreamTrack | null): boolean {
  return picture?.getSettings().facingMode === 'environment';
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-studio': OnairStudio;
  }
}
