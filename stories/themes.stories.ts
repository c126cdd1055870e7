import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import './board/board.css';
import { cards } from './board/cards.ts';
import { buttons } from './board/loose-part.ts';
import { bag, ledger } from './board/panels.ts';

const meta: Meta = { title: 'Foundations/Themes', tags: ['!autodocs'] };
export default meta;

/** What a theme changes, side by side. */
const sample = (): TemplateResult =>
  html`<div class="board sample">
    <div class="samples">${cards().slice(1, 4)}</div>
    <div class="samples">
      <div class="box flush">${ledger()}</div>
      <div class="box flush">${bag()}</div>
      ${buttons()}
    </div>
  </div>`;

const themed = (theme: string, scheme: string): StoryObj => ({
  globals: { theme, scheme },
  render: sample,
  parameters: {
    text: ['Showing now', 'Answered aloud at 13:51', 'Check out in the shop', 'Choose'],
  },
});

/** As the elements come. */
export const Default = themed('default', 'light');
export const DefaultDark = themed('default', 'dark');
/** A merchant's: nine tokens are set, and all the rest follows. */
export const Kiln = themed('kiln', 'light');
export const KilnDark = themed('kiln', 'dark');
