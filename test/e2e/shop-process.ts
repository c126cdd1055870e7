import { freePort } from '../../examples/shared/free-port.ts';
import { startChildServer, type ChildServer } from './child-server.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** The demo shop and its live show, as `npm start` runs them: each in a process of its own. */
export interface ShopProcesses {
  readonly shop: ChildServer;
  readonly live: ServerProcess;
  stop(): Promise<void>;
}

export async function startShop(): Promise<ShopProcesses> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const live = await startServer('demo', ['--origin', origin, '--shop', origin]);
  const shop = await startChildServer({
    script: 'examples/storefront/main.ts',
    flags: ['--live', live.url],
    port,
  });
  return {
    shop,
    live,
    async stop() {
      await Promise.all([shop.stop(), live.stop()]);
    },
  };
}
