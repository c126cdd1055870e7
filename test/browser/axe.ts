import 'axe-core';
import type { AxeResults } from 'axe-core';

/** What axe finds wrong in a part of the page. axe-core is no module: loading it sets a global. */
export async function violationsIn(place: Element): Promise<AxeResults['violations']> {
  const { axe } = globalThis as unknown as { axe: { run(place: Element): Promise<AxeResults> } };
  return (await axe.run(place)).violations;
}
