import type { LitElement } from 'lit';
import { OnairShow } from '../../../src/components/show/show.ts';
import { createShow, type Show } from '../../../src/core/show.ts';
import { readManifest } from '../../../src/protocol/index.ts';
import { memoryFeed, type MemoryFeed } from '../../../src/transport/memory/feed.ts';

/** A tag of its own for each class of a test: a registry never forgets. */
let count = 0;
export const freshTag = (): string => `test-element-${++count}`;

/** Registers a class under a tag of its own. */
export function defineFresh(element: CustomElementConstructor): string {
  const tag = freshTag();
  customElements.define(tag, element);
  return tag;
}

/** A show that is nothing but its manifest and a feed to tell it things. */
export function testShow(id: string): { readonly show: Show; readonly feed: MemoryFeed } {
  const startsAt = '2026-11-25T19:00:00Z';
  const read = readManifest({ onair: 1, id, title: id, state: 'live', startsAt });
  if (!read.ok) throw new Error('the test manifest is broken');
  const feed = memoryFeed({ show: id });
  return { show: createShow({ manifest: read.value, feed }), feed };
}

/** A show element with a show of the page's own. Undefined tags stay so until they are defined. */
export function showElement(tag: string, id: string, show: Show = testShow(id).show): OnairShow {
  const element = document.createElement(tag) as OnairShow;
  element.id = id;
  element.show = show;
  return element;
}

/** `<onair-show>` under a tag of its own, defined now. */
export const defineShow = (tag = freshTag()): string => {
  customElements.define(tag, class extends OnairShow {});
  return tag;
};

/** Adds an element in a place, or in that place's shadow tree. */
export function add<E extends Element>(tag: string, place: Node, attributes = {}): E {
  const element = document.createElement(tag) as unknown as E;
  for (const [name, value] of Object.entries<string>(attributes)) element.setAttribute(name, value);
  place.appendChild(element);
  return element;
}

/** A host with an open shadow tree. */
export function shadowIn(place: Node): ShadowRoot {
  return place.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
}

/** Resolves when an element has rendered what is known now. */
export const settled = async (...elements: readonly Element[]): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    for (const element of elements) await (element as Partial<LitElement>).updateComplete;
  }
};
