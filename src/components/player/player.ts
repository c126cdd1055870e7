import { LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PartLoaders } from '../../controllers/lazy-parts.ts';
import { Localization } from '../../controllers/localization.ts';
import { nextTask } from '../../core/next-task.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { Show } from '../../core/show.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { idleFace, type Face } from './face.ts';
import { frame } from './frame.ts';
import { styles } from './player.styles.ts';
import type { Stage } from './stage/stage.ts';

/**
 * Sound and picture of a show: a poster first, and nothing of the rest is loaded before it is to play.
 * It starts without sound. While it has the focus: space or K play and pause, M sound, C captions,
 * F full screen, Escape closes a panel.
 * @summary Plays a show, and says what is so when it does not.
 * @tagname onair-player
 * @attr {'warm' | 'hot'} standby - `hot`: the next source runs beside the one in sight: `docs/media.md`. Read when playing starts.
 * @slot - What is there before the script, and until there is a show.
 * @slot poster - A picture in the place of the manifest's poster.
 * @slot title - Under the top row. Only in the layout `ground`.
 * @slot actions - At the end of the top row.
 * @slot bottom - Under the captions. Only in the layout `ground`.
 * @csspart base - All of it.
 * @csspart frame - The box of the picture; the small one in the corner, too.
 * @csspart poster - The picture before it plays.
 * @csspart picture - Where the video is.
 * @csspart stage - Holds the videos, one above the other.
 * @csspart video - A video.
 * @csspart shown - The video in sight.
 * @csspart inset - A second picture, small over the one in sight.
 * @csspart still - The last picture, while it is paused.
 * @csspart top - The row at the top.
 * @csspart tools - The controls at its end.
 * @csspart chip - What the show is now, in a word and a figure.
 * @csspart dot - The dot in it.
 * @csspart delay - The figure in it.
 * @csspart middle - Where states are told.
 * @csspart play-button - The way in.
 * @csspart use - How much data a minute takes.
 * @csspart foot - All at the bottom.
 * @csspart state - A state that takes the picture's place.
 * @csspart state-title - What is so.
 * @csspart action - What can be done about it.
 * @csspart controls - The bar.
 * @csspart control - A control that is an icon alone.
 * @csspart pause-button - Pauses.
 * @csspart sound-button - Turns the sound on and off.
 * @csspart captions-button - Opens the captions' settings.
 * @csspart quality-button - Opens the quality.
 * @csspart picture-in-picture-button - Only where the engine has it.
 * @csspart full-screen-button - Only where the engine has it.
 * @csspart close-button - Closes a panel.
 * @csspart stop-button - Ends the small player in the corner.
 * @csspart sound-off - Says that the sound is off, and turns it on.
 * @csspart volume - How loud it is.
 * @csspart since - Since when the show is live.
 * @csspart captions - Where the captions are.
 * @csspart caption - The chip with the line.
 * @csspart panel - Settings over the picture.
 * @csspart caption-settings - How the viewer wants the captions.
 * @csspart quality - How the line is.
 * @csspart last-picture - When the picture in sight was taken, while no other comes.
 * @csspart mini-line - What is shown, beside the small picture; leads back.
 * @csspart icon - An icon.
 * @csspart announcement - For assistive technology: a state that changed.
 * @cssstate empty - There is no show yet.
 * @cssstate scheduled - The show has not started.
 * @cssstate soon - Nor has it, and the viewer waits for it.
 * @cssstate ready - The show is live, and is not played.
 * @cssstate connecting - The first picture is on its way.
 * @cssstate blocked - The browser waits for the viewer's tap.
 * @cssstate playing - It plays.
 * @cssstate sound-only - It plays without its picture.
 * @cssstate waiting - The line is too slow.
 * @cssstate reconnecting - Picture and sound stopped, and another line is opening.
 * @cssstate offline - There is no network.
 * @cssstate failed - No picture can be shown.
 * @cssstate ended - The show is over.
 * @cssstate cancelled - The show was called off.
 * @cssstate muted - The sound is off.
 * @cssstate mini - It is in the corner of the page.
 * @cssproperty [--onair-player-radius] - Corners of the box: `--onair-radius-l`, none in the layout `ground`.
 * @cssproperty [--onair-video-fit=contain] - `object-fit` of the video; `cover` in the layout `ground`.
 * @cssproperty [--onair-video-position] - `object-position` of the video: the poster's focus.
 * @cssproperty [--onair-mini-inset-block-end=16px] - How far the small player is above the window's bottom, beside the safe area; 76px in windows below 600px. Say more where the page has a bar there.
 * @cssproperty --onair-video-ground - Behind the picture.
 * @cssproperty --onair-video-ink - Text on the picture.
 * @cssproperty --onair-video-ink-2 - Second text on a scrim.
 * @cssproperty --onair-video-scrim - Behind text on the picture.
 * @cssproperty --onair-video-veil - Over the picture's edges.
 * @cssproperty --onair-video-live - The dot of the live edge.
 * @cssproperty --onair-surface-raised - Panels, and the small player.
 * @cssproperty --onair-ink - Text on them.
 * @cssproperty --onair-radius-m - Corners of buttons.
 * @cssproperty --onair-radius-l - Corners of panels.
 * @cssproperty --onair-radius-pill - Corners of chips.
 * @cssproperty --onair-shadow - Under panels and the small player.
 * @fires {CaptionsChangeEvent} onair-captions-change - The viewer wants the captions on or off, or otherwise: `settings`.
 */
export class OnairPlayer extends LitElement {
  static readonly tagName = 'onair-player';
  static override styles: CSSResultGroup = [...baseStyles, styles];
  /** What loads the elements in it when they are first needed. The define file hands them in. */
  static partLoaders: PartLoaders = {};

  /** Id of the show element that it belongs to; empty: the one around it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Starts by itself, without sound, once the show is live. */
  @property({ type: Boolean }) autoplay = false;
  /** `inline`: a 16:9 box of its own. `ground`: fills its box, and the picture covers it. */
  @property() layout: 'inline' | 'ground' = 'inline';

  readonly #view = new ShowView(this, {
    media: (state) => state.media,
    phase: (state) => state.show,
  });
  readonly #i18n = new Localization(this);
  readonly #states = createStates(this.attachInternals());
  #stage: Stage | null = null;
  #hasFailed = false;
  /** The show for which the stage was loaded without being asked. */
  #began: Show | null = null;
  #named = '';

  /** Plays the show, as if the viewer had pressed play: without sound until that is asked for. */
  play(): void {
    void this.#play(true);
  }

  /** Stops it. The last picture stays. */
  pause(): void {
    this.#stage?.pause();
  }

  protected override render(): TemplateResult {
    const { show } = this.#view;
    const face = this.#i18n.ready && show ? this.#faceOf(show) : null;
    this.#name(face?.name ?? 'empty');
    return frame({
      show,
      face,
      i18n: this.#i18n,
      layout: this.layout,
      picture: this.#stage?.picture,
      keyed: this.#stage?.keyed,
    });
  }

  protected override updated(): void {
    const { show } = this.#view;
    const { x, y } = show?.manifest.poster?.focus ?? { x: 0.5, y: 0.5 };
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    box?.style.setProperty('--_at', `${x * 100}% ${y * 100}%`);
    if (!show || show === this.#began) return;
    const canPlay = show.phase === 'live' && show.manifest.media[0];
    if (canPlay ? !this.autoplay : show.phase === 'scheduled') return;
    this.#began = show;
    void (canPlay ? this.#play(false) : this.#load());
  }

  #faceOf(show: Show): Face {
    const face = this.#stage?.face(show);
    const play = (): void => this.play();
    return face ?? idleFace({ show, i18n: this.#i18n, play, hasFailed: this.#hasFailed });
  }

  /** The name of the face is the state of the element. */
  #name(name: string): void {
    this.#states.toggle(this.#named, false);
    this.#states.toggle((this.#named = name), true);
  }

  /** Loads what it plays with, once. */
  async #load(): Promise<Stage | null> {
    try {
      const { Stage, stageStyles } = await import('./stage/stage.ts');
      // In pieces: a slow phone goes on hearing the viewer.
      await nextTask();
      for (const { styleSheet } of stageStyles) void styleSheet;
      await nextTask();
      this.#stage ??= new Stage({
        element: this,
        view: this.#view,
        i18n: this.#i18n,
        states: this.#states,
        loaders: () => (this.constructor as typeof OnairPlayer).partLoaders,
        left: () => (this.#began = null),
      });
      await nextTask();
    } catch {
      this.#hasFailed = true;
    }
    this.requestUpdate();
    return this.#stage;
  }

  async #play(isPressed: boolean): Promise<void> {
    this.#began = this.#view.show;
    (await this.#load())?.play(isPressed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-player': OnairPlayer;
  }
}
