import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureModules } from '../../../scripts/ensure-modules.ts';

const FOLDER = import.meta.dirname;

/** What is used of the packages that are installed in this folder alone. */
interface ThemeCheck {
  themeCheckRun(root: string): Promise<{ readonly offenses: readonly Offence[] }>;
}

interface Offence {
  readonly check: string;
  readonly uri: string;
  readonly message: string;
}

interface Ajv {
  addSchema(schema: object, key: string): void;
  validate(key: string, data: unknown): boolean;
  errorsText(): string;
}

/** An app block's schema, as far as it is looked at. */
interface BlockSchema {
  readonly name?: unknown;
  readonly target?: unknown;
  readonly settings?: unknown;
  readonly javascript?: unknown;
  readonly stylesheet?: unknown;
}

/** The places that a block of an app can be put into. */
const TARGETS: readonly unknown[] = ['section', 'body', 'head', 'compliance_head'];

/** How large the files of a block may be, in bytes. */
const LIMITS = { javascript: 10_000, stylesheet: 100_000 } as const;

/** What theme-check, and the schemas that come with it, find wrong with a theme app extension; empty: nothing. */
export async function faultsOf(root: string): Promise<readonly string[]> {
  await ensureModules(FOLDER);
  const load = createRequire(`${FOLDER}/package.json`);
  goByOwnData();
  const { themeCheckRun } = load('@shopify/theme-check-node') as ThemeCheck;
  const { offenses } = await themeCheckRun(root);
  const ajv = ajvWith(load);
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name));
  return [
    ...offenses.map(({ check, message }) => `${check}: ${message}`),
    ...files('blocks').flatMap((file) => faultsOfBlock(root, file, ajv)),
    ...files('locales').flatMap((file) => {
      const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return ajv.validate('translations.json', words) ? [] : [`${file}: ${ajv.errorsText()}`];
    }),
  ];
}

/**
 * Has theme-check go by what came with its package, whatever the day: it would download the newest texts into
 * the home folder, and falls back to its own where it finds neither. It has to be said before it is loaded.
 */
function goByOwnData(): void {
  if (process.env['SHOPIFY_TLD_ROOT']) return;
  const folder = mkdtempSync(join(tmpdir(), 'onair-theme-check-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['SHOPIFY_TLD_ROOT'] = join(folder, 'nowhere');
  process.env['XDG_CACHE_HOME'] = folder;
}

/** The schemas have no strict names, and refer to each other by their files'. */
function ajvWith(load: NodeJS.Require): Ajv {
  const { default: Validator } = load('ajv') as { default: new (options: object) => Ajv };
  const ajv = new Validator({ strict: false, allErrors: true });
  const at = load.resolve('@shopify/theme-check-docs-updater/package.json');
  for (const name of ['settings.json', 'setting.json', 'translations.json']) {
    const text = readFileSync(join(at, '../data', name), 'utf8');
    ajv.addSchema(JSON.parse(text) as object, name);
  }
  return ajv;
}

function faultsOfBlock(root: string, file: string, ajv: Ajv): readonly string[] {
  const [, text = ''] =
    /\{% schema %\}([\s\S]*)\{% endschema %\}/.exec(readFileSync(file, 'utf8')) ?? [];
  const schema = JSON.parse(text) as BlockSchema;
  const faults: string[] = [];
  if (typeof schema.name !== 'string') faults.push('it has no name');
  if (!TARGETS.includes(schema.target)) faults.push(`target: ${String(schema.target)}`);
  if (!ajv.validate('settings.json', schema.settings)) faults.push(ajv.errorsText());
  for (const [kind, most] of Object.entries(LIMITS)) {
    const asset = schema[kind as keyof typeof LIMITS];
    const { size } = statSync(join(root, 'assets', String(asset)));
    if (size > most) faults.push(`${String(asset)} has ${size} bytes`);
  }
  return faults.map((fault) => `${file}: ${fault}`);
}
