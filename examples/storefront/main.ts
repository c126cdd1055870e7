// node examples/storefront/main.ts --help
import { parseArgs } from 'node:util';
import {
  closeOnSignal,
  explain,
  outliveReaders,
  readPort,
  startNear,
} from '../shared/run-server.ts';
import { startStorefront, type StorefrontOptions } from './server.ts';

const HELP = `The demo shop: it sells what the demo show shows, takes no money and ships nothing.

  --port 8080         the next free one is taken when it is in use; 0 takes any
  --host 127.0.0.1    0.0.0.0 lets other machines in
  --live URL          where the live server is (http://127.0.0.1:8081)
  --data DIR          where carts, stock and orders are kept (.cache/storefront); :memory: keeps none
`;

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
  const port = readPort(values.port);
  if (!/^https?:/.test(liveUrl) || !URL.canParse(liveUrl))
    throw new Error(`--live ${liveUrl}: expected one like https://live.example`);
  return { port, host, liveUrl, dataDir };
}

async function main(): Promise<void> {
  outliveReaders();
  const options = readOptions();
  if (!options) return console.log(HELP);
  const shop = await startNear(options.port, (port) => startStorefront({ ...options, port }));
  console.log(`The shop:    ${shop.url}/`);
  closeOnSignal(shop);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
