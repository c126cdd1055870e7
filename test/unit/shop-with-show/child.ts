// A shop with a show that does not start, or a live server alone: node child.ts no-shop|no-pages|live
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { startLive } from '../../../examples/shared/live-process.ts';
import { startShopWithShow } from '../../../examples/shared/shop-with-show.ts';

const pagesAt = (port: number) => () => ({
  port,
  cart: 'page',
  shop: new URL(import.meta.url),
  settings: {},
});

const DEEDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'no-shop': () => startShopWithShow(Promise.reject(new Error('The shelf fell down.')), pagesAt(0)),
  async 'no-pages'() {
    const taken = createServer().listen(0, '127.0.0.1').unref();
    await once(taken, 'listening');
    const shop = { close: () => Promise.resolve(console.log('The shop is closed.')) };
    const { port } = taken.address() as AddressInfo;
    await startShopWithShow(Promise.resolve(shop), pagesAt(port));
  },
  async live() {
    console.log((await startLive()).url);
  },
};

// As the examples do: nothing but what is still running keeps this process from its end.
DEEDS[process.argv[2] ?? '']?.().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
