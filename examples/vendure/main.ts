// npm run start:vendure -- --help
import { parseArgs } from 'node:util';
import {
  closeOnSignal,
  explain,
  outliveReaders,
  readPort,
  startNear,
} from '../shared/run-server.ts';
import { startVendure } from './server.ts';

const HELP = `A real Vendure with the demo's goods, in memory: stopped, it has forgotten all.

  --port 3900       the next free one is taken when it is in use; 0 takes any
  --origin URL      a page that may use it; may be given more than once (http://127.0.0.1:8080)
`;

async function main(): Promise<void> {
  outliveReaders();
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3900' },
      origin: { type: 'string', multiple: true, default: ['http://127.0.0.1:8080'] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const { origin } = values;
  const shop = await startNear(readPort(values.port), (port) => startVendure({ port, origin }));
  console.log(`Shop API:        ${shop.shopApi}`);
  console.log(`Admin API:       ${shop.url}/admin-api (superadmin, superadmin)`);
  console.log('The variants of its goods, for "refs": {"vendure": …} of a show:');
  for (const [sku, id] of Object.entries(shop.ids)) console.log(`  ${id.padStart(3)}  ${sku}`);
  closeOnSignal(shop);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
