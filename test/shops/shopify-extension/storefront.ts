import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureModules } from '../../../scripts/ensure-modules.ts';

const FOLDER = import.meta.dirname;

/** What is used of the Liquid that is installed in this folder alone. It is not Shopify's own. */
interface Liquid {
  registerTag(name: string, tag: object): void;
  registerFilter(name: string, filter: (value: string) => string): void;
  parseAndRender(text: string, scope: object): Promise<string>;
}

interface TagToken {
  readonly name: string;
}

/** A page that a block is on. */
export interface BlockPage {
  /** What the merchant chose, by the ids of the settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether it is the theme editor's. */
  readonly isEditor?: boolean;
}

/** What a block of a theme app extension writes into an English page of a German market. */
export async function written(
  root: string,
  block: string,
  { settings, isEditor = false }: BlockPage,
): Promise<string> {
  await ensureModules(FOLDER);
  const text = readFileSync(join(root, 'blocks', `${block}.liquid`), 'utf8');
  // What snippets see too.
  const globals = {
    request: { design_mode: isEditor },
    localization: { country: { iso_code: 'DE' } },
  };
  return await liquidOf(root, globals).parseAndRender(text, {
    block: { settings, shopify_attributes: 'data-block' },
  });
}

function liquidOf(root: string, globals: object): Liquid {
  const load = createRequire(`${FOLDER}/package.json`);
  const library = load('liquidjs') as { Liquid: new (options: object) => Liquid };
  const liquid = new library.Liquid({ root: join(root, 'snippets'), extname: '.liquid', globals });
  const words = JSON.parse(readFileSync(join(root, 'locales/en.default.json'), 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  liquid.registerFilter('t', (key) => {
    const [group = '', name = ''] = key.split('.');
    return words[group]?.[name] ?? `translation missing: ${key}`;
  });
  for (const name of ['schema', 'doc']) liquid.registerTag(name, unwritten(name));
  return liquid;
}

/** A tag of Shopify's that writes nothing of what is in it. */
const unwritten = (name: string): object => ({
  parse(_: TagToken, rest: TagToken[]) {
    while (rest.length > 0) if (rest.shift()?.name === `end${name}`) return;
    throw new Error(`${name} has no end.`);
  },
  render: () => undefined,
});
