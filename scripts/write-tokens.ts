// Writes src/styles/tokens.css: every token with its default, to copy from and to restyle. npm run tokens
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { assertNode } from './assert-node.ts';
import { readTokens } from './tokens/read-tokens.ts';

export const TOKENS_FILE = 'src/styles/tokens.css';

/** The file's text, as prettier leaves it. */
export async function tokensSheet(): Promise<string> {
  const lines = readTokens().map(({ name, value, words }) => `/* ${words} */\n${name}: ${value};`);
  const text = [
    '/* Written by `npm run tokens` from src/styles/tokens.styles.ts. */',
    '/* Every token with its default. A theme sets those that it changes: light-dark(…) follows the page’s color-scheme. */',
    `:root {\n${lines.join('\n')}\n}`,
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(TOKENS_FILE)), parser: 'css' });
}

if (import.meta.main) {
  assertNode();
  writeFileSync(TOKENS_FILE, await tokensSheet());
}
