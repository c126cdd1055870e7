import { html, render } from 'lit';
import type { OnairStudio } from '../../../src/components/studio/studio.ts';
import '../../../src/elements/studio.ts';
import type { Studio } from '../../../src/studio/studio.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { inside, type Inside } from '../inside.ts';

/** One `<onair-studio>` on a page, and the strings to pull. */
export interface StudioPlace extends Inside {
  readonly element: OnairStudio;
}

/** Puts a studio on the page and waits until it has its foot. */
export async function studioPlace(
  home: HTMLElement,
  studio: Studio,
  width = 1200,
): Promise<StudioPlace> {
  const box = home.appendChild(document.createElement('div'));
  box.style.blockSize = '800px';
  box.style.inlineSize = `${width}px`;
  render(html`<onair-studio .studio=${studio}></onair-studio>`, box);
  const element = box.querySelector('onair-studio')!;
  await eventually(() => element.shadowRoot?.querySelector('[part=foot]'), 'the foot');
  return { element, ...inside(element) };
}
