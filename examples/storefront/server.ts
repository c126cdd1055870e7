import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { QuantityRule } from '../../src/protocol/manifest.ts';
import { systemClock } from '../../src/core/clock.ts';
import { listen } from '../live-server/http/listen.ts';
import type { Rate } from '../live-server/show/requests/rate-limit.ts';
import { createShopCarts } from './cart/shop-carts.ts';
import { GOODS } from './catalogue/goods.ts';
import { isAmount } from './catalogue/money.ts';
import type { CurrencyCode } from './catalogue/types.ts';
import { createApp } from './http/app.ts';
import { openShopStore } from './store/shop-store.ts';

/** How the demo shop is started. */
export interface StorefrontOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Address to listen on. Default `127.0.0.1`: this machine alone. */
  readonly host?: string;
  /** Where carts, stock and orders are kept; `:memory:` keeps none. */
  readonly dataDir: string;
  /** Root of the live server. */
  readonly liveUrl: string;
  /** New carts that one network may have. */
  readonly newCarts?: Rate;
  readonly quiet?: boolean;
}

/** A running shop, and the strings to pull that are not to be had over HTTP. */
export interface Storefront {
  /** Where this machine finds it: `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** How many of each SKU a cart has, by the value of its cookie. */
  quantities(cart: string): Readonly<Record<string, number>>;
  setStock(sku: string, quantity: number): void;
  /** `amount`: a decimal string with two digits. */
  setPrice(sku: string, currency: CurrencyCode, amount: string): void;
  /** In which numbers a SKU is sold. Not kept where the shop is started anew. */
  setRule(sku: string, rule: QuantityRule): void;
  close(): Promise<void>;
}

const NEW_CARTS: Rate = { burst: 300, perSecond: 5 };

/** Starts the demo shop. Rejects with the socket's error, or the database's where another one has it. */
export async function startStorefront(options: StorefrontOptions): Promise<Storefront> {
  const { port, host = '127.0.0.1', dataDir, newCarts = NEW_CARTS, quiet = false } = options;
  const { now } = systemClock;
  const log = quiet ? () => undefined : (line: string) => console.log(line);
  const liveUrl = options.liveUrl.replace(/\/+$/, '');
  const store = openShopStore(fileIn(dataDir), GOODS, now());
  try {
    const carts = createShopCarts(store, now);
    const app = createApp({ store, carts, liveUrl, now, newCarts, log });
    const listening = await listen(app, port, host);
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`,
      port: listening.port,
      quantities: carts.quantities,
      ...shelfStrings(store),
      async close() {
        await listening.close();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function fileIn(dataDir: string): string {
  if (dataDir === ':memory:') return dataDir;
  mkdirSync(dataDir, { recursive: true });
  return join(dataDir, 'shop.sqlite');
}

function shelfStrings({
  shelf,
}: ReturnType<typeof openShopStore>): Pick<Storefront, 'setStock' | 'setPrice' | 'setRule'> {
  const known = (sku: string): void => {
    if (!shelf.find(sku)) throw new Error(`The shop does not sell ${sku}.`);
  };
  return {
    setStock(sku, quantity) {
      known(sku);
      shelf.setStock(sku, quantity);
    },
    setPrice(sku, currency, amount) {
      known(sku);
      if (!isAmount(amount)) throw new Error(`${amount}: expected one like 24.00`);
      shelf.setPrice(sku, currency, amount);
    },
    setRule(sku, rule) {
      known(sku);
      shelf.setRule(sku, rule);
    },
  };
}
