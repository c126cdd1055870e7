/** Attributes that are read out or shown. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];

/** All that an element says: its text and what assistive technology is told, through shadow trees. */
export function wordsOf(root: Element | ShadowRoot): string[] {
  const words: string[] = [];
  for (const node of root.childNodes) {
    if (node instanceof Text) words.push(node.data);
    if (!(node instanceof Element) || /^(style|script)$/.test(node.localName)) continue;
    words.push(...SPOKEN.flatMap((name) => node.getAttribute(name) ?? []));
    words.push(...wordsOf(node));
    if (node.shadowRoot) words.push(...wordsOf(node.shadowRoot));
  }
  return words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** All strings in a manifest or a log. */
export function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(stringsIn);
}
