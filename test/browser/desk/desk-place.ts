import { html, render } from 'lit';
import type { OnairDesk } from '../../../src/components/desk/desk.ts';
import '../../../src/elements/desk.ts';
import type { Desk } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';

/** One `<onair-desk>` on a page, and the strings to pull. */
export interface DeskPlace {
  readonly element: OnairDesk;
  /** How many keys were pressed so far; letters of a text count one each. */
  readonly pressed: number;
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  /** Waits until one is there that says these words. */
  seen(selector: string, words?: string): Promise<HTMLElement>;
  /** Waits until none is there that says these words. */
  gone(selector: string, words?: string): Promise<void>;
  /** Presses a key on what has the focus in the desk, as a keyboard does, and waits for the rendering. */
  press(key: string, more?: KeyboardEventInit): Promise<KeyboardEvent>;
  /** Writes into the field that has the focus. */
  type(text: string): void;
  focused(): HTMLElement | null;
  /** The words of the chosen question. */
  current(): string;
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Puts a desk on the page and waits until it has its queue. */
export async function deskPlace(home: HTMLElement, desk: Desk): Promise<DeskPlace> {
  const box = home.appendChild(document.createElement('div'));
  render(
    html`<div style="block-size: 800px; inline-size: 1200px">
      <onair-desk .desk=${desk}></onair-desk>
    </div>`,
    box,
  );
  const element = box.querySelector('onair-desk')!;
  await eventually(() => element.shadowRoot?.querySelector('[part=queue]'), 'the queue');
  return placeOf(element);
}

/** The strings to pull of an element that is there. */
export function placeOf(element: OnairDesk): DeskPlace {
  const root = (): ShadowRoot => element.shadowRoot!;
  let pressed = 0;
  const all = (selector: string): HTMLElement[] => [
    ...root().querySelectorAll<HTMLElement>(selector),
  ];
  const says = (selector: string, words: string): HTMLElement | undefined =>
    all(selector).find((one) => plain(one.textContent).includes(words));
  const focused = (): HTMLElement | null => root().activeElement as HTMLElement | null;
  return {
    element,
    get pressed() {
      return pressed;
    },
    get<E extends HTMLElement>(selector: string): E {
      const found = root().querySelector<E>(selector);
      if (!found) throw new Error(`${selector} is not there`);
      return found;
    },
    all,
    async seen(selector, words = '') {
      await eventually(() => says(selector, words), `${selector} that says “${words}”`, 4_000);
      return says(selector, words)!;
    },
    async gone(selector, words = '') {
      await eventually(() => !says(selector, words), `no ${selector} that says “${words}”`, 4_000);
    },
    async press(key, more = {}) {
      pressed++;
      const target = focused();
      if (!target) throw new Error(`Nothing in the desk has the focus for “${key}”`);
      const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
      const event = new KeyboardEvent('keydown', init);
      // What the engine would do by itself: Enter presses the button that has the focus.
      if (target.dispatchEvent(event) && key === 'Enter' && target.matches('button'))
        target.click();
      await element.updateComplete;
      return event;
    },
    type(text) {
      pressed += text.length;
      const field = focused() as HTMLTextAreaElement | HTMLInputElement;
      field.value += text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    focused,
    current: () => plain(root().querySelector('.question.current h3')?.textContent ?? ''),
  };
}
