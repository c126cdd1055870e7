import { drawnElements, drawnParent, isVisible } from './flat-tree.ts';
import { plain } from './visible-text.ts';

/** Half a pixel is rounding. */
const TOLERANCE = 1;

/** What does not fit across the page: words that are cut off at a side, and a page that scrolls sideways. */
export function sidewaysTrouble(place: Element): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const trouble = new Set<string>();
  if (scrollWidth > clientWidth + TOLERANCE) {
    trouble.add(
      `the page scrolls sideways: ${scrollWidth} in ${clientWidth} px, by ${widest(place)}`,
    );
  }
  for (const element of drawnElements(place)) {
    for (const node of element.shadowRoot?.childNodes ?? element.childNodes) {
      if (node instanceof Text && node.data.trim() && isVisible(element)) {
        const cut = cutBy(node);
        if (cut) trouble.add(`“${plain(node.data).slice(0, 40)}” is cut off by ${cut}`);
      }
    }
  }
  return [...trouble];
}

/** The box that cuts a text at a side; null: none. One that can be scrolled, or says by `…` that there is more, cuts nothing. */
function cutBy(text: Text): string | null {
  const range = document.createRange();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  for (let box = drawnParent(text); box; box = drawnParent(box)) {
    const style = getComputedStyle(box);
    if (style.textOverflow === 'ellipsis' || style.overflowX === 'auto') return null;
    if (style.overflowX === 'scroll' || style.clipPath !== 'none') return null;
    if (style.position === 'fixed') break;
    const { overflowX, display } = style;
    if (overflowX === 'visible' || display === 'inline' || display === 'contents') continue;
    const edge = box.getBoundingClientRect();
    if (left < edge.left - TOLERANCE || right > edge.right + TOLERANCE) return nameOf(box);
  }
  const outside = left < -TOLERANCE || right > document.documentElement.clientWidth + TOLERANCE;
  return outside ? 'the edge of the page' : null;
}

/** The innermost element that sticks out farthest. */
function widest(place: Element): string {
  const { clientWidth } = document.documentElement;
  let found: Element | null = null;
  let most = TOLERANCE;
  for (const element of drawnElements(place)) {
    const { left, right } = element.getBoundingClientRect();
    const out = Math.max(right - clientWidth, -left);
    if (out < most || !isVisible(element)) continue;
    most = out;
    found = element;
  }
  return found ? nameOf(found) : 'what cannot be told';
}

/** `<div class="root"> in <onair-player>`. */
export function nameOf(element: Element): string {
  const root = element.getRootNode();
  const name = `<${element.localName}${element.className ? ` class="${String(element.getAttribute('class'))}"` : ''}>`;
  return root instanceof ShadowRoot ? `${name} in <${root.host.localName}>` : name;
}
