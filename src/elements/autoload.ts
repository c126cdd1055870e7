/** Each element's define file, loaded when its tag is first seen. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'onair-show': () => import('./show.ts'),
};

const load = (name: string): void => {
  if (customElements.get(name)) return;
  // A tag that could not be loaded is tried again when it is seen again.
  ELEMENTS[name]?.().catch(() => undefined);
};

const look = (root: ParentNode): void => {
  for (const name of Object.keys(ELEMENTS)) if (root.querySelector(name)) load(name);
};

const watch = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node.localName);
      look(node);
    }
  }
});

look(document);
watch.observe(document.documentElement, { childList: true, subtree: true });
export {};
