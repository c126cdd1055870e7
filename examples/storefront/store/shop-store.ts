import { openDatabase, transact } from '../../shared/sqlite.ts';
import type { Good } from '../catalogue/types.ts';
import { openCarts, type Carts } from './carts.ts';
import { openOperations, type Operations } from './operations.ts';
import { openOrders, type Orders } from './orders.ts';
import { SCHEMA } from './schema.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Days after which a cart that nobody touched, and an order, are forgotten. */
export const KEEP_DAYS = 30;
const DAY = 24 * 3600 * 1000;

/** Everything of the shop that survives the server. */
export interface ShopStore {
  readonly shelf: Shelf;
  readonly carts: Carts;
  readonly operations: Operations;
  readonly orders: Orders;
  /** All of `write` or nothing, on the disk when it returns. */
  transact<T>(write: () => T): T;
  /** Forgets what is too old by now. */
  prune(now: number): void;
  close(): void;
}

/** Opens the shop's store, or makes a new one with the stock of `goods`. `:memory:` keeps none. */
export function openShopStore(file: string, goods: readonly Good[], now: number): ShopStore {
  const db = openDatabase(file, SCHEMA);
  const carts = openCarts(db);
  const orders = openOrders(db);
  const shelf = openShelf(db, goods);
  const prune = (time: number): void => {
    carts.dropBefore(time - KEEP_DAYS * DAY);
    orders.dropBefore(time - KEEP_DAYS * DAY);
  };
  prune(now);
  return {
    shelf,
    carts,
    orders,
    operations: openOperations(db),
    prune,
    transact(write) {
      try {
        return transact(db, write);
      } catch (error) {
        shelf.forget();
        throw error;
      }
    },
    close: () => db.close(),
  };
}
