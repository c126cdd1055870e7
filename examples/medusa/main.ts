// npm run start:medusa
import { parseArgs } from 'node:util';
import { closeOnSignal, explain, outliveReaders, readPort } from '../shared/run-server.ts';
import { freePort } from '../shared/free-port.ts';
import { startShopWithShow } from '../shared/shop-with-show.ts';
import type { ShopSiteOptions } from '../shared/shop-site.ts';
import { startMedusa, type MedusaShop } from './shop.ts';

const HELP = `A small shop on a real Medusa with a PostgreSQL of its own, and a live show on its first page. Nothing of it
is kept.

  --port 8080         the shop's pages; the next free one is taken when it is in use; 0 takes any
  --api-port 9000     Medusa's, likewise
  --origin URL        another page that may ask it: its origin; may be repeated
  --verbose           shows what Medusa prints
`;

async function main(): Promise<void> {
  outliveReaders();
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      'api-port': { type: 'string', default: '9000' },
      origin: { type: 'string', multiple: true, default: [] },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const { origin, verbose: live } = values;
  const port = await freePort(readPort(values.port));
  const apiPort = await freePort(readPort(values['api-port']));
  const origins = [`http://127.0.0.1:${port}`, ...origin];
  console.log('Starting Medusa, its database and the show …');
  const medusa = startMedusa({ port: apiPort, origins, live });
  const starting = startShopWithShow(medusa, (shop) => pagesOf(shop, port));
  // Also while they start: a database would outlive this process.
  closeOnSignal({
    async close() {
      const running = await starting.catch(() => null);
      await running?.close();
    },
  });
  const { url, shop } = await starting;
  console.log(`The shop:         ${url}`);
  console.log(`Medusa:           ${shop.url}`);
  console.log(`Publishable key:  ${shop.key}`);
  for (const [name, id] of Object.entries(shop.regions)) console.log(`Region ${name}:       ${id}`);
}

/** The shop's own pages; its goods are called by their SKUs, as the show has them. */
const pagesOf = (
  { url, key, regions }: MedusaShop,
  port: number,
): Omit<ShopSiteOptions, 'live'> => ({
  port,
  cart: `medusa ${url} ${key} /checkout`,
  market: 'DE',
  shop: new URL('storefront.js', import.meta.url),
  settings: { url, key, region: regions['eur'] ?? '' },
});

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
