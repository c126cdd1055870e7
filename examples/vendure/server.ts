import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { ensureModules } from '../../scripts/ensure-modules.ts';

export interface VendureOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The origins whose pages may use the shop: its CORS list. */
  readonly origin: readonly string[];
}

/** A running Vendure with the demo's goods on its shelf; all of it is gone when it is closed. */
export interface VendureShop {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /** The Shop API: `{url}/shop-api`. */
  readonly shopApi: string;
  /** Vendure's id of each SKU: what `refs.vendure` of a show's variants names. */
  readonly ids: Readonly<Record<string, string>>;
  setStock(sku: string, quantity: number): Promise<void>;
  close(): Promise<void>;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/**
 * Starts a Vendure in a process of its own, for it takes a whole process to itself. Installs its
 * packages where they are not there yet. Rejects with what it printed where it does not start.
 */
export async function startVendure({ port, origin }: VendureOptions): Promise<VendureShop> {
  await ensureModules(FOLDER);
  const origins = origin.flatMap((one) => ['--origin', one]);
  const child = spawn(process.execPath, ['shop.js', '--port', String(port), ...origins], {
    cwd: FOLDER,
    // It ends when this process does: nobody writes to it, so its input ends only then.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const { port: found, ids } = await readiness(child);
  const url = `http://127.0.0.1:${found}`;
  return {
    url,
    shopApi: `${url}/shop-api`,
    ids,
    setStock: createStockSetter(`${url}/admin-api`, ids),
    async close() {
      const closed = once(child, 'exit');
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await closed;
    },
  };
}

interface Ready {
  readonly port: number;
  readonly ids: Readonly<Record<string, string>>;
}

async function readiness(child: ChildProcessWithoutNullStreams): Promise<Ready> {
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const exit = once(child, 'exit').then(() => {
    throw new Error(`Vendure did not start:\n${printed.join('')}`);
  });
  exit.catch(() => undefined);
  const told = new Promise<Ready>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready"')) resolve(JSON.parse(line) as Ready);
      else printed.push(`${line}\n`);
    });
  });
  return await Promise.race([told, exit]);
}

const LOGIN =
  'mutation{login(username:"superadmin",password:"superadmin"){...on CurrentUser{id}...on ErrorResult{message}}}';
const STOCK =
  'mutation($id:ID!,$stock:Int!){updateProductVariants(input:[{id:$id,stockOnHand:$stock}]){id}}';

/** Sets stock as a merchant's staff does: over the Admin API. */
function createStockSetter(adminApi: string, ids: Ready['ids']): VendureShop['setStock'] {
  const ask = async (query: string, variables: object, token: string): Promise<Response> => {
    const response = await fetch(adminApi, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: token }) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.clone().text();
    if (!response.ok || text.includes('"errors"')) throw new Error(`Vendure answered ${text}`);
    return response;
  };
  let session: Promise<string> | undefined;
  const logIn = async (): Promise<string> => {
    const { headers } = await ask(LOGIN, {}, '');
    return `Bearer ${headers.get('vendure-auth-token') ?? ''}`;
  };
  return async (sku, quantity) => {
    const id = ids[sku];
    if (id === undefined) throw new Error(`The shop does not sell ${sku}.`);
    await ask(STOCK, { id, stock: quantity }, await (session ??= logIn()));
  };
}
