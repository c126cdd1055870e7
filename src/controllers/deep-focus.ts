/** The element that has the focus, however deep in shadow trees; null: none has. */
export function deepActive(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** Whether an element, however deep in shadow trees, is in `place`. */
export function isWithin(place: Node, element: Element | null): boolean {
  for (let node: Node | null = element; node;) {
    if (node === place) return true;
    node =
      node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return false;
}
