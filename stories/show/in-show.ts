import { html, type TemplateResult } from 'lit';
import '../../src/elements/show.ts';
import type { Show } from '../../src/core/show.ts';
import { storyShow, type StoryShowOptions } from './story-show.ts';

/** Elements in one moment of the scripted show. A show made before can be handed in. */
export function inShow(
  content: TemplateResult,
  show: StoryShowOptions | { readonly show: Show } = {},
  market = 'DE',
): TemplateResult {
  const given = 'show' in show ? show.show : storyShow(show).show;
  return html`<onair-show .show=${given} market=${market}>${content}</onair-show>`;
}
