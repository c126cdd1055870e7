/** The `lang` that holds for an element, across shadow roots; the viewer's own where the page names none. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language;
}

/** Calls `changed` whenever a `lang` changes that may hold for the element, until `signal` aborts. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const isRoot = node instanceof ShadowRoot || node instanceof Document;
    if (isRoot) observer.observe(node, { attributeFilter: ['lang'], subtree: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
