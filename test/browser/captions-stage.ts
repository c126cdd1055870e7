import { html, render } from 'lit';
import { inShow } from '../../stories/show/in-show.ts';
import { storyShow, type StoryShow, type StoryShowOptions } from '../../stories/show/story-show.ts';
import { CAPTIONS_KEY } from '../../src/controllers/caption-settings.ts';
import '../../src/elements/caption-settings.ts';
import '../../src/elements/captions.ts';
import { eventually } from '../../src/testing/assert.ts';

/** Both elements in a place of their own, and what is asked of them. */
export interface CaptionsStage {
  readonly place: HTMLElement;
  /** Puts them into one moment of a show. */
  mount(options?: StoryShowOptions): StoryShow;
  /** The words in sight; null: none. */
  text(): HTMLElement | null;
  line(): Promise<HTMLElement>;
  readonly settings: ShadowRoot | null | undefined;
  readonly buttons: readonly HTMLButtonElement[];
  button(name: string): Promise<HTMLButtonElement>;
  readonly chosen: readonly (string | undefined)[];
  clear(): void;
}

export function captionsStage(): CaptionsStage {
  localStorage.removeItem(CAPTIONS_KEY);
  const place = document.body.appendChild(document.createElement('main'));
  place.lang = 'en';
  const root = (name: string): ShadowRoot | null | undefined =>
    place.querySelector(name)?.shadowRoot;
  const stage: CaptionsStage = {
    place,
    mount(options = {}) {
      const story = storyShow({ second: null, ...options });
      const elements = html`<onair-captions></onair-captions
        ><onair-caption-settings></onair-caption-settings>`;
      render(inShow(elements, story), place);
      return story;
    },
    text: () => root('onair-captions')?.querySelector<HTMLElement>('[part="text"]') ?? null,
    line: () => eventually(() => stage.text() as HTMLElement, 'a line'),
    get settings() {
      return root('onair-caption-settings');
    },
    get buttons() {
      return [...(stage.settings?.querySelectorAll('button') ?? [])];
    },
    button: (name) =>
      eventually(
        () => stage.buttons.find((one) => one.textContent?.trim() === name),
        name,
      ) as Promise<HTMLButtonElement>,
    get chosen() {
      return stage.buttons
        .filter((one) => one.ariaPressed === 'true')
        .map((one) => one.textContent?.trim());
    },
    clear() {
      place.remove();
      localStorage.removeItem(CAPTIONS_KEY);
    },
  };
  return stage;
}
