import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { CaptionSettingsView } from '../../../controllers/caption-settings.ts';
import { Connection } from '../../../controllers/connection.ts';
import { Every } from '../../../controllers/every.ts';
import { FullScreen } from '../../../controllers/full-screen.ts';
import { LazyParts } from '../../../controllers/lazy-parts.ts';
import { OutOfSight } from '../../../controllers/out-of-sight.ts';
import { Patience } from '../../../controllers/patience.ts';
import { Provided } from '../../../controllers/provided.ts';
import { marketContext } from '../../../controllers/show-context.ts';
import type { Show } from '../../../core/show.ts';
import type { Face } from '../face.ts';
import { faceOf } from './faces.ts';
import { FootRoom } from './foot-room.ts';
import { isInPicture } from './picture-in-picture.ts';
import type { PanelName, SceneStage, StageParts } from './scene.ts';
import { shortcutOf } from './shortcuts.ts';
import { isTroubled, situationOf, type Situation } from './situation.ts';
import { miniStyles } from './mini.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { roomStyles } from './room.styles.ts';
import { styles } from './stage.styles.ts';
import { tileStyles } from './tile.styles.ts';
import { TopRoom } from './top-room.ts';
import { Watching } from './watching.ts';

const LOOK = 1_000;

/** What the player looks like from then on. */
export const stageStyles = [styles, tileStyles, panelStyles, miniStyles, roomStyles];

/** The width of a box that has room for a bar, as in the styles. */
const WIDE = 480;

/** All that a player needs from when it is to play: the video, the controls, the words of trouble. */
export class Stage implements SceneStage, ReactiveController {
  readonly parts: StageParts;
  readonly watching: Watching;
  readonly captions: CaptionSettingsView;
  readonly lazy: LazyParts;
  readonly fullScreen: FullScreen;
  readonly patience: Patience;
  /** The country that prices are for. */
  readonly market: Provided<string | null>;
  readonly #connection: Connection;
  readonly #sight: OutOfSight;
  #panel: PanelName | null = null;
  #opener: HTMLElement | null = null;
  #opened = new AbortController();
  #wasPressed = false;
  #hasFailed = false;
  #hadFocus = false;
  #isDressed = false;
  #delay = '';

  constructor(parts: StageParts) {
    const { element, view } = parts;
    this.parts = parts;
    this.watching = new Watching(element, parts);
    this.captions = new CaptionSettingsView(element, view);
    this.lazy = new LazyParts(element, parts.loaders);
    this.fullScreen = new FullScreen(element, () => this.watching.video);
    this.patience = new Patience(element);
    this.market = new Provided(element, marketContext);
    this.#connection = new Connection(element);
    this.#sight = new OutOfSight(element);
    new Every(element, LOOK, () => this.#look());
    new TopRoom(element);
    new FootRoom(element, this.picture);
    element.addController(this);
  }

  /** Where the video is. */
  get picture(): HTMLElement {
    return this.watching.picture;
  }

  get panel(): PanelName | null {
    return this.#panel;
  }

  /** How far the picture is behind, as it was last looked at; empty: unknown. */
  get delay(): string {
    return this.#delay;
  }

  /** No room for a bar: what it has is in the panel. */
  get isCompact(): boolean {
    const { layout, clientWidth } = this.parts.element;
    return layout === 'ground' || clientWidth < WIDE;
  }

  /** In a corner of the page, while its own place is out of sight. Only for who pressed play. */
  get isMini(): boolean {
    const { show } = this.parts.view;
    return (
      this.#wasPressed &&
      this.#sight.isAway &&
      !this.fullScreen.isOn &&
      !isInPicture(this.watching.video) &&
      !!show &&
      this.watching.isPlaying(show) &&
      show.state.media.phase !== 'ended'
    );
  }

  play(isPressed: boolean): void {
    this.#wasPressed ||= isPressed;
    this.watching.play();
  }

  readonly pause = (): void => this.watching.pause();

  readonly toggle = (): void => {
    const { show } = this.parts.view;
    if (show && this.watching.isPlaying(show)) this.pause();
    else this.play(true);
  };

  readonly toggleSound = (): void => {
    const { show } = this.parts.view;
    if (show) this.watching.setMuted(!show.state.media.muted);
  };

  /** Opens a panel, or closes it where it is open; the focus goes along, and back. */
  open(panel: PanelName): void {
    const { renderRoot } = this.parts.element;
    if (this.#panel === panel) return this.close();
    this.#opener = (renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#panel = panel;
    this.#opened.abort();
    this.#opened = new AbortController();
    const beside = (event: Event): void => {
      const inPanel = (node: EventTarget): boolean =>
        node instanceof Element && node.matches('.panel, .control');
      if (!event.composedPath().some(inPanel)) this.close();
    };
    document.addEventListener('pointerdown', beside, { signal: this.#opened.signal });
    this.parts.element.requestUpdate();
    void this.parts.element.updateComplete.then(() =>
      renderRoot.querySelector<HTMLElement>('.panel')?.focus(),
    );
  }

  readonly close = (): void => {
    this.#opened.abort();
    this.#panel = null;
    this.parts.element.requestUpdate();
    this.#opener?.focus();
    this.#opener = null;
  };

  readonly keyed = (event: KeyboardEvent): void => {
    const { element } = this.parts;
    const wanted = shortcutOf(event, element.renderRoot);
    if (!wanted || (wanted === 'close' && !this.#panel)) return;
    event.preventDefault();
    if (wanted === 'play') this.toggle();
    else if (wanted === 'mute') this.toggleSound();
    else if (wanted === 'full-screen') this.fullScreen.toggle();
    else if (wanted === 'captions') this.captions.change({ on: !this.captions.value.on });
    else this.close();
  };

  face(show: Show): Face {
    return faceOf({ stage: this, show, situation: this.#situation(show), i18n: this.parts.i18n });
  }

  hostUpdate(): void {
    // With its first picture, and not before: what stood there would move.
    if (!this.#isDressed) this.#dress();
    const { show } = this.parts.view;
    if (!show || !this.parts.element.isConnected) return;
    const { media } = show.state;
    this.patience.look(show, isTroubled(media));
    if (media.transport !== null || media.phase === 'idle') this.#hasFailed = false;
    else if (media.phase === 'failed') this.#hasFailed = true;
    this.#delay = this.#told(show);
    const { states, element } = this.parts;
    this.#hadFocus = (element.renderRoot as ShadowRoot).activeElement !== null;
    const plays = this.watching.isPlaying(show);
    states.toggle('muted', plays && media.muted);
    states.toggle('mini', this.isMini);
    if (!plays) this.#panel = null;
  }

  hostUpdated(): void {
    const root = this.parts.element.renderRoot as ShadowRoot;
    // What had the focus is gone: the keys go on working.
    if (this.#hadFocus && !root.activeElement) root.querySelector<HTMLElement>('.box')?.focus();
    // To the top layer: nothing of the page clips it or stands before it.
    for (const node of this.parts.element.renderRoot.querySelectorAll<HTMLElement>('[popover]'))
      if (node.isConnected && !node.matches(':popover-open')) node.showPopover?.();
  }

  hostDisconnected(): void {
    this.#opened.abort();
    this.#panel = this.#opener = null;
  }

  #dress(): void {
    const { element } = this.parts;
    const { elementStyles } = element.constructor as typeof LitElement;
    adoptStyles(element.renderRoot as ShadowRoot, [...elementStyles, ...stageStyles]);
    this.#isDressed = true;
  }

  #situation(show: Show): Situation {
    const { media } = show.state;
    if (!this.watching.isPlaying(show)) return this.watching.isWaiting ? 'soon' : 'idle';
    return situationOf({
      media,
      phase: show.phase,
      isRecording: this.watching.isRecording,
      patience: this.patience.level,
      isOnline: this.#connection.isOnline,
      hasFailed: this.#hasFailed,
    });
  }

  /** The delay changes by itself; so does what is shown and answered, which the small player tells. */
  #look(): void {
    const { show } = this.parts.view;
    if (show && (this.isMini || this.#told(show) !== this.#delay))
      this.parts.element.requestUpdate();
  }

  #told(show: Show): string {
    const delay = show.delay();
    return delay === null ? '' : this.parts.i18n.formats.duration(delay);
  }
}
