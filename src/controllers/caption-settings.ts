import type { ReactiveControllerHost } from 'lit';
import type { Show } from '../core/show.ts';
import { createStore, type Store } from '../core/store.ts';
import { FollowShow } from './follow-show.ts';
import { IntentEvent, performIntent } from './intents.ts';

/** How the viewer wants the captions of a show. */
export interface CaptionSettings {
  readonly on: boolean;
  /** Times the size that the layout gives: 0.8 to 2. */
  readonly size: number;
  /** The language asked for; null: the page's, where the captions have it. */
  readonly lang: string | null;
}

/** `onair-captions-change`: the viewer wants the captions of a show otherwise. */
export class CaptionsChangeEvent extends IntentEvent {
  readonly settings: CaptionSettings;
  constructor(settings: CaptionSettings) {
    super('onair-captions-change');
    this.settings = settings;
  }
}

const SMALLEST = 0.8;
const LARGEST = 2;

/**
 * The one key in `localStorage`: `{"on":true,"size":1,"lang":null}`. Written when the viewer
 * changes a setting, never before; necessary for what was asked for.
 */
export const CAPTIONS_KEY = 'onair-captions';

const DEFAULTS: CaptionSettings = { on: true, size: 1, lang: null };

const stores = new WeakMap<Show, Store<CaptionSettings>>();

/** The settings of a show's captions: the same for all elements of the show. A change renders. */
export class CaptionSettingsView {
  readonly #host: Element;
  readonly #view: { readonly show: Show | null };

  constructor(host: ReactiveControllerHost & Element, view: { readonly show: Show | null }) {
    this.#host = host;
    this.#view = view;
    new FollowShow(host, view, (show, signal) =>
      storeOf(show).select(
        (settings) => settings,
        () => host.requestUpdate(),
        signal,
      ),
    );
  }

  get value(): CaptionSettings {
    const { show } = this.#view;
    return show ? storeOf(show).get() : DEFAULTS;
  }

  /** What the viewer chose: asked for by an intent, and kept for the next show in this browser, where it can be. */
  change(change: Partial<CaptionSettings>): void {
    const { show } = this.#view;
    if (!show) return;
    const settings = { ...this.value, ...change };
    const act = (): void => {
      storeOf(show).commit(settings);
      keep(settings);
    };
    const intent = new CaptionsChangeEvent(settings);
    void performIntent(this.#host, intent, (answer) => answer ?? act());
  }
}

function storeOf(show: Show): Store<CaptionSettings> {
  const store = stores.get(show) ?? createStore(kept());
  stores.set(show, store);
  return store;
}

/** What was kept, whatever is in its place now; the defaults where storage is blocked. */
function kept(): CaptionSettings {
  try {
    const { on, size, lang } = JSON.parse(
      localStorage.getItem(CAPTIONS_KEY) ?? '{}',
    ) as Partial<CaptionSettings>;
    return {
      on: on !== false,
      size: typeof size === 'number' ? Math.min(Math.max(size, SMALLEST), LARGEST) : 1,
      lang: typeof lang === 'string' ? lang : null,
    };
  } catch {
    return DEFAULTS;
  }
}

function keep(settings: CaptionSettings): void {
  try {
    localStorage.setItem(CAPTIONS_KEY, JSON.stringify(settings));
  } catch {
    // Blocked or full: the choice holds while the page lives.
  }
}
