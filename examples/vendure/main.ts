// npm run start:vendure -- --help
import { parseArgs } from 'node:util';
import { freePort } from '../shared/free-port.ts';
import { closeOnSignal, explain, outliveReaders, readPort } from '../shared/run-server.ts';
import { startShopWithShow } from './shop-with-show.ts';

const HELP = `A small shop on a real Vendure, with a live show on its first page. All of it is in memory: stopped, it has
forgotten everything.

  --port 8080       the shop's pages; the next free one is taken when it is in use; 0 takes any
  --api-port 3900   Vendure's, likewise
  --origin URL      another page that may use the shop; may be given more than once
`;

async function main(): Promise<void> {
  outliveReaders();
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      'api-port': { type: 'string', default: '3900' },
      origin: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const port = await freePort(readPort(values.port));
  const apiPort = await freePort(readPort(values['api-port']));
  console.log('Starting Vendure and the show …');
  const shop = await startShopWithShow({ port, apiPort, origin: values.origin });
  const { shopApi, url, ids } = shop.vendure;
  console.log(`The shop:        ${shop.url}`);
  console.log(`Shop API:        ${shopApi}`);
  console.log(`Admin API:       ${url}/admin-api (superadmin, superadmin)`);
  console.log('The variants of its goods, for "refs": {"vendure": …} of a show:');
  for (const [sku, id] of Object.entries(ids)) console.log(`  ${id.padStart(3)}  ${sku}`);
  closeOnSignal(shop);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
