/** The `lang` that holds for an element, across shadow roots; the viewer's own where the page names none. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    // `zh_CN` is no tag, but often written.
    if (lang) return lang.replaceAll('_', '-');
  }
  return navigator.language;
}

/** Calls `changed` whenever a `lang` changes that may hold for the element, until `signal` aborts. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof ShadowRoot || node instanceof Document) watchTree(node, changed, signal);
  }
  addEventListener('languagechange', changed, { signal });
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

/** One observer for a tree, however many elements ask: each one would cost at every change of any attribute. */
const watches = new WeakMap<Node, Watch>();

function watchTree(tree: Node, changed: () => void, signal: AbortSignal): void {
  const { observer, listeners } = watches.get(tree) ?? startWatch(tree);
  listeners.add(changed);
  const leave = (): void => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(tree);
  };
  signal.addEventListener('abort', leave, { once: true });
}

function startWatch(tree: Node): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => listeners.forEach((changed) => changed()));
  observer.observe(tree, { attributeFilter: ['lang'], subtree: true });
  const watch = { observer, listeners };
  watches.set(tree, watch);
  return watch;
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
