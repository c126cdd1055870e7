import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong on the page, each with the place of its first node. */
export async function violations(page: Page): Promise<readonly string[]> {
  const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  // Evaluated from outside: the page's policy lets no script in.
  await page.evaluate(await readFile(script, 'utf8'));
  const options = JSON.stringify({ rules: { 'target-size': { enabled: true } } });
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
