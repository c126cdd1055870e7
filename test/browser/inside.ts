import { eventually } from '../../src/testing/assert.ts';

/** What a test does with an element's shadow tree. */
export interface Inside {
  /** What a selector finds in the element now. */
  find(selector: string): HTMLElement | null;
  /** The same; throws when it is not there. */
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  /** All that a selector finds in the element now. */
  all(selector: string): HTMLElement[];
  /** What a selector finds, as soon as it is there and says these words. */
  soon(selector: string, words?: string): Promise<HTMLElement>;
  /** Waits until none is there that says these words. */
  gone(selector: string, words?: string): Promise<unknown>;
  /** Focuses and clicks it, as soon as it is there. */
  press(selector: string): Promise<void>;
  /** What has the focus in the element. */
  focused(): HTMLElement | null;
}

/** A text, its spaces made one. */
export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function inside(element: Element): Inside {
  const root = (): ShadowRoot | null => element.shadowRoot;
  const all = (selector: string): HTMLElement[] => [
    ...(root()?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const says = (selector: string, words: string): HTMLElement | null =>
    all(selector).find((one) => plain(one.textContent).includes(words)) ?? null;
  const soon = (selector: string, words = ''): Promise<HTMLElement> =>
    eventually(
      () => says(selector, words) as HTMLElement,
      `${selector} that says “${words}” is there`,
    );
  return {
    find: (selector) => root()?.querySelector<HTMLElement>(selector) ?? null,
    get<E extends HTMLElement>(selector: string): E {
      const found = root()?.querySelector<E>(selector);
      if (!found) throw new Error(`${selector} is not there`);
      return found;
    },
    all,
    soon,
    gone: (selector, words = '') =>
      eventually(() => !says(selector, words), `no ${selector} that says “${words}”`),
    async press(selector) {
      const button = await soon(selector);
      button.focus();
      button.click();
    },
    focused: () => (root()?.activeElement ?? null) as HTMLElement | null,
  };
}
