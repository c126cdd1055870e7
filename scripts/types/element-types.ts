import { globSync, readFileSync } from 'node:fs';
import { settable, type DocumentedElement } from '../manifest/read-manifest.ts';

/** `src/core/events.ts` as the types of the package name it. */
const built = (source: string): string =>
  source.replace(/^src\//, '../esm/').replace(/\.ts$/, '.js');

/** The file that each event's class is exported from. */
function eventSources(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync('src/{core,commerce,controllers,components}/**/*.ts')) {
    const source = readFileSync(file, 'utf8');
    for (const [, name = ''] of source.matchAll(/export class (\w+)/g)) {
      if (names.has(name)) found.set(name, file);
    }
  }
  const missing = [...names].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`@fires names no exported class: ${missing.join(', ')}`);
  return found;
}

const words = (text: string | undefined, indent: string): string =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '')} */\n` : '';

/** Each attribute and each property that a page can set, typed as the class's own property is. */
function propsOf(element: DocumentedElement): string {
  const lines = new Map<string, string>();
  for (const { name, description } of settable(element)) {
    lines.set(name, `${words(description, '      ')}      ${name}?: ${element.name}['${name}'];`);
  }
  for (const { name, fieldName = name, description } of element.attributes ?? []) {
    const line = `${words(description, '      ')}      '${name}'?: ${element.name}['${fieldName}'];`;
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
  const imports = [
    ...elements.map(({ name, path }): [string, string] => [name, path]),
    ...eventSources(events),
  ].map(([name, path]) => `import type { ${name} } from '${built(path)}';`);
  return [
    '// Written from custom-elements.json.',
    ...imports,
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
