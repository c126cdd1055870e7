// custom-elements.json, from the elements' source. Only what is public.
import { readFileSync } from 'node:fs';
import { FACT_WORDS } from './scripts/manifest/fact-words.ts';
import { INTENT_WORDS } from './scripts/manifest/intent-words.ts';
import { readTokens } from './scripts/tokens/read-tokens.ts';

/** What every class has: it says nothing of one. */
const COMMON = new Set(['tagName', 'styles', 'shadowRootOptions']);

/** Classes without a tag, members that are private, and events that the analyzer makes up go. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ declarations }) =>
      declarations?.some(({ tagName }) => tagName),
    );
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({ tagName }) => tagName);
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => !privacy && !name.startsWith('#') && !COMMON.has(name),
        );
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('onair-'));
      }
    }
  },
});

/** Adds to the lists of elements what is said once for all of them; what an element says itself stays. */
const shared = (list, marker, entries) => ({
  name: `shared-${list}`,
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { path, declarations } of manifest.modules) {
      if (!readFileSync(path, 'utf8').includes(marker)) continue;
      for (const declaration of declarations) {
        const own = declaration[list] ?? [];
        const said = new Set(own.map(({ name }) => name));
        declaration[list] = [...own, ...entries().filter(({ name }) => !said.has(name))];
      }
    }
  },
});
const tokens = () =>
  readTokens().map(({ name, value, words }) => ({ name, description: words, default: value }));
const facts = () =>
  Object.entries(FACT_WORDS).map(([name, description]) => ({
    name,
    description,
    type: { text: 'CueEvent' },
  }));

/** What the elements inside ask for: it bubbles out of the show element. */
const intents = () =>
  Object.entries(INTENT_WORDS).map(([name, { type, words }]) => ({
    name,
    description: words,
    type: { text: type },
  }));

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly(),
    shared('cssProperties', 'baseStyles', tokens),
    shared('events', 'new ShowHost(', () => [...intents(), ...facts()]),
  ],
};
