// npm run start:medusa
import { parseArgs } from 'node:util';
import { closeOnSignal, explain, outliveReaders, readPort } from '../shared/run-server.ts';
import { startMedusa } from './shop.ts';

const HELP = `A real Medusa shop on a PostgreSQL of its own, with the goods of the demo show. Nothing of it is kept.

  --port 9000         0 takes any
  --origin URL        a page that may ask it: its origin; may be repeated (http://127.0.0.1:8080)
  --verbose           shows what Medusa prints
`;

async function main(): Promise<void> {
  outliveReaders();
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '9000' },
      origin: { type: 'string', multiple: true, default: ['http://127.0.0.1:8080'] },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const { origin: origins, verbose: live } = values;
  const port = readPort(values.port);
  console.log('Starting Medusa and its database …');
  const starting = startMedusa({ ...(port > 0 && { port }), origins, live });
  // Also while it starts: its database would outlive this process.
  closeOnSignal({
    close: async () => (await starting.catch(() => null))?.close(),
  });
  const shop = await starting;
  console.log(`The shop:         ${shop.url}`);
  console.log(`Publishable key:  ${shop.key}`);
  for (const [name, id] of Object.entries(shop.regions)) console.log(`Region ${name}:       ${id}`);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
