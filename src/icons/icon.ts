import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The lines of one icon: lucide, ISC. */
export type IconLines = () => SVGTemplateResult;

/**
 * An icon beside its word, or in a control that has a label: never said aloud.
 * `small` 16 px, `medium` 20 px, `large` 24 px; `flips` where it points along the text.
 */
export function icon(
  lines: IconLines,
  size: 'small' | 'medium' | 'large' = 'medium',
  flips = false,
): TemplateResult {
  const names = `icon ${size}${flips ? ' flips' : ''}`;
  return html`<svg class=${names} part="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${lines()}
  </svg>`;
}
