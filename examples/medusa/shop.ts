import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureModules } from '../../scripts/ensure-modules.ts';
import { freePort } from '../shared/free-port.ts';
import { seedOf } from './goods.ts';
import { startPostgres, type Postgres } from './postgres.ts';

/** What a storefront needs to know of the shop. */
interface ShopKeys {
  /** The publishable API key. */
  readonly key: string;
  /** Ids by name: `eur`, `jpy`, `usd`. */
  readonly regions: Readonly<Record<string, string>>;
}

/** A real Medusa shop on a real PostgreSQL, with the goods of the demo show: a variant's id is its SKU. */
export interface MedusaShop extends ShopKeys {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /** Sets how many there are of something, by its SKU: as a delivery to the warehouse does. */
  setStock(sku: string, quantity: number): Promise<void>;
  /** Has a cart be gone: as the shop's housekeeping does with an old one. */
  expire(cartId: string): Promise<void>;
  /** Has a cart be bought: as the end of the checkout does. */
  complete(cartId: string): Promise<void>;
  /** Stops both, and removes all that they kept. */
  close(): Promise<void>;
}

export interface MedusaShopOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Origins of the pages that may ask it. */
  readonly origins?: readonly string[];
  /** How many there are, by SKU. Default: as in the demo. */
  readonly stock?: Readonly<Record<string, number>>;
  /** Whether what it prints is shown. */
  readonly live?: boolean;
}

const HERE = import.meta.dirname;
/** How long it may take to start, in milliseconds. */
const LONGEST_START = 180_000;

/** Installs, migrates, fills and starts a shop: a minute or two the first time, half of one after that. */
export async function startMedusa(options: MedusaShopOptions = {}): Promise<MedusaShop> {
  await ensureModules(HERE);
  const database = await startPostgres();
  const home = await mkdtemp(join(tmpdir(), 'onair-medusa-'));
  const program = medusaOf(database.url, options);
  const remove = async (): Promise<void> => {
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await program.run('db:migrate', '--skip-scripts');
    const keys = await seed(program, home, options.stock);
    const port = options.port ?? (await freePort());
    const server = program.begin('start', '-H', '127.0.0.1', '-p', String(port));
    const url = `http://127.0.0.1:${port}`;
    const close = async (): Promise<void> => {
      await end(server);
      await remove();
    };
    await isUp(url, server).catch(async (error: unknown) => {
      await end(server);
      throw error;
    });
    return { ...keys, ...deeds(database), url, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What the shop's own side does, which its Store API has no way to. */
const deeds = ({ run }: Postgres): Pick<MedusaShop, 'setStock' | 'expire' | 'complete'> => ({
  setStock: (sku, quantity) =>
    run(
      `UPDATE inventory_level SET stocked_quantity = ${Number(quantity)},
         raw_stocked_quantity = '{"value": "${Number(quantity)}", "precision": 20}'
       WHERE inventory_item_id = (SELECT id FROM inventory_item WHERE sku = ${literal(sku)})`,
    ),
  expire: (cartId) => run(`UPDATE cart SET deleted_at = now() WHERE id = ${literal(cartId)}`),
  complete: (cartId) => run(`UPDATE cart SET completed_at = now() WHERE id = ${literal(cartId)}`),
});

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

interface Program {
  /** Starts one of Medusa's commands. */
  begin(...args: readonly string[]): ChildProcess;
  /** Waits for its end. Rejects where that is none. */
  run(...args: readonly string[]): Promise<void>;
}

function medusaOf(databaseUrl: string, { origins = [], live = false }: MedusaShopOptions): Program {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    STORE_CORS: origins.join(','),
    JWT_SECRET: randomBytes(16).toString('hex'),
    COOKIE_SECRET: randomBytes(16).toString('hex'),
    MEDUSA_DISABLE_TELEMETRY: 'true',
    NODE_ENV: 'production',
  };
  const program = join(HERE, 'node_modules/@medusajs/cli/cli.js');
  const begin: Program['begin'] = (...args) =>
    spawn(process.execPath, [program, ...args], {
      cwd: HERE,
      env,
      stdio: ['ignore', live ? 'inherit' : 'ignore', 'inherit'],
    });
  return {
    begin,
    async run(...args) {
      const [code] = (await once(begin(...args), 'exit')) as [number | null];
      if (code !== 0) throw new Error(`medusa ${args.join(' ')} failed.`);
    },
  };
}

async function seed(
  program: Program,
  home: string,
  stock: MedusaShopOptions['stock'],
): Promise<ShopKeys> {
  const [from, to] = [join(home, 'goods.json'), join(home, 'keys.json')];
  await writeFile(from, JSON.stringify(seedOf(stock)));
  await program.run('exec', './seed.js', from, to);
  return JSON.parse(await readFile(to, 'utf8')) as ShopKeys;
}

async function isUp(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + LONGEST_START;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error('Medusa did not start.');
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(`Medusa did not answer at ${url}.`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
