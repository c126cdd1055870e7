import { eventually } from '../../src/testing/assert.ts';

/** What a test does with an element's shadow tree. */
export interface Inside {
  /** What a selector finds in the element now. */
  find(selector: string): HTMLElement | null;
  /** What a selector finds, as soon as it is there. */
  soon(selector: string): Promise<HTMLElement>;
  /** Focuses and clicks it, as soon as it is there. */
  press(selector: string): Promise<void>;
}

export function inside(element: Element): Inside {
  const find = (selector: string): HTMLElement | null =>
    element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  const soon = (selector: string): Promise<HTMLElement> =>
    eventually(() => find(selector) as HTMLElement, `${selector} is there`);
  return {
    find,
    soon,
    async press(selector) {
      const button = await soon(selector);
      button.focus();
      button.click();
    },
  };
}
