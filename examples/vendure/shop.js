// The shop's own process, started by server.ts: node shop.js --port 3900 --origin http://127.0.0.1:8080
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { bootstrap } from '@vendure/core';
import { shopConfig } from './config.js';
import { fillShelf } from './goods.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    origin: { type: 'string', multiple: true, default: [] },
  },
});
// Who started it has gone: nobody could stop it any more.
process.stdin.resume().once('end', () => process.exit());

const app = await bootstrap(shopConfig({ port: Number(values.port), origins: values.origin }));
const ids = await fillShelf(app);
const { port } = app.getHttpServer().address();
console.log(JSON.stringify({ ready: true, port, ids }));
