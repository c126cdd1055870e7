import { html, type TemplateResult } from 'lit';
import type { WrittenText } from '../protocol/text.ts';

/** A text in its own language, kept apart from the words around it, which may run the other way. */
export const written = ({ text, lang }: WrittenText): TemplateResult =>
  html`<bdi lang=${lang}>${text}</bdi>`;
