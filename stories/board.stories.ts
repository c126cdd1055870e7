import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import './board/board.css';
import { cards } from './board/cards.ts';
import { buttons, toast } from './board/loose-part.ts';
import { bag, emptyBag, ledger, loadingProducts, measure, quality } from './board/panels.ts';
import { chips, cornered, play, players } from './board/players.ts';

const meta: Meta = {
  title: 'Board',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', wide: true, keepsFocus: true },
};
export default meta;

const section = (title: string, words: string, content: unknown): TemplateResult =>
  html`<section>
    <header>
      <h2>${title}</h2>
      <p>${words}</p>
    </header>
    ${content}
  </section>`;
const noop = (): void => undefined;

const board = (): TemplateResult =>
  html`<div class="board">
    <h1>Every state, on one board</h1>
    <p>Default tokens. Each state is told by words and a shape; colour only confirms it.</p>
    ${section(
      'Player',
      'The last frame stays; words say what is wrong, what happens next and what you can do',
      html`<div class="four">${players()}</div>`,
    )}
    ${section(
      'Live badge and delay',
      'Always a word and a number; a filled dot only while it is live',
      html`<div class="chips">${chips()}</div>`,
    )}
    ${section(
      'Product card',
      'Price, tax and stock are the shop’s; what is unknown is left out',
      html`<div class="four">${cards()}</div>`,
    )}
    <div class="columns">
      <div>
        ${section('Questions', 'the ledger', html`<div class="box flush">${ledger()}</div>`)}
        ${section(
          'Empty and loading',
          '',
          html`<div class="two">
            <div class="box flush">${emptyBag()}</div>
            <div class="box flush">${loadingProducts()}</div>
          </div>`,
        )}
      </div>
      <div>
        ${section('Bag', 'lines and totals are the shop’s', html`<div class="box flush">${bag()}</div>`)}
        ${section('Buttons and focus', '', buttons())}
      </div>
      <div>
        ${section('Quality, in plain words', '', html`<div class="box">${quality()}</div>`)}
        ${section('Toasts', 'one at a time, never over captions', TOASTS.map(toast))}
        ${section('Mini player', 'only after you pressed play, in the corner', cornered())}
      </div>
    </div>
  </div>`;

const TOASTS = [
  {
    kind: 'done',
    message: 'shop.in-bag',
    values: { product: 'Stoneware mug' },
    action: { message: 'shop.open-bag', run: noop },
  },
  {
    kind: 'answer',
    message: 'shop.answered-yours',
    action: { message: 'shop.read', run: noop },
  },
  { kind: 'error', message: 'shop.cart-unknown' },
] as const;

/** All states, light. The toolbar shows them in the dark, in another theme and from right to left. */
export const EveryState: StoryObj = {
  render: board,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('onair-player')).toHaveLength(15));
    await play(canvasElement);
    await measure(canvasElement);
    const focus = canvasElement.querySelector('loose-part')?.shadowRoot;
    await waitFor(() => expect(focus?.querySelector('[data-focus]')).toBeTruthy());
    focus?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  },
  parameters: {
    text: [
      'Connecting',
      'Sound is off',
      'Sound only',
      'Waiting for the picture',
      'You are offline',
      'The show has ended',
      'The picture cannot be shown',
      'Reconnecting',
      'Showing now',
      'Adding, not yet confirmed',
      'In your bag: 1',
      'Sold out',
      'Not added: 1 left.',
      'Answered aloud at 13:51',
      'Declined',
      'Undo',
      'Check out in the shop',
      'Good line',
      'Your bag is empty',
    ],
  },
};
