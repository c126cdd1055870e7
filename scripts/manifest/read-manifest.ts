import { existsSync, readFileSync } from 'node:fs';

export interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Member extends Named {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Attribute extends Named {
  readonly fieldName?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** What custom-elements.json says of one element. */
export interface DocumentedElement {
  readonly tagName: string;
  /** Its class. */
  readonly name: string;
  /** Of its class's source: `src/components/show/show.ts`. */
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

const FILE = 'custom-elements.json';

/** The elements that custom-elements.json tells of, by tag. */
export function readManifest(): readonly DocumentedElement[] {
  if (!existsSync(FILE)) throw new Error(`There is no ${FILE}: npm run build:manifest`);
  const { modules } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    modules: readonly { readonly path: string; readonly declarations: DocumentedElement[] }[];
  };
  return modules
    .flatMap(({ path, declarations }) => declarations.map((found) => ({ ...found, path })))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** Fields that a page can set, statics left out. */
export const settable = ({ members = [] }: DocumentedElement): readonly Member[] =>
  members.filter(
    ({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly,
  );
