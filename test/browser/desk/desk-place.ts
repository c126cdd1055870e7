import { html, render } from 'lit';
import type { OnairDesk } from '../../../src/components/desk/desk.ts';
import '../../../src/elements/desk.ts';
import type { Desk } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { inside, plain, type Inside } from '../inside.ts';

/** One `<onair-desk>` on a page, and the strings to pull. */
export interface DeskPlace extends Pick<Inside, 'get' | 'all' | 'gone' | 'focused'> {
  readonly element: OnairDesk;
  /** How many keys were pressed so far; letters of a text count one each. */
  readonly pressed: number;
  /** Waits until one is there that says these words. */
  seen(selector: string, words?: string): Promise<HTMLElement>;
  /** Presses a key on what has the focus in the desk, as a keyboard does, and waits for the rendering. */
  press(key: string, more?: KeyboardEventInit): Promise<KeyboardEvent>;
  /** Writes into the field that has the focus. */
  type(text: string): void;
  /** The words of the chosen question. */
  current(): string;
}

/** Puts a desk on the page and waits until it has its queue. */
export async function deskPlace(home: HTMLElement, desk: Desk, width = 1200): Promise<DeskPlace> {
  const box = home.appendChild(document.createElement('div'));
  box.style.blockSize = '800px';
  box.style.inlineSize = `${width}px`;
  render(html`<onair-desk .desk=${desk}></onair-desk>`, box);
  const element = box.querySelector('onair-desk')!;
  await eventually(() => element.shadowRoot?.querySelector('[part=queue]'), 'the queue');
  return placeOf(element);
}

/** The strings to pull of an element that is there. */
export function placeOf(element: OnairDesk): DeskPlace {
  const { find, soon, get, all, gone, focused } = inside(element);
  let pressed = 0;
  return {
    element,
    get pressed() {
      return pressed;
    },
    get,
    all,
    seen: soon,
    gone,
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
    current: () => plain(find('.question.current h3')?.textContent ?? ''),
  };
}
