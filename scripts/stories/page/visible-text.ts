import { drawnChildren, isVisible } from './flat-tree.ts';

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE']);

/** The words that can be seen under a node: through shadow roots and slots, as `innerText` would say them. */
export function visibleText(node: Node): string {
  return plain(read(node));
}

/** Spaces of every kind become one; marks that only turn the writing around are left out. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return inside(node);
  if (SILENT.has(node.tagName) || !isVisible(node)) return '';
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
    return ` ${node.value || node.placeholder} `;
  }
  if (node instanceof HTMLSelectElement) return ` ${node.selectedOptions[0]?.text ?? ''} `;
  if (node.tagName === 'BR') return ' ';
  const { display } = getComputedStyle(node);
  const flows = display === 'inline' || display === 'contents';
  return flows ? inside(node) : ` ${inside(node)} `;
}

const inside = (node: Node): string => drawnChildren(node).map(read).join('');
