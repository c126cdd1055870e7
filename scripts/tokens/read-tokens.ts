import { readFileSync } from 'node:fs';
import { TOKEN_WORDS } from './token-words.ts';

/** A public custom property that the elements read. */
export interface Token {
  /** `--onair-ink`. */
  readonly name: string;
  /** What holds where the page sets nothing. */
  readonly value: string;
  readonly words: string;
}

const SOURCE = 'src/styles/tokens.styles.ts';

/** The tokens, from the one place where the elements read them, in the order of their words. */
export function readTokens(source = readFileSync(SOURCE, 'utf8')): readonly Token[] {
  const found = new Map(
    [...source.matchAll(/--_([\w-]+):\s*var\(\s*--onair-([\w-]+),\s*([^;]*)\);/g)].map(
      ([, , name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()],
    ),
  );
  const unknown = [...found.keys()].filter((name) => !(name in TOKEN_WORDS));
  if (unknown.length > 0)
    throw new Error(`Say what it is for in token-words.ts: ${unknown.join(', ')}`);
  return Object.entries(TOKEN_WORDS).map(([name, words]) => {
    const value = found.get(name);
    if (value === undefined) throw new Error(`${SOURCE} does not read --onair-${name}`);
    return { name: `--onair-${name}`, value, words };
  });
}
