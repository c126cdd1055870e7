import { waitFor } from 'storybook/test';

type Part = (canvasElement: HTMLElement, selector: string) => Promise<HTMLElement>;

/** Finds a part of the first element of that tag, as soon as it is there. */
export const partOf =
  (tag: string): Part =>
  (canvasElement, selector) =>
    waitFor(() => {
      const found = canvasElement.querySelector(tag)?.shadowRoot?.querySelector(selector);
      if (!(found instanceof HTMLElement)) throw new Error(`${selector} is not there`);
      return found;
    });
