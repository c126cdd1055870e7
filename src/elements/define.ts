/** A class with a tag name of its own: what a define file registers. */
export interface ElementClass extends CustomElementConstructor {
  readonly tagName: string;
}

/** Registers an element once. A second copy of the package on the page warns and changes nothing. */
export function define(element: ElementClass, registry = customElements): void {
  const before = registry.get(element.tagName);
  if (!before) return registry.define(element.tagName, element);
  if (before === element) return;
  console.warn(`<${element.tagName}> is registered already: is onair-shop on this page twice?`);
}
