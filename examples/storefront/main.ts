// node examples/storefront/main.ts --help
import { parseArgs } from 'node:util';
import { startStorefront, type Storefront, type StorefrontOptions } from './server.ts';

const HELP = `The demo shop: it sells what the demo show shows, takes no money and ships nothing.

  --port 8080         the next free one is taken when it is in use; 0 takes any
  --host 127.0.0.1    0.0.0.0 lets other machines in
  --live URL          where the live server is (http://127.0.0.1:8081)
  --data DIR          where carts, stock and orders are kept (.cache/storefront); :memory: keeps none
`;

/** Ports that are tried after the one asked for. */
const MORE_PORTS = 20;

function readOptions(): StorefrontOptions | null {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      live: { type: 'string', default: 'http://127.0.0.1:8081' },
      data: { type: 'string', default: '.cache/storefront' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { host, live: liveUrl, data: dataDir } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is 0 to 65535');
  if (!/^https?:/.test(liveUrl) || !URL.canParse(liveUrl))
    throw new Error(`--live ${liveUrl}: expected one like https://live.example`);
  return { port, host, liveUrl, dataDir };
}

/** Takes the next port while one is in use. */
async function start(options: StorefrontOptions, left = MORE_PORTS): Promise<Storefront> {
  try {
    return await startStorefront(options);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || left === 0 || options.port === 0) throw error;
    console.log(`Port ${options.port} is in use; trying ${options.port + 1}.`);
    return start({ ...options, port: options.port + 1 }, left - 1);
  }
}

/** What went wrong, for who started the shop. */
function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /database is locked/.test(text)
    ? 'Another shop uses the same data folder. Choose another with --data.'
    : text;
}

async function main(): Promise<void> {
  // The shop stays open when nobody reads what is printed any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const options = readOptions();
  if (!options) return console.log(HELP);
  const shop = await start(options);
  console.log(`The shop:    ${shop.url}/`);
  let isClosing = false;
  const stop = (): void => {
    if (isClosing) process.exit(1);
    isClosing = true;
    void shop.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
