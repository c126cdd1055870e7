import { readFileSync } from 'node:fs';
import { settable, type DocumentedElement } from '../manifest/read-manifest.ts';

/** `src/components/show/show.ts` as the types of the package name it. */
const built = (source: string): string =>
  source.replace(/^src\//, '../esm/').replace(/\.ts$/, '.js');

/** The package's events, all in one module. */
const EVENTS = 'src/events.ts';

/** Throws where a page could not import an event's class. */
function assertPublic(names: ReadonlySet<string>): void {
  const source = readFileSync(EVENTS, 'utf8');
  const exported = new Set(
    [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim()),
    ),
  );
  const missing = [...names].filter((name) => !exported.has(name));
  if (missing.length > 0) throw new Error(`${EVENTS} does not export: ${missing.join(', ')}`);
}

const words = (text: string | undefined, indent: string): string =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '')} */\n` : '';

/** Each attribute and each property that a page can set, typed as the class's own property is. */
function propsOf(element: DocumentedElement): string {
  const lines = new Map<string, string>();
  for (const { name, description } of settable(element)) {
    lines.set(name, `${words(description, '      ')}      ${name}?: ${element.name}['${name}'];`);
  }
  for (const { name, fieldName = name, type, description } of element.attributes ?? []) {
    // One that the loader reads is no property of the class.
    const isField = element.members?.some((member) => member.name === fieldName);
    const typed = isField ? `${element.name}['${fieldName}']` : (type?.text ?? 'string');
    const line = `${words(description, '      ')}      '${name}'?: ${typed};`;
    if (!lines.has(name)) lines.set(name, line);
  }
  return [...lines.values()].join('\n');
}

function entryOf(element: DocumentedElement): string {
  const events = (element.events ?? []).map(
    ({ name, description, type }) =>
      `${words(description, '      ')}      '${name}': ${type?.text ?? 'Event'};`,
  );
  return [
    `${words(element.summary, '  ')}  '${element.tagName}': {`,
    `    element: ${element.name};`,
    `    props: {\n${propsOf(element)}\n    };`,
    `    events: {\n${events.join('\n')}\n    };`,
    '  };',
  ].join('\n');
}

/** `dist/types/elements.d.ts`: what each element takes and fires, for the framework types beside it. */
export function elementTypes(elements: readonly DocumentedElement[]): string {
  const events = new Set(
    elements
      .flatMap(({ events = [] }) => events.map(({ type }) => type?.text ?? 'Event'))
      .filter((name) => name !== 'Event'),
  );
  assertPublic(events);
  return [
    '// Written from custom-elements.json.',
    ...elements.map(({ name, path }) => `import type { ${name} } from '${built(path)}';`),
    `import type { ${[...events].join(', ')} } from '${built(EVENTS)}';`,
    '',
    '/** What each element is, takes and fires. */',
    'export interface OnairElements {',
    ...elements.map(entryOf),
    '}',
    '',
    'export type Tag = keyof OnairElements;',
    '',
  ].join('\n');
}
