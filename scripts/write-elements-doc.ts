// custom-elements.json → docs/elements.md: every attribute, slot, part, state, event and token. npm run docs
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { assertNode } from './assert-node.ts';
import { elementsPage } from './docs/elements-page.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { readTokens } from './tokens/read-tokens.ts';

export const ELEMENTS_DOC = 'docs/elements.md';

/** The page's text, as prettier leaves it. */
export async function elementsDoc(): Promise<string> {
  const options = await resolveConfig(ELEMENTS_DOC);
  return format(elementsPage(readManifest(), readTokens()), { ...options, parser: 'markdown' });
}

if (import.meta.main) {
  assertNode();
  writeFileSync(ELEMENTS_DOC, await elementsDoc());
}
