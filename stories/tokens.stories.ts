import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import sheet from '../src/styles/tokens.css?inline';
import './tokens.css';

const meta: Meta = { title: 'Foundations/Tokens', tags: ['!autodocs'] };
export default meta;

interface Token {
  readonly words: string;
  readonly name: string;
  readonly value: string;
}

const TOKENS: readonly Token[] = [
  ...sheet.matchAll(/\/\* ([^*]+) \*\/\s*(--onair-[\w-]+):\s*([^;]+);/g),
].map(([, words = '', name = '', value = '']) => ({
  words,
  name,
  value: value.replace(/\s+/g, ' '),
}));
const named = (pattern: RegExp): readonly Token[] =>
  TOKENS.filter(({ name }) => pattern.test(name.replace('--onair-', '')));

/** A token with a picture of it. The picture shows what holds on this page: the theme's, or the default. */
const entry = (kind: string, { name, value, words }: Token): TemplateResult =>
  html`<li>
    <span class="sample ${kind}" style="--sample: var(${name}, ${value})"></span>
    <code>${name}</code>
    <span class="words">${words}</span>
    <code class="value">${value}</code>
  </li>`;

const group = (title: string, kind: string, tokens: readonly Token[]): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    <ul>
      ${tokens.map((token) => entry(kind, token))}
    </ul>
  </section>`;

const NOT_COLOURS = /^(radius|shadow|time|ease|text)/;

/** Every token, with its default and what it is for. The toolbar shows them in each theme and scheme. */
export const Everything: StoryObj = {
  render: () =>
    html`<div class="tokens">
      ${group(
        'Colours',
        'colour',
        TOKENS.filter((token) => !named(NOT_COLOURS).includes(token)),
      )}
      ${group('Corners', 'corner', named(/^radius/))} ${group('Shadow', 'shade', named(/^shadow/))}
      ${group('Text', 'text', named(/^text/))} ${group('Motion', 'motion', named(/^(time|ease)/))}
    </div>`,
  parameters: {
    text: ['Colours', '--onair-accent', 'Quiet buttons.', '--onair-radius-m', '--onair-time-3'],
  },
};
