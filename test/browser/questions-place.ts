import { html, render } from 'lit';
import type { OnairQuestions } from '../../src/components/questions/questions.ts';
import '../../src/elements/questions.ts';
import '../../src/elements/show.ts';
import type { Show } from '../../src/core/show.ts';
import { eventually } from '../../src/testing/assert.ts';
import { inside, plain, type Inside } from './inside.ts';

/** One `<onair-questions>` in a show, on a page of its own. */
export interface QuestionsPlace extends Pick<Inside, 'get' | 'all' | 'focused'> {
  readonly element: OnairQuestions;
  readonly home: HTMLElement;
  /** Waits until one is there that says these words. */
  seen(selector: string, words?: string): Promise<HTMLElement>;
  /** The words of the element, spaces made one. */
  text(): string;
  /** Writes into the field, as a viewer does. */
  write(text: string): void;
  press(key: string, selector?: string, more?: KeyboardEventInit): KeyboardEvent;
}

/** Puts the element into a show and waits until it has words. */
export async function questionsPlace(
  home: HTMLElement,
  show: Show,
  attributes: Record<string, string> = {},
): Promise<QuestionsPlace> {
  render(
    html`<onair-show .show=${show}
      ><div style="block-size: 600px"><onair-questions></onair-questions></div
    ></onair-show>`,
    home,
  );
  const element = home.querySelector('onair-questions')!;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await eventually(() => element.shadowRoot?.querySelector('[part=header]'), 'the panel');
  return placeOf(element, home);
}

/** The strings to pull of an element that is there. */
export function placeOf(element: OnairQuestions, home: HTMLElement): QuestionsPlace {
  const { soon, get, all, focused } = inside(element);
  return {
    element,
    home,
    get,
    all,
    focused,
    seen: soon,
    text: () => plain(element.shadowRoot!.textContent),
    write(text) {
      const field = get<HTMLTextAreaElement>('textarea');
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    press(key, selector = 'textarea', more = {}) {
      const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
      const event = new KeyboardEvent('keydown', init);
      get(selector).dispatchEvent(event);
      return event;
    },
  };
}

/** Rows of the list, by what they say. */
export const rowsOf = ({ all }: QuestionsPlace): string[] =>
  all('[data-key] h3').map((one) => one.textContent ?? '');
