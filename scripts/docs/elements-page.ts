import type { DocumentedElement, Named } from '../manifest/read-manifest.ts';
import { settable } from '../manifest/read-manifest.ts';
import { FACT_WORDS } from '../manifest/fact-words.ts';
import type { Token } from '../tokens/read-tokens.ts';

const INTRODUCTION = `# Elements

Written by \`npm run docs\` from \`custom-elements.json\`, which is made from the source and proved by the stories: what is listed here occurs, and what occurs is listed. \`npm run storybook\` shows every element in every state.

Restyle from the outside in: **tokens** for the whole, **parts** for one place, **states** for one moment, **slots** for content of your own.

\`\`\`css
:root {
  --onair-accent: light-dark(#2f3d33, #b9cfbf);
}
onair-cart::part(checkout) {
  letter-spacing: 0.02em;
}
onair-show:state(failed) {
  display: none;
}
\`\`\`

\`onair-shop/styles/tokens.css\` has every token with its default, to copy from; \`onair-shop/styles/themes/kiln.css\` is a merchant's theme.

An event that a viewer's wish fires **bubbles** out of each element around it, so a page may listen on \`<onair-shop>\` or on the document: \`preventDefault()\` takes it over, \`respondWith(promise)\` answers it. TypeScript knows each event by its name once an element is imported; the classes are in \`onair-shop/events\`.`;

const cell = (text = ''): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => (text ? `\`${text}\`` : '');

/** A table under a small title; nothing where there is nothing to list. */
function list(title: string, entries: readonly Named[], name = code): string {
  if (entries.length === 0) return '';
  const rows = entries.map((entry) => [name(entry.name), entry.description ?? '']);
  return `**${title}**\n\n${table([title.replace(/s$/, ''), 'What it is'], rows)}`;
}

function attributes({ attributes: listed = [] }: DocumentedElement): string {
  if (listed.length === 0) return '';
  const rows = listed.map(({ name, type, default: value, description }) => [
    code(name),
    code(type?.text ?? ''),
    code(value ?? ''),
    description ?? '',
  ]);
  return `**Attributes**\n\n${table(['Attribute', 'Type', 'Default', 'What it is'], rows)}`;
}

/** Properties that no attribute sets, and those that can only be read. */
function properties(element: DocumentedElement): string {
  const byAttribute = new Set(element.attributes?.map(({ name, fieldName = name }) => fieldName));
  const canBeSet = new Set(settable(element).map(({ name }) => name));
  const rows = (element.members ?? [])
    .filter(({ kind, name }) => kind === 'field' && !byAttribute.has(name))
    .map(({ name, type, description, static: isStatic }) => [
      code(isStatic ? `${element.name}.${name}` : name),
      code(type?.text ?? ''),
      `${description ?? ''}${isStatic || canBeSet.has(name) ? '' : ' Read only.'}`,
    ]);
  const head = ['Property', 'Type', 'What it is'];
  return rows.length === 0 ? '' : `**Properties**\n\n${table(head, rows)}`;
}

function events({ events: listed = [] }: DocumentedElement): string {
  const own = listed.filter(({ name }) => !(name in FACT_WORDS));
  const rows = own.map(({ name, type, description }) => [
    code(name),
    code(type?.text ?? 'Event'),
    description ?? '',
  ]);
  const facts = own.length < listed.length ? ['And each [fact of the show](#facts).'] : [];
  return [
    ...(rows.length > 0
      ? [`**Events**\n\n${table(['Event', 'Class', 'What it is'], rows)}`]
      : facts.length > 0
        ? ['**Events**']
        : []),
    ...facts,
  ].join('\n\n');
}

function chapter(element: DocumentedElement, tokens: ReadonlySet<string>): string {
  const { tagName, summary, description, slots = [], cssParts = [], cssStates = [] } = element;
  const own = (element.cssProperties ?? []).filter(({ name }) => !tokens.has(name));
  return [
    `## \`<${tagName}>\``,
    summary ?? '',
    description ?? '',
    attributes(element),
    properties(element),
    events(element),
    list('Slots', slots, (name) => (name ? code(name) : '(default)')),
    list('Parts', cssParts),
    list('States', cssStates, (name) => code(`:state(${name})`)),
    list('Custom properties of its own', own),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The page's text, in Markdown. */
export function elementsPage(
  elements: readonly DocumentedElement[],
  tokens: readonly Token[],
): string {
  const names = new Set(tokens.map(({ name }) => name));
  return [
    INTRODUCTION,
    elements.map(({ tagName }) => `[\`<${tagName}>\`](#${tagName})`).join(' · '),
    ...elements.map((element) => chapter(element, names)),
    '## Tokens',
    'Every element reads them, and writes none. Sizes are `em` of the host’s own text, never `rem`.',
    table(
      ['Token', 'Default', 'For'],
      tokens.map(({ name, value, words }) => [code(name), code(value), words]),
    ),
    '## Facts',
    'Fired on the show element, and not bubbling: `event.cue` has the cue that tells of it.',
    table(
      ['Event', 'What happened'],
      Object.entries(FACT_WORDS).map(([name, words]) => [code(name), words]),
    ),
    '',
  ].join('\n\n');
}
