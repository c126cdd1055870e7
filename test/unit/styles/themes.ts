import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTokens } from '../../../scripts/tokens/read-tokens.ts';

export type Scheme = 'light' | 'dark';

/** A theme in one scheme: the value of each token, by its name without `--onair-`. */
export interface SchemedTheme {
  readonly name: string;
  readonly scheme: Scheme;
  readonly values: ReadonlyMap<string, string>;
}

/** What a theme's sheet sets. */
export const setBy = (css: string): [name: string, value: string][] =>
  [...css.matchAll(/--onair-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' '),
  ]);

const inScheme = (value: string, scheme: Scheme): string => {
  const [, light = '', dark = ''] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  return light ? (scheme === 'light' ? light : dark) : value;
};

/** The default and each theme of `src/styles/themes`, light and dark. */
export function schemedThemes(): readonly SchemedTheme[] {
  const defaults = readTokens().map(({ name, value }): [string, string] => [
    name.replace('--onair-', ''),
    value,
  ]);
  const themes: [name: string, sets: [string, string][]][] = [
    ['default', []],
    ...globSync('src/styles/themes/*.css').map((file): [string, [string, string][]] => [
      basename(file, '.css'),
      setBy(readFileSync(file, 'utf8')),
    ]),
  ];
  return themes.flatMap(([name, sets]) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name,
      scheme,
      values: new Map(
        [...new Map([...defaults, ...sets])].map(([token, value]) => [
          token,
          inScheme(value, scheme),
        ]),
      ),
    })),
  );
}
