import { eventually } from '../../src/testing/assert.ts';

/** How a cart that did some of what was asked is told from one that did nothing: by the colour of its words. */
export const TONES = [
  ['partial', '--onair-warning'],
  ['rejected', '--onair-error'],
] as const;

const OWN = 'rgb(1, 2, 3)';

/** Whether the words of a part are in the colour that a theme gives by `property`. */
export async function isInTone(
  element: HTMLElement,
  part: string,
  property: string,
): Promise<boolean> {
  const found = await eventually(
    () => element.shadowRoot?.querySelector(`[part="${part}"]`),
    `the part ${part}`,
  );
  element.style.setProperty(property, OWN);
  return !!found && getComputedStyle(found).color === OWN;
}
