import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readTokens } from '../../../scripts/tokens/read-tokens.ts';
import { TOKENS_FILE, tokensSheet } from '../../../scripts/write-tokens.ts';
import { setBy } from './themes.ts';

describe('the tokens', () => {
  const names = new Set(readTokens().map(({ name }) => name.replace('--onair-', '')));

  it('are in tokens.css, each with its default: npm run tokens', async () => {
    assert.equal(readFileSync(TOKENS_FILE, 'utf8'), await tokensSheet());
    assert.equal(setBy(readFileSync(TOKENS_FILE, 'utf8')).length, names.size);
    assert.ok(names.size > 30);
  });

  it('are said to be for something, and none is forgotten', () => {
    const source = '--_ink: var(--onair-ink, black);';
    assert.throws(() => readTokens(`${source} --_new: var(--onair-new, 1px);`), /onair-new|: new/);
    assert.throws(() => readTokens(source), /does not read/);
  });

  it('are the only ones that a theme sets', () => {
    const themes = globSync('src/styles/themes/*.css');
    assert.ok(themes.length > 0);
    for (const file of themes) {
      const set = setBy(readFileSync(file, 'utf8'));
      assert.ok(set.length > 0, file);
      for (const [name] of set) assert.ok(names.has(name), `${file} sets --onair-${name}`);
    }
  });

  it('are read by elements and written by none', () => {
    for (const file of globSync('src/**/*.styles.ts')) {
      const source = readFileSync(file, 'utf8');
      const written = setBy(source).filter(([name]) => names.has(name));
      assert.deepEqual(written, [], file);
    }
  });
});
