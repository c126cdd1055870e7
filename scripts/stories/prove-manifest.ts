import { FACT_WORDS } from '../manifest/fact-words.ts';
import type { DocumentedElement, Named } from '../manifest/read-manifest.ts';
import type { SeenElement } from './page/collect.ts';

/** What was seen of each tag in the stories. */
export type Seen = Readonly<Record<string, Readonly<Record<keyof SeenElement, readonly string[]>>>>;

/** What custom-elements.json says of an element; the lists that are proved. */
export type Documented = Omit<DocumentedElement, 'name' | 'path'>;

const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);

/** What is said of an element and not to be seen in any story, and the other way round. Nothing: it is proved. */
export function proveElement(element: Documented, seen: Seen): readonly string[] {
  const found = seen[element.tagName];
  if (!found) return ['no story shows it'];
  // Facts are relayed by one controller, for every show element alike: shown once, they are shown.
  const facts = Object.values(seen)
    .flatMap(({ events }) => events)
    .filter((name) => name in FACT_WORDS);
  const properties = (element.members ?? []).filter(
    ({ kind, static: isStatic }) => kind === 'field' && !isStatic,
  );
  const lists: [what: string, said: string[], found: readonly string[]][] = [
    ['part', names(element.cssParts), found.parts],
    ['slot', names(element.slots), found.slots],
    ['state', names(element.cssStates), found.states],
    [
      'event',
      names(element.events),
      [...found.events, ...facts.filter((name) => saysFacts(element, name))],
    ],
    ['custom property', names(element.cssProperties), found.cssProperties],
    ['attribute', names(element.attributes), found.attributes],
  ];
  return [
    ...lists.flatMap(([what, said, shown]) => differences(what, said, shown)),
    ...differences('property', names(properties), found.members).filter(
      // A plain accessor is public too, and no reactive property.
      (trouble) => !trouble.startsWith('says'),
    ),
  ];
}

const saysFacts = ({ events = [] }: Documented, name: string): boolean =>
  events.some((event) => event.name === name);

function differences(what: string, said: readonly string[], shown: readonly string[]): string[] {
  const title = (name: string): string => `the ${what} “${name || 'default'}”`;
  return [
    ...said
      .filter((name) => !shown.includes(name))
      .map((name) => `says ${title(name)}: no story shows it`),
    ...shown.filter((name) => !said.includes(name)).map((name) => `does not say ${title(name)}`),
  ];
}
