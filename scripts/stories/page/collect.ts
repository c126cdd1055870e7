import { allElements } from './flat-tree.ts';

/** What of one tag was seen in stories. */
export interface SeenElement {
  readonly parts: Set<string>;
  readonly slots: Set<string>;
  readonly states: Set<string>;
  readonly events: Set<string>;
  /** Events of elements in its shadow root, which bubble out of it. */
  readonly passing: Set<string>;
  readonly cssProperties: Set<string>;
  readonly attributes: Set<string>;
  /** Reactive properties. */
  readonly members: Set<string>;
  /** Attributes that stand in its tag. */
  readonly written: Set<string>;
  /** All that the element has by name. */
  readonly present: Set<string>;
}

const PREFIX = 'onair-';
const seen = new Map<string, SeenElement>();

function seenOf({ localName }: Element): SeenElement {
  const before = seen.get(localName);
  if (before) return before;
  const made: SeenElement = {
    parts: new Set(),
    slots: new Set(),
    states: new Set(),
    events: new Set(),
    passing: new Set(),
    cssProperties: new Set(),
    attributes: new Set(),
    written: new Set(),
    members: new Set(),
    present: new Set(),
  };
  seen.set(localName, made);
  return made;
}

/** Notes each custom state that an element comes to, and each event that it fires. Before any element is made. */
export function watchElements(): void {
  const owners = new WeakMap<CustomStateSet, Element>();
  const { attachInternals } = HTMLElement.prototype;
  HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
    const internals = attachInternals.call(this);
    owners.set(internals.states, this);
    return internals;
  };
  const { add } = CustomStateSet.prototype;
  CustomStateSet.prototype.add = function (this: CustomStateSet, name: string) {
    add.call(this, name);
    const owner = owners.get(this);
    if (owner?.matches(`:state(${name})`)) seenOf(owner).states.add(name);
    return this;
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
    const isOurs = this instanceof Element && this.localName.startsWith(PREFIX);
    if (isOurs && event.type.startsWith(PREFIX)) noteEvent(this, event);
    return dispatchEvent.call(this, event);
  };
}

function noteEvent(element: Element, { type, bubbles, composed }: Event): void {
  seenOf(element).events.add(type);
  let root = element.getRootNode();
  while (bubbles && composed && root instanceof ShadowRoot) {
    seenOf(root.host).passing.add(type);
    root = root.host.getRootNode();
  }
}

/** Notes the parts, slots and style properties of all our elements that are in a place. */
export function noteElements(place: Element): void {
  for (const element of allElements(place)) {
    // What stands in a page for who sets it up is no element that one can write.
    if (
      element.localName.startsWith(PREFIX) &&
      customElements.get(element.localName) &&
      element.shadowRoot
    )
      note(element, element.shadowRoot);
  }
}

function note(element: Element, root: ShadowRoot): void {
  const { parts, slots, cssProperties, attributes, written, members, present } = seenOf(element);
  for (const part of partsIn(root)) parts.add(part);
  for (const slot of root.querySelectorAll('slot')) slots.add(slot.name);
  for (const sheet of root.adoptedStyleSheets) {
    for (const name of propertiesRead(sheet)) cssProperties.add(name);
  }
  const made = element.constructor as unknown as LitClass;
  for (const name of made.observedAttributes) attributes.add(name);
  for (const name of element.getAttributeNames()) written.add(name);
  for (const [name, { state }] of made.elementProperties) if (!state) members.add(name);
  let level: object = element;
  while (level !== HTMLElement.prototype) {
    for (const name of Object.getOwnPropertyNames(level)) present.add(name);
    level = Object.getPrototypeOf(level) as object;
  }
}

/** What Lit keeps of a class's properties. */
interface LitClass {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, { readonly state?: boolean }>;
}

/** The parts of a shadow root: its own, and those that elements in it hand on by `exportparts`. */
function partsIn(root: ShadowRoot): Set<string> {
  const parts = new Set<string>();
  for (const element of root.querySelectorAll('[part], [exportparts]')) {
    for (const part of element.part) parts.add(part);
    const inner = element.shadowRoot ? partsIn(element.shadowRoot) : new Set<string>();
    for (const entry of element.getAttribute('exportparts')?.split(',') ?? []) {
      const [from = '', to = from] = entry.split(':').map((name) => name.trim());
      if (inner.has(from)) parts.add(to);
    }
  }
  return parts;
}

const read = new WeakMap<CSSStyleSheet, readonly string[]>();

function propertiesRead(sheet: CSSStyleSheet): readonly string[] {
  const before = read.get(sheet);
  if (before) return before;
  const text = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  const found = [...text.matchAll(/var\(\s*(--onair-[\w-]+)/g)].map(([, name = '']) => name);
  read.set(sheet, found);
  return found;
}

/** All that was seen, by tag; to be sent out of the page. */
export function allSeen(): Record<string, Record<keyof SeenElement, string[]>> {
  return Object.fromEntries(
    [...seen].map(([tag, element]) => [
      tag,
      Object.fromEntries(
        Object.entries(element).map(([list, names]: [string, Set<string>]) => [list, [...names]]),
      ) as Record<keyof SeenElement, string[]>,
    ]),
  );
}
