/** What is under a node as the engine draws it: shadow roots in the place of children, slots filled. */
export function drawnChildren(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root ?? node).childNodes];
}

/** Every element under a node as drawn, itself first. */
export function* drawnElements(node: Node): Generator<Element> {
  if (node instanceof Element) yield node;
  for (const child of drawnChildren(node)) {
    if (!(child instanceof CharacterData)) yield* drawnElements(child);
  }
}

/** Every element under a node, drawn or not: what a slot does not show too. */
export function* allElements(node: Element | ShadowRoot): Generator<Element> {
  if (node instanceof Element) {
    yield node;
    if (node.shadowRoot) yield* allElements(node.shadowRoot);
  }
  for (const child of node.children) yield* allElements(child);
}

/** The node that a node is drawn in. */
export function drawnParent(node: Node): Element | null {
  if (node instanceof Element || node instanceof Text) {
    if (node.assignedSlot) return node.assignedSlot;
  }
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

const VISIBLE: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** Whether an element is drawn. What is only for assistive technology (a clipped pixel) is not. */
export function isVisible(element: Element): boolean {
  if (getComputedStyle(element).display === 'contents') return true;
  if (!element.checkVisibility(VISIBLE)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 || height > 1 || getComputedStyle(element).overflow === 'visible';
}
