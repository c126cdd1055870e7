import type { LitElement } from 'lit';

/**
 * Gives the focus to the first of `selectors` that is there, once the element has rendered: where
 * what had it is gone, and nowhere else in the page has it meanwhile.
 */
export async function focusWhereLost(
  element: LitElement,
  ...selectors: readonly string[]
): Promise<void> {
  await element.updateComplete;
  const { activeElement, body } = element.ownerDocument;
  if (activeElement && activeElement !== body) return;
  for (const selector of selectors) {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found.focus({ preventScroll: false });
  }
}
