import { FACT_WORDS } from '../manifest/fact-words.ts';
import { INTENT_WORDS } from '../manifest/intent-words.ts';
import type { DocumentedElement, Named } from '../manifest/read-manifest.ts';
import type { SeenElement } from './page/collect.ts';

/** What was seen of each tag in the stories. */
export type Seen = Readonly<Record<string, Readonly<Record<keyof SeenElement, readonly string[]>>>>;

/** What custom-elements.json says of an element; the lists that are proved. */
export type Documented = Omit<DocumentedElement, 'name' | 'path'>;

const names = (list: readonly Named[]): List => list.map(({ name }) => name);

/** What is said of an element and not to be seen in any story, and the other way round. Nothing: it is proved. */
export function proveElement(element: Documented, seen: Seen): readonly string[] {
  const found = seen[element.tagName];
  if (!found) return ['no story shows it'];
  // Facts are relayed by one controller, and intents bubble, for every show element alike: shown once, they are shown.
  const isHost = (element.events ?? []).some(({ name }) => name in FACT_WORDS);
  const shared = Object.values(seen)
    .flatMap(({ events }) => events)
    .filter((name) => isHost && (name in FACT_WORDS || name in INTENT_WORDS));
  const fields = (element.members ?? []).filter(
    ({ kind, static: isStatic }) => kind === 'field' && !isStatic,
  );
  const lists: [what: string, said: readonly Named[] | undefined, List, more?: List][] = [
    ['part', element.cssParts, found.parts],
    ['slot', element.slots, found.slots],
    ['state', element.cssStates, found.states],
    ['event', element.events, found.events, [...found.passing, ...shared]],
    ['custom property', element.cssProperties, found.cssProperties],
    ['attribute', element.attributes, found.attributes, found.written],
    ['property', fields, found.members, found.present],
  ];
  return lists.flatMap(([what, said = [], shown, more = []]) =>
    differences(what, names(said), shown, [...shown, ...more]),
  );
}

type List = readonly string[];

/** `shown` has to be said; what is said has to be `there`. */
function differences(what: string, said: List, shown: List, there: List): string[] {
  const title = (name: string): string => `the ${what} “${name || 'default'}”`;
  return [
    ...said
      .filter((name) => !there.includes(name))
      .map((name) => `says ${title(name)}: no story shows it`),
    ...shown.filter((name) => !said.includes(name)).map((name) => `does not say ${title(name)}`),
  ];
}
