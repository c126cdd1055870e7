import { nothing, render, type LitElement, type TemplateResult } from 'lit';
import { inShow } from '../../stories/show/in-show.ts';
import { storyShow, type StoryShow, type StoryShowOptions } from '../../stories/show/story-show.ts';
import { eventually } from '../../src/testing/assert.ts';

type Tags = HTMLElementTagNameMap;
/** Tags of the library's own elements. */
type OnairTag = { [Tag in keyof Tags]: Tags[Tag] extends LitElement ? Tag : never }[keyof Tags];

/** An element about products, in a show of its own. */
export interface StagedProduct<E extends LitElement> extends StoryShow {
  readonly element: E;
  readonly root: ShadowRoot;
}

/** A place for elements about products, new for each test. */
export interface ProductStage {
  readonly place: HTMLElement;
  /** Puts `content` into one moment of a show, in the place of what was there. Its first such element is asked. */
  add<Tag extends OnairTag>(
    tag: Tag,
    content: TemplateResult,
    options?: StoryShowOptions,
  ): Promise<StagedProduct<Tags[Tag]>>;
}

/** Inside a `describe`: the stage of its tests. */
export function productStage(): ProductStage {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
    place.lang = 'en';
  });
  afterEach(() => place.remove());
  return {
    get place() {
      return place;
    },
    async add<Tag extends OnairTag>(tag: Tag, content: TemplateResult, options = {}) {
      const made = storyShow(options);
      render(nothing, place);
      render(inShow(content, made), place);
      const element = place.querySelector<Tags[Tag]>(tag)!;
      await eventually(() => element.shadowRoot?.querySelector('.root'), `<${tag}> is there`);
      await eventually(() => made.show.state.feed.status === 'open', 'the feed is open');
      await made.clock.advance(1);
      await element.updateComplete;
      return { ...made, element, root: element.shadowRoot! };
    },
  };
}

/** All that is to be read in an element, spaces made one. */
export const textOf = (root: ShadowRoot): string =>
  (root.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ');

/** Resolves once those words are to be read. */
export const says = (root: ShadowRoot, words: string): Promise<unknown> =>
  eventually(() => textOf(root).includes(words), `“${words}” in “${textOf(root)}”`);
